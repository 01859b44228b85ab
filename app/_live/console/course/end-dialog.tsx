'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useCast } from '@/app/_live/session/use-cast'
import { clockText } from '@/reading/words/clock-text'
import styles from '../desk/console.module.css'
import { useDesk, useMoment } from '../desk/use-console'

type EndDialogProps = { opened: boolean; onClose: () => void; onAbandon: () => void }

/** Ends the interview for everybody; asked once. Abandoning it without a debrief starts here too. */
export function EndDialog({ opened, onClose, onAbandon }: EndDialogProps) {
  const t = useTranslations('console.end')
  const { now, send } = useDesk()
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('title')}
      body={<Explanation />}
      confirm={t('confirm')}
      keep={t('stay')}
      onConfirm={() => send({ type: 'endInterview' }, now())}
    >
      <Button kind="ghost" className={styles.abandon} onClick={onAbandon}>
        {t('abandon')}
      </Button>
    </ConfirmDialog>
  )
}

function Explanation() {
  const t = useTranslations('console.end')
  const { elapsedMs } = useMoment()
  const { advisorName: advisor, beneficiaryName: beneficiary } = useCast()
  return t('explain', { at: clockText(elapsedMs), advisor, beneficiary })
}
