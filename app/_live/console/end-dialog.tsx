'use client'

import { useTranslations } from 'next-intl'
import { AskOnce } from '@/app/_live/ask-once'
import { clockText } from '@/app/_live/timeline/clock-text'
import { useCast } from '@/app/_live/use-cast'
import { useConsole } from './use-console'

/** Ends the interview for everybody; asked once, since it cannot be taken back. */
export function EndDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
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
    />
  )
}
