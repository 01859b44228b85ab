import fc from 'fast-check'
import { expect, it } from 'vitest'
import { regressions } from '@/domain/live-session/figures/regressions'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import { anyHistory } from '../histories'
import { entering, interview } from '../interview'
import { minute } from './marks'

it('a return to an earlier phase says from where, to where and for how long', () => {
  const { state, end } = interview(
    [
      entering(4 * minute, 'exploration'),
      entering(14 * minute, 'conclusion'),
      entering(16 * minute, 'exploration'),
      entering(17 * minute, 'conclusion'),
    ],
    20 * minute,
  )
  expect(regressions(phaseIntervals(state, end))).toEqual([
    { from: 'conclusion', to: 'exploration', atMs: 16 * minute, lastsMs: minute },
  ])
})

it('whatever happens, an interview returns no more often than it moved on', () => {
  fc.assert(
    fc.property(anyHistory, ({ state }) => {
      const stays = phaseIntervals(state, Number.MAX_SAFE_INTEGER)
      const back = regressions(stays)
      expect(back.length).toBeLessThanOrEqual(Math.max(0, stays.length - 2))
      for (const { from, to } of back) expect(from).not.toBe(to)
    }),
    { numRuns: 50 },
  )
})
