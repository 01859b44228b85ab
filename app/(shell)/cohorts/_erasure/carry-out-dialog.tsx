'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { ShareOutFields } from '../_people/share-out-fields'
import { useSharing } from '../_people/use-sharing'
import { NamingTexts } from './naming-texts'

export type CarryOutDialogProps = { cohortId: string; personId: string; name: string; onClose: () => void }

/** Says what an erasure does and where the name stands, and asks which colleagues take over what the person supervises. */
export function CarryOutDialog({ cohortId, personId, name, onClose }: CarryOutDialogProps) {
  const t = useTranslations('erasure.decision')
  const share = useTranslations('cohort.shareOut')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const read = useQuery({
    ...trpc.erasure.supervised.queryOptions({ cohortId, personId }),
    staleTime: 0,
  })
  const supervised = read.data ?? []
  const sharing = useSharing(supervised)
  const carryOut = useMutation(
    trpc.erasure.carryOut.mutationOptions({
      onSuccess: ({ pseudonym, shared, left }) => {
        notifications.show({ message: t('done', { pseudonym }) })
        if (shared + left > 0) notifications.show({ message: share('done', { shared, left }) })
      },
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
      // Their name stands on most pages; after a refusal another coordinator may have settled it.
      onSettled: () => {
        onClose()
        return queryClient.invalidateQueries()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('confirmTitle', { name })}
      body={t('confirmBody')}
      confirm={t(sharing.sharing.length > 0 ? 'confirmSharing' : 'confirm', { name })}
      keep={common('cancel')}
      danger
      busy={carryOut.isPending || read.isPending}
      onConfirm={() => {
        carryOut.mutate({ cohortId, personId, sharing: sharing.sharing })
        return false
      }}
      onClose={onClose}
    >
      <NamingTexts cohortId={cohortId} personId={personId} />
      <ShareOutFields supervised={supervised} sharing={sharing} />
    </ConfirmDialog>
  )
}
