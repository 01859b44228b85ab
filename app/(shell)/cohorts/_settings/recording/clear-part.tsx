'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'

/** Destroys everything recorded in a cohort at once, after asking; shown only where there is something, or was. */
export function ClearPart({ cohortId }: { cohortId: string }) {
  const t = useTranslations('settings.recording.clear')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { data: kept } = useQuery(trpc.recording.keptOfCohort.queryOptions({ cohortId }))
  const clear = useMutation(
    trpc.recording.clear.mutationOptions({
      onSuccess: async ({ cleared }) => {
        await queries.invalidateQueries({ queryKey: trpc.recording.pathKey() })
        notifications.show({ message: t('done', { count: cleared }) })
      },
    }),
  )
  if (!kept || kept.recordings + kept.receipts === 0) return null
  const { recordings, receipts } = kept
  return (
    <FormPart title={t('title')} hint={t('hint')}>
      <Stack gap="3" align="flex-start">
        <p>{t('kept', { recordings, receipts })}</p>
        <Refusal>{clear.error && errorMessage(clear.error)}</Refusal>
        {recordings > 0 ? (
          <ConfirmedButton
            label={t('act')}
            describedAs={t('act')}
            title={t('ask', { count: recordings })}
            body={t('body')}
            confirm={t('confirm')}
            isBusy={clear.isPending}
            isDanger
            onConfirm={() => clear.mutate({ cohortId })}
          />
        ) : null}
      </Stack>
    </FormPart>
  )
}
