import { expect, test } from 'vitest'
import { differingPixels, type Pixels } from './differing-pixels'

const white = [255, 255, 255, 255]
const black = [0, 0, 0, 255]

function picture(width: number, pixels: readonly (readonly number[])[]): Pixels {
  return { width, height: pixels.length / width, data: Uint8Array.from(pixels.flat()) }
}

test('the same picture differs nowhere, and is drawn pale', () => {
  const same = picture(2, [white, black])
  const { count, drawn } = differingPixels(same, same)
  expect(count).toBe(0)
  expect([...drawn.data]).toEqual([255, 255, 255, 255, 191, 191, 191, 255])
})

test('a pixel of another colour counts once and is drawn in red', () => {
  const { count, drawn } = differingPixels(picture(2, [white, white]), picture(2, [white, black]))
  expect(count).toBe(1)
  expect([...drawn.data.slice(4)]).toEqual([220, 0, 40, 255])
})

test('a tolerance forgives a shade and nothing beyond it', () => {
  const shade = picture(1, [[250, 255, 255, 255]])
  expect(differingPixels(picture(1, [white]), shade, 5).count).toBe(0)
  expect(differingPixels(picture(1, [white]), shade, 4).count).toBe(1)
})

test('opacity is compared as colours are', () => {
  expect(differingPixels(picture(1, [white]), picture(1, [[255, 255, 255, 0]])).count).toBe(1)
})

test('what only the larger of two pictures shows differs', () => {
  const small = picture(1, [white])
  const large = picture(2, [white, white, white, white])
  expect(differingPixels(small, large).count).toBe(3)
  const { count, drawn } = differingPixels(large, small)
  expect([count, drawn.width, drawn.height]).toEqual([3, 2, 2])
})

test('a picture that is narrower and higher than the other is compared where both are', () => {
  expect(differingPixels(picture(2, [white, white]), picture(1, [white, white])).count).toBe(2)
})
