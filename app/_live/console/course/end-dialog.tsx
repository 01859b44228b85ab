'use client'

import { useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import { AskOnce } from '@/app/_live/parts/ask-once'
import { useCast } from '@/app/_live/session/use-cast'
import { clockText } from '@/reading/words/clock-text'
import styles from '../desk/console.module.css'
import { useDesk, useMoment } from '../desk/use-console'

type EndDialogProps = { opened: boolean; onClose: () => void; onAbandon: () => void }

/** Ends the interview for everybody; asked once. The other way out, without a debrief, starts here too. */
export function EndDialog({ opened, onClose, onAbandon }: EndDialogProps) {
  const t = useTranslations('console.end')
  const { now, send } = useDesk()
  return (
    <AskOnce
      opened={opened}
      onClose={onClose}
      title={t('title')}
      body={<Explanation />}
      confirm={t('confirm')}
      keep={t('stay')}
      onConfirm={() => send({ type: 'endInterview' }, now())}
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

function Explanation() {
  const t = useTranslations('console.end')
  const { elapsedMs } = useMoment()
  const { advisorName: advisor, beneficiaryName: beneficiary } = useCast()
  return t('explain', { at: clockText(elapsedMs), advisor, beneficiary })
}
