import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** What an administrator may do about one account. An administrator who gives up their own mark leaves the page. */
export function useAccount(accountId: string, isSelf: boolean) {
  const trpc = useTRPC()
  const router = useRouter()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries(trpc.installation.pathFilter())
  const mark = useMutation(
    trpc.installation.markAdministrator.mutationOptions({
      onSuccess: async () => {
        if (!isSelf) return readAgain()
        router.push('/today')
        await queryClient.invalidateQueries(trpc.person.me.queryFilter())
      },
    }),
  )
  const allow = useMutation(trpc.installation.allowCohorts.mutationOptions({ onSuccess: readAgain }))
  const lift = useMutation(trpc.installation.liftSuspension.mutationOptions({ onSuccess: readAgain }))
  return {
    mark: (administrator: boolean) => mark.mutate({ accountId, administrator }),
    allow: (isAllowed: boolean) => allow.mutate({ accountId, isAllowed }),
    lift: () => lift.mutate({ accountId }),
    isBusy: mark.isPending || allow.isPending || lift.isPending,
    error: mark.error ?? allow.error ?? lift.error,
  }
}
