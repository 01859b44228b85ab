import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import type { Invitee } from '@/domain/cohort/invite/sort-wanted'

/** Invites people; `done` says how many invitations were made, and how many people were members or invited already. */
export function useInvite(cohortId: string) {
  const trpc = useTRPC()
  const language = useLocale()
  const queryClient = useQueryClient()
  const invite = useMutation(
    trpc.cohort.invite.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.cohort.pathFilter()),
    }),
  )
  const { data } = invite
  return {
    send: (invitees: Invitee[], onSuccess: () => void) =>
      invite.mutate({ cohortId, invitees, language }, { onSuccess }),
    done: data ? { count: data.invited, there: data.members.length + data.waiting.length } : null,
    isPending: invite.isPending,
    error: invite.error,
  }
}
