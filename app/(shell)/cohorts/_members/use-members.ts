import { useSuspenseQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'

export type CohortMembers = RouterOutputs['cohort']['members']
export type Member = CohortMembers['members'][number]

/** How often the page asks who is there, while a person looks at it. */
const ASKED_EVERY_MS = 4_000

/** The people of a cohort, read again while the page is seen: new members appear. */
export function useMembers(cohortId: string): CohortMembers {
  const { data } = useSuspenseQuery({
    ...useTRPC().cohort.members.queryOptions({ cohortId }),
    refetchInterval: ASKED_EVERY_MS,
    refetchOnWindowFocus: 'always',
  })
  return data
}
