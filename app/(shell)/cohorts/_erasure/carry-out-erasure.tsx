'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { NamingTexts } from './naming-texts'

type CarryOutErasureProps = { cohortId: string; personId: string; name: string }

/** Erases a member who has asked for it: the press names them and asks once. */
export function CarryOutErasure({ cohortId, personId, name }: CarryOutErasureProps) {
  const t = useTranslations('erasure.decision')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const carryOut = useMutation(
    useTRPC().erasure.carryOut.mutationOptions({
      onSuccess: ({ pseudonym }) => notifications.show({ message: t('done', { pseudonym }) }),
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
      // Their name stands on most pages; after a refusal somebody else may have settled it.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  return (
    <ConfirmedButton
      label={t('go')}
      describedAs={t('goName', { name })}
      title={t('confirmTitle', { name })}
      body={t('confirmBody')}
      confirm={t('confirm', { name })}
      isBusy={carryOut.isPending}
      isDanger
      onConfirm={() => carryOut.mutate({ cohortId, personId })}
    >
      <NamingTexts {...{ cohortId, personId }} />
    </ConfirmedButton>
  )
}
