import type { RouterOutputs } from '@/app/_trpc/types'
import { isHeld } from '@/domain/live-session/core/held'

export type CohortOverview = RouterOutputs['cohort']['overview']
export type Learner = CohortOverview['learners'][number]

/** How many interviews of those one sees took place, of all that were not called off. */
export function ownCounts({ sessions }: Pick<CohortOverview, 'sessions'>) {
  const alive = sessions.filter(({ status }) => status !== 'cancelled')
  return { held: alive.filter(({ status }) => isHeld(status)).length, planned: alive.length }
}
