import { expect, test } from 'vitest'
import { type CohortOverview, ownCounts } from '@/app/(shell)/cohorts/_overview/practice'
import { closingPage, lackingSeat, saysItsNumber } from '@/app/(shell)/cohorts/_overview/year/practice-year'
import type { Status } from '@/domain/live-session/core/stage'

const statuses: readonly Status[] = [
  ...(['scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief'] as const),
  ...(['closed', 'cancelled'] as const),
]
const sessions = statuses.map((status) => ({ id: status, status })) as unknown as CohortOverview['sessions']

test('an interview counts as held once it took place; planned, running or given up it never does', () => {
  expect(ownCounts({ sessions })).toEqual({ held: 3, planned: 6 })
})

test('a gap is closed by the seat that the learner held less often, conducting first', () => {
  const row = (advisor: number, beneficiary: number) => ({
    held: { advisor, beneficiary, observer: 0 },
    behind: null,
  })
  expect([row(0, 0), row(1, 2), row(2, 1)].map(lackingSeat)).toEqual(['advisor', 'advisor', 'beneficiary'])
  expect(lackingSeat({ ...row(2, 1), behind: { seat: 'advisor', isPlanned: true } })).toBe('advisor')
  expect(closingPage('c', 'a b', 'beneficiary')).toBe('/cohorts/c/sessions/new?beneficiary=a%20b')
})

test('a round whose title is its number is not told twice', () => {
  expect(saysItsNumber({ number: 3, title: 'Tour 3' })).toBe(true)
  expect(saysItsNumber({ number: 3, title: 'Tour 13' })).toBe(false)
  expect(saysItsNumber({ number: 3, title: 'Avant l’été' })).toBe(false)
})
