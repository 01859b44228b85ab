'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import type { ChangeDialogProps } from './change-dialog'
import { Foreseen, useForeseen } from './foreseen'

/** Makes a published round a draft again, as it stands now. */
export function ToDraftDialog({ cohortId, board, words, isBusy, error, onAsk, onClose }: ChangeDialogProps) {
  const t = useTranslations('roundChange.toDraft')
  const errorMessage = useErrorMessage()
  const foreseen = useForeseen(cohortId, board.id, { kind: 'toDraft' })
  return (
    <ConfirmDialog
      opened
      title={t('title', { title: board.title })}
      body={t('body')}
      confirm={t('confirm', { count: foreseen.data?.letters.length ?? 0 })}
      keep={t('keep')}
      busy={isBusy || !foreseen.data}
      onConfirm={() => {
        onAsk({ kind: 'toDraft' })
        return false
      }}
      onClose={onClose}
    >
      <Foreseen foreseen={foreseen} board={board} words={words} />
      <Refusal>{error ? errorMessage(error) : null}</Refusal>
    </ConfirmDialog>
  )
}
