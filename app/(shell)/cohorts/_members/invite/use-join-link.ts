import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { Role } from '@/domain/access/roles'

/** Creates, renews and revokes the join link of a role; each act ends once the list has been read again. */
export function useJoinLink(cohortId: string, role: Role) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const errorMessage = useErrorMessage()
  const options = {
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.cohort.joinLinks.queryFilter({ cohortId })),
        queryClient.invalidateQueries(trpc.cohort.acts.infiniteQueryFilter({ cohortId })),
      ]),
    onError: (error: unknown) => {
      notifications.show({ color: 'breach', message: errorMessage(error) })
    },
  }
  const renewing = useMutation(trpc.cohort.renewJoinLink.mutationOptions(options))
  const revoking = useMutation(trpc.cohort.revokeJoinLink.mutationOptions(options))
  return {
    renew: () => renewing.mutate({ cohortId, role }),
    revoke: () => revoking.mutate({ cohortId, role }),
    isBusy: renewing.isPending || revoking.isPending,
  }
}
