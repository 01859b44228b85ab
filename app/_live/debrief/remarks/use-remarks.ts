'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { noRemarks, type Remarks } from '@/domain/scenario/remarks'

/** What this seat has said of the situation, as it stands on the screen at once and is kept in the order of the taps. */
export function useRemarks(liveSessionId: string) {
  const errors = useTranslations('errors')
  const trpc = useTRPC()
  const client = useQueryClient()
  const asked = { liveSessionId }
  const kept = useQuery(trpc.liveSession.remarks.queryOptions(asked))
  const { queryKey } = trpc.liveSession.remarks.queryOptions(asked)
  const saving = useMutation(
    trpc.liveSession.saveRemarks.mutationOptions({
      // Taps that follow each other quickly are kept one after the other.
      scope: { id: `remarks ${liveSessionId}` },
      onMutate: async ({ liveSessionId: _, ...said }) => {
        await client.cancelQueries({ queryKey })
        client.setQueryData(queryKey, said)
      },
      onError: () => client.invalidateQueries({ queryKey }),
    }),
  )
  const error = saving.error ?? kept.error
  return {
    said: kept.data ?? noRemarks,
    isReady: kept.data !== undefined,
    failure: error ? errors(reasonOf(error)) : null,
    save: (said: Remarks) => saving.mutate({ liveSessionId, ...said }),
  }
}
