import { expect, test } from 'vitest'
import { windowBringing } from '@/app/_live/timeline/moving/use-hand'

const window = { fromMs: 0, toMs: 100_000 }
const limitMs = 600_000
const handAt = (fromMs: number | null) => ({
  take: () => (fromMs === null ? null : { fromMs, toMs: fromMs + 100_000 }),
})

test('what is in sight moves no window at rest', () => {
  expect(windowBringing(50_000, { hand: handAt(null), window, limitMs })).toBeNull()
  expect(windowBringing(50_000, { hand: handAt(0), window, limitMs })).toBeNull()
})

test('what is out of sight is brought into it', () => {
  const moved = windowBringing(150_000, { hand: handAt(null), window, limitMs })
  expect(moved).toEqual({ fromMs: 60_000, toMs: 160_000 })
})

test('what is in sight where a hand has the window leaves it there', () => {
  const moved = windowBringing(350_000, { hand: handAt(300_000), window, limitMs })
  expect(moved).toEqual({ fromMs: 300_000, toMs: 400_000 })
})

test('what the hand left out of sight is brought into it from where the hand is', () => {
  const moved = windowBringing(50_000, { hand: handAt(300_000), window, limitMs })
  expect(moved).toEqual({ fromMs: 40_000, toMs: 140_000 })
})
