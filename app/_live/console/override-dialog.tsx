'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/app/_live/reason-dialog'
import { useConsole } from './use-console'

/** Opens the debrief before both players have locked, for a reason everybody will read. */
export function OverrideDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.unseal')
  const { send } = useConsole()
  return (
    <ReasonDialog
      title={t('reason')}
      label={t('reason')}
      hint={t('reasonHint')}
      confirm={t('openAnyway')}
      keep={t('keepWaiting')}
      onConfirm={(overrideReason) => send({ type: 'unseal', overrideReason })}
      onClose={onClose}
    />
  )
}
