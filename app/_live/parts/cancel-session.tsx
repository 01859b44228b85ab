'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { Row } from '@/app/_kit/layout/layout'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'

/** The supervisor calls the session off, with a reason or without. */
export function CancelSession() {
  const t = useTranslations('room.cancel')
  const { send } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const [asking, setAsking] = useState(false)
  return (
    <Row justify="flex-end">
      <Button kind="ghost" size="s" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <ReasonDialog
        opened={asking}
        title={t('title')}
        body={t('body', { advisor: advisorName, beneficiary: beneficiaryName })}
        label={t('reason')}
        isOptional
        confirm={t('confirm')}
        keep={t('keep')}
        danger
        onConfirm={(reason) => void send({ type: 'cancel', reason: reason || null })}
        onClose={() => setAsking(false)}
      />
    </Row>
  )
}
