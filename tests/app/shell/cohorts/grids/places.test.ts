import { expect, test } from 'vitest'
import { keyboardRows, nearest } from '@/app/(shell)/cohorts/_grids/keyboard/places'
import { codeHotkeys, frameHotkeys, phaseHotkeys } from '@/domain/observation/grid-rules'

test('every place a grid may use is drawn, once', () => {
  const drawn = keyboardRows.flat()
  expect(new Set(drawn).size).toBe(drawn.length)
  for (const place of [...phaseHotkeys, ...codeHotkeys, ...frameHotkeys]) expect(drawn).toContain(place)
})

test('a free key is offered by how near it is to the one that is taken', () => {
  expect(nearest(['KeyQ', 'KeyK', 'KeyP'], 'KeyJ')).toEqual(['KeyK', 'KeyP', 'KeyQ'])
  expect(nearest(['KeyQ', 'KeyK'], null)).toEqual(['KeyQ', 'KeyK'])
})
