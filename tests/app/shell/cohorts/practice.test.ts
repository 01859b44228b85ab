import { expect, test } from 'vitest'
import { type CohortOverview, practiceOf, summaryOf } from '@/app/(shell)/cohorts/_overview/practice'
import type { Status } from '@/domain/live-session/state'

type Cohort = Pick<CohortOverview, 'members' | 'sessions'>

const statuses: readonly Status[] = [
  ...(['scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief'] as const),
  ...(['closed', 'cancelled'] as const),
]
const sessions = statuses.map((status, scheduledFor) => ({
  ...{ id: status, status, scheduledFor },
  people: [{ personId: 'ines', name: 'Inès', seat: 'advisor' }],
})) as unknown as Cohort['sessions']
const member = (personId: string, asAdvisor: number, plannedAsAdvisor: number) => ({
  ...{ personId, role: 'learner', asAdvisor, plannedAsAdvisor, asBeneficiary: 0 },
})
const members = [
  member('ines', 3, 3),
  member('lea', 0, 1),
  member('hugo', 0, 0),
] as unknown as Cohort['members']

test('an interview counts as held once it took place; planned, running or given up it never does', () => {
  expect(summaryOf({ members, sessions })).toMatchObject({ held: 3, planned: 6 })
  const planned = practiceOf('ines', sessions).filter(({ isPlanned }) => isPlanned)
  expect(planned.map(({ sessionId }) => sessionId)).toEqual(['scheduled', 'briefing', 'interview'])
})

test('whoever has never advised is proposed only where nothing is planned for them', () => {
  const { neverAdvised, toPropose } = summaryOf({ members, sessions })
  expect(neverAdvised.map(({ personId }) => personId)).toEqual(['lea', 'hugo'])
  expect(toPropose.map(({ personId }) => personId)).toEqual(['hugo'])
})
