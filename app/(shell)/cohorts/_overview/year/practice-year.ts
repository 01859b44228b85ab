import type { RouterOutputs } from '@/app/_trpc/types'

export type PracticeYear = RouterOutputs['cohort']['practice']
export type YearRow = PracticeYear['rows'][number]
export type YearCell = YearRow['cells'][number]

/** The page on which an interview is prepared that gives somebody a seat. */
export function closingPage(cohortId: string, personId: string, seat: 'advisor' | 'beneficiary'): string {
  return `/cohorts/${cohortId}/sessions/new?${seat}=${encodeURIComponent(personId)}`
}

/** The seat a learner has held less often. */
export function lackingSeat({ held, behind }: Pick<YearRow, 'held' | 'behind'>): 'advisor' | 'beneficiary' {
  return behind?.seat ?? (held.advisor > held.beneficiary ? 'beneficiary' : 'advisor')
}
