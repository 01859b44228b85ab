'use client'

import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { AccountTexts } from '../../cohorts/_erasure/account-texts'
import { ShareOutFields } from '../../cohorts/_people/share-out-fields'
import { useSharing } from '../../cohorts/_people/use-sharing'

export type EraseAccountDialogProps = {
  accountId: string
  name: string
  /** Called once the account is gone from the page, with whatever had the focus. */
  onErased: () => void
  onClose: () => void
}

/** Asks for the name as it is written, since nothing brings an account back. It stays open until the server has done it. */
export function EraseAccountDialog({ accountId, name, onErased, onClose }: EraseAccountDialogProps) {
  const t = useTranslations('erasure.administration')
  const share = useTranslations('cohort.shareOut')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const [typedName, setTypedName] = useState('')
  const trpc = useTRPC()
  const read = useQuery({ ...trpc.installation.supervised.queryOptions({ accountId }), staleTime: 0 })
  const supervised = read.data ?? []
  const sharing = useSharing(supervised)
  const erase = useMutation(
    trpc.erasure.eraseAccount.mutationOptions({
      onSuccess: ({ pseudonym, shared, left }) => {
        notifications.show({ message: t('done', { pseudonym }) })
        if (shared + left > 0) notifications.show({ message: share('done', { shared, left }) })
        onClose()
      },
      onSettled: async (done) => {
        await queryClient.invalidateQueries()
        if (done) onErased()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('dialogTitle', { name })}
      body={t('dialogBody')}
      confirm={t(sharing.sharing.length > 0 ? 'confirmSharing' : 'confirm')}
      keep={common('cancel')}
      danger
      busy={erase.isPending || read.isPending}
      focusesChildren
      onConfirm={() => {
        erase.mutate({ accountId, typedName, sharing: sharing.sharing })
        return false
      }}
      onClose={onClose}
    >
      <AccountTexts accountId={accountId} />
      <ShareOutFields supervised={supervised} sharing={sharing} />
      <TextInput
        data-autofocus
        label={t('type', { name })}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={typedName}
        error={erase.error ? errorMessage(erase.error) : null}
        onChange={(event) => {
          setTypedName(event.currentTarget.value)
          erase.reset()
        }}
      />
    </ConfirmDialog>
  )
}
