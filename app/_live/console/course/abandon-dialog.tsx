'use client'

import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/app/_kit/dialogs/reason-dialog'
import { useCast } from '@/app/_live/session/use-cast'
import { clockText } from '@/reading/words/clock-text'
import { useDesk, useMoment } from '../desk/use-console'

/** Abandons the interview for everybody, with a reason that the players will read. */
export function AbandonDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.abandon')
  const { room, now, send } = useDesk()
  const { elapsedMs } = useMoment()
  const { advisorName: advisor, beneficiaryName: beneficiary } = useCast()
  return (
    <ReasonDialog
      title={t('title', { persona: room.scenario.persona.shortName })}
      body={t('body', { at: clockText(elapsedMs) })}
      label={t('reason')}
      hint={t('hint', { advisor, beneficiary })}
      confirm={t('confirm')}
      keep={t('keep')}
      danger
      onConfirm={(reason) => send({ type: 'abandonInterview', reason }, now())}
      onClose={onClose}
    />
  )
}
