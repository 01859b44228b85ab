'use client'

import { useTranslations } from 'next-intl'
import { AskOnce } from '@/app/_live/ask-once'
import { clockText } from '@/app/_live/timeline/clock-text'
import { useCast } from '@/app/_live/use-cast'
import buttons from '@/app/_ui/button.module.css'
import styles from './console.module.css'
import { useConsole } from './use-console'

type EndDialogProps = { opened: boolean; onClose: () => void; onAbandon: () => void }

/** Ends the interview for everybody; asked once. The other way out, without a debrief, starts here too. */
export function EndDialog({ opened, onClose, onAbandon }: EndDialogProps) {
  const t = useTranslations('console.end')
  const { live, elapsedMs, send } = useConsole()
  const { advisorName, beneficiaryName } = useCast()
  return (
    <AskOnce
      opened={opened}
      onClose={onClose}
      title={t('title')}
      body={t('explain', {
        at: clockText(elapsedMs),
        advisor: advisorName,
        beneficiary: beneficiaryName,
      })}
      confirm={t('confirm')}
      keep={t('stay')}
      onConfirm={() => send({ type: 'endInterview' }, live.now())}
    >
      <button
        type="button"
        className={`${buttons.btn} ${buttons.ghost} ${styles.abandon}`}
        onClick={onAbandon}
      >
        {t('abandon')}
      </button>
    </AskOnce>
  )
}
