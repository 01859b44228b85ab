'use client'

import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { AccountTexts } from '../../cohorts/_erasure/account-texts'

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
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const [typedName, setTypedName] = useState('')
  const erase = useMutation(
    useTRPC().erasure.eraseAccount.mutationOptions({
      onSuccess: ({ pseudonym }) => {
        notifications.show({ message: t('done', { pseudonym }) })
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
      confirm={t('confirm')}
      keep={common('cancel')}
      danger
      busy={erase.isPending}
      focusesChildren
      onConfirm={() => {
        erase.mutate({ accountId, typedName })
        return false
      }}
      onClose={onClose}
    >
      <AccountTexts accountId={accountId} />
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
