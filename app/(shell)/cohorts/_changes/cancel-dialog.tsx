'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/app/_kit/dialogs/reason-dialog'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import type { ChangeDialogProps } from './change-dialog'
import { Foreseen, useForeseen } from './foreseen'

/** Cancels what is ahead of a round, for a reason that its people read. */
export function CancelDialog({ cohortId, board, words, isBusy, error, onAsk, onClose }: ChangeDialogProps) {
  const t = useTranslations('roundChange.cancel')
  const errorMessage = useErrorMessage()
  const foreseen = useForeseen(cohortId, board.id, { kind: 'cancel', reason: null })
  const count = foreseen.data?.hours.length ?? 0
  return (
    <ReasonDialog
      opened
      danger
      isOptional
      title={t('title', { title: board.title })}
      body={
        <>
          {t('body', { count })}
          <Foreseen foreseen={foreseen} board={board} words={words} />
          {error ? errorMessage(error) : null}
        </>
      }
      label={t('reason')}
      confirm={t('confirm', { count: foreseen.data?.letters.length ?? 0 })}
      keep={t('keep')}
      busy={isBusy || !foreseen.data}
      onConfirm={(reason) => {
        onAsk({ kind: 'cancel', reason: reason === '' ? null : reason })
        return false
      }}
      onClose={onClose}
    />
  )
}
