import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'

export type Invitations = RouterOutputs['cohort']['invitations']
export type PendingInvitation = Invitations['pending'][number]

/** How often the page asks which invitations were answered, while a person looks at it. */
const ASKED_EVERY_MS = 4_000

const none: Invitations = { areMailed: false, pending: [] }

/** The invitations of a cohort that wait for an answer; none for members who may not see them. */
export function useInvitations(cohortId: string, maySee: boolean): Invitations {
  const { data } = useQuery({
    ...useTRPC().cohort.invitations.queryOptions({ cohortId }),
    enabled: maySee,
    refetchInterval: ASKED_EVERY_MS,
    refetchOnWindowFocus: 'always',
  })
  return data ?? none
}
