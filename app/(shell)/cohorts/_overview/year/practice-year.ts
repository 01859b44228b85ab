import type { RouterOutputs } from '@/app/_trpc/types'

export type PracticeYear = RouterOutputs['cohort']['practice']
export type YearRow = PracticeYear['rows'][number]

type Round = NonNullable<PracticeYear['months'][number]['columns'][number]['round']>

/** Whether the title of a round already says its number, as unnamed rounds do. */
export function saysItsNumber({ number, title }: Round): boolean {
  return title.split(/\D+/u).includes(String(number))
}

/** The page on which an interview is prepared that gives a person a seat. */
export function closingPage(cohortId: string, personId: string, seat: 'advisor' | 'beneficiary'): string {
  return `/cohorts/${cohortId}/sessions/new?${seat}=${encodeURIComponent(personId)}`
}

/** The seat a learner has held less often. */
export function lackingSeat({ held, behind }: Pick<YearRow, 'held' | 'behind'>): 'advisor' | 'beneficiary' {
  return behind?.seat ?? (held.advisor > held.beneficiary ? 'beneficiary' : 'advisor')
}
