'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { ConfirmDialog, ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'

type Closing = {
  /** Whether there is a commitment, without which closing asks for a reason. */
  readonly isReady: boolean
  readonly ask: (how: 'close' | 'without') => void
  /** What is asked before anything is closed; null while nothing is. */
  readonly dialogs: ReactNode
}

/** Closes the debrief for everybody, with a commitment or with the reason why there is none; asked once. */
export function useClosing(): Closing {
  const t = useTranslations('debrief.close')
  const { state, send } = useLive()
  const { advisorName } = useCast()
  const [asking, setAsking] = useState<'close' | 'without' | null>(null)
  const leave = () => setAsking(null)
  useEffect(ReasonDialog.fetchAhead, [])
  const dialogs = (
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
          onClose={leave}
        />
      )}
      <ConfirmDialog
        opened={asking === 'close'}
        title={t('title')}
        body={t('body')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => void send({ type: 'close' })}
        onClose={leave}
      />
    </>
  )
  return { isReady: state.commitments.length > 0, ask: setAsking, dialogs }
}
