import { expect, test } from 'vitest'
import { toldReasons } from '@/domain/pairing/told-reasons'

test('that a situation trains a commitment is told to coordinators alone; other planners read that it suits', () => {
  const met = { kind: 'neverMet' } as const
  const trains = { kind: 'trainsCommitment', personId: 'ines' } as const
  expect(toldReasons([met, trains], 'coordinator')).toEqual([met, trains])
  expect(toldReasons([met, trains], 'supervisor')).toEqual([
    met,
    { kind: 'goodForAdvisor', personId: 'ines' },
  ])
})
