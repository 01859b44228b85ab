import { expect, test } from 'vitest'
import { dialCurve } from '@/domain/live-session/dial/dial'
import { lentDialAround, lentDialEnds } from '@/domain/stimulus/lent/lent-dial'

const samples = [
  { atMs: 30_000, value: 70 },
  { atMs: 65_000, value: 40 },
  { atMs: 200_000, value: 90 },
]
const curve = dialCurve(samples, 600_000)

test('a lent dial is the half-minute around its moment, from ten seconds before it, and nothing else', () => {
  const dial = lentDialAround(curve, 60_000, 600_000)
  expect(dial?.[0]).toEqual({ atMs: -10_000, value: 70 })
  expect(dial?.at(-1)).toEqual({ atMs: 20_000, value: 40 })
  expect(dial?.every(({ atMs }) => atMs >= -10_000 && atMs <= 20_000)).toBe(true)
  expect(dial && lentDialEnds(dial)).toEqual({ at: 70, after: 40 })
})

test('at the edges of an interview it is as long as there is', () => {
  expect(lentDialAround(curve, 2_000, 600_000)?.[0]?.atMs).toBe(-2_000)
  expect(lentDialAround(curve, 595_000, 600_000)?.at(-1)?.atMs).toBe(5_000)
})

test('there is none where the dial was never moved, or is erased', () => {
  expect(lentDialAround([], 60_000, 600_000)).toBeNull()
})
