'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { ReasonDialog } from '@/app/_kit/dialogs/reason-dialog'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'

export type ClosingDialogsProps = { asking: 'close' | 'without' | null; onClose: () => void }

/** What is asked before a debrief is closed for everybody: whether to, or why there is no commitment. */
export function ClosingDialogs({ asking, onClose }: ClosingDialogsProps) {
  const t = useTranslations('debrief.close')
  const { send } = useLive()
  const { advisorName } = useCast()
  return (
    <>
      {asking === 'without' && (
        <ReasonDialog
          title={t('withoutTitle')}
          body={t('withoutBody', { advisor: advisorName })}
          label={t('withoutReason')}
          hint={t('withoutHint')}
          confirm={t('withoutConfirm')}
          keep={t('keep')}
          onConfirm={(reason) => void send({ type: 'closeWithoutCommitment', reason })}
          onClose={onClose}
        />
      )}
      <ConfirmDialog
        opened={asking === 'close'}
        title={t('title')}
        body={t('body')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => void send({ type: 'close' })}
        onClose={onClose}
      />
    </>
  )
}
