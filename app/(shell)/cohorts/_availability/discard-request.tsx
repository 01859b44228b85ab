'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'

/** Asks no more, after a question: answers go, and links end. */
export function DiscardRequest({ cohortId, requestId }: { cohortId: string; requestId: string }) {
  const t = useTranslations('availability.table')
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const discard = useMutation(
    trpc.availability.discard.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.availability.list.pathFilter())
        router.push(`/cohorts/${cohortId}/rounds`)
      },
      onError: useErrorNotice(),
    }),
  )
  return (
    <ConfirmedButton
      label={t('discard')}
      describedAs={t('discard')}
      title={t('discardTitle')}
      body={t('discardBody')}
      confirm={t('discardConfirm')}
      isBusy={discard.isPending || discard.isSuccess}
      onConfirm={() => discard.mutate({ cohortId, requestId })}
    />
  )
}
