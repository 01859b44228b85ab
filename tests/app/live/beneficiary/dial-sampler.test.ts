import { expect, test } from 'vitest'
import { dueAt, moveTo, noSamples, takeAll } from '@/app/_live/beneficiary/dial-sampler'

test('a second of movement leaves its last value, at its own moment', () => {
  const moved = [10_000, 10_200, 10_999].reduce(
    (samples, at, step) => moveTo(samples, at, 50 + step),
    noSamples,
  )
  expect(moved.unsent).toEqual([{ at: 10_999, value: 52 }])
  expect(moveTo(moved, 11_000, 60).unsent).toEqual([
    { at: 10_999, value: 52 },
    { at: 11_000, value: 60 },
  ])
})

test('a first movement is sent after a second, the next no sooner than five seconds after', () => {
  expect(dueAt(noSamples)).toBeNull()
  const first = moveTo(noSamples, 10_000, 55)
  expect(dueAt(first)).toBe(11_000)
  const { samples, taken } = takeAll(first, 11_000)
  expect(taken).toEqual([{ at: 10_000, value: 55 }])
  expect(dueAt(moveTo(samples, 11_200, 56))).toBe(16_000)
  expect(dueAt(moveTo(samples, 30_000, 56))).toBe(31_000)
})
