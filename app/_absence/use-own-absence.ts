import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notices } from '@/app/_kit/notices'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'

/**
 * Says that one cannot come to an interview, and takes it back: refused where another person has signed in on this browser since. Everything
 * that shows it is read again, after a refusal too.
 */
export function useOwnAbsence(liveSessionId: string, personId: string) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const options = {
    onError: (error: unknown) => {
      notices.show({ id: `absence ${liveSessionId}`, color: 'breach', message: errorMessage(error) })
    },
    onSettled: () =>
      Promise.all(
        [
          trpc.liveSession.mine.queryFilter(),
          trpc.liveSession.absences.queryFilter({ liveSessionId }),
          trpc.today.overview.queryFilter(),
          trpc.cohort.pathFilter(),
        ].map((filter) => queries.invalidateQueries(filter)),
      ),
  }
  const saying = useMutation(trpc.liveSession.sayAbsence.mutationOptions(options))
  const takingBack = useMutation(trpc.liveSession.takeBackAbsence.mutationOptions(options))
  return {
    isBusy: saying.isPending || takingBack.isPending,
    say: (reason: string | null) => saying.mutate({ liveSessionId, as: personId, reason }),
    takeBack: () => takingBack.mutate({ liveSessionId, as: personId }),
  }
}
