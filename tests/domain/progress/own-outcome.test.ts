import { expect, it } from 'vitest'
import { latestWith, ownOutcome } from '@/domain/progress/own-outcome'

it('what was said stands; what is over can be said of the last interview alone', () => {
  expect(ownOutcome('partly', { isPast: true, isSpokenOf: false })).toBe('partly')
  expect(ownOutcome(undefined, { isPast: true, isSpokenOf: true })).toBe('open')
  expect(ownOutcome(undefined, { isPast: false, isSpokenOf: false })).toBe('open')
  expect(ownOutcome(undefined, { isPast: true, isSpokenOf: false })).toBe('unsaid')
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
