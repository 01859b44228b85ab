import { expect, it } from 'vitest'
import { commitmentOutcomes } from '@/domain/live-session/commitments/commitment'
import { commitmentStanding, isDue, isOwed, latestWith } from '@/domain/live-session/commitments/standing'

const today = '2026-12-01'
const spoken = { today, isSpokenOf: true }
const past = { today, isSpokenOf: false }

it('what the author said of a commitment stands, whenever and wherever it is read', () => {
  for (const outcome of commitmentOutcomes)
    for (const when of [spoken, past])
      expect(commitmentStanding({ due: '2026-11-01', outcome }, when)).toBe(outcome)
})

it('a commitment is open until its day is over, then late while its author can still speak of it', () => {
  const made = (due: string) => ({ due, outcome: null })
  expect(commitmentStanding(made('2026-12-01'), spoken)).toBe('open')
  expect(commitmentStanding(made('2026-12-24'), past)).toBe('open')
  expect(commitmentStanding(made('2026-11-30'), spoken)).toBe('late')
  expect(commitmentStanding(made('2026-06-01'), spoken)).toBe('late')
  expect(commitmentStanding(made('2026-11-30'), past)).toBe('unsaid')
})

it('its author is asked while it is open or late, and it counts among those due once its day is over or it was answered', () => {
  expect((['open', 'late', 'unsaid', 'kept'] as const).map(isOwed)).toEqual([true, true, false, false])
  expect((['open', 'late', 'unsaid', 'notYet'] as const).map(isDue)).toEqual([false, true, true, true])
})

it('the latest interview of each cohort in which something was made, past those without', () => {
  const sessions = [
    { id: 'e', cohortId: 'lyon', made: 0 },
    { id: 'd', cohortId: 'lyon', made: 2 },
    { id: 'c', cohortId: 'brest', made: 1 },
    { id: 'b', cohortId: 'lyon', made: 1 },
    { id: 'a', cohortId: 'metz', made: 0 },
  ]
  expect([...latestWith(sessions, ({ made }) => made > 0)].sort()).toEqual(['c', 'd'])
})
