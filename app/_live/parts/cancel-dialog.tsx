'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { AskOnceDialog } from './ask-once-dialog'

/** Asks before calling the session off, and for what reason. */
export function CancelDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations('room.cancel')
  const { send } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const [reason, setReason] = useState('')
  return (
    <AskOnceDialog
      opened={opened}
      title={t('title')}
      body={t('body', { advisor: advisorName, beneficiary: beneficiaryName })}
      confirm={t('confirm')}
      keep={t('keep')}
      danger
      onConfirm={() => void send({ type: 'cancel', reason: reason.trim() || null })}
      onClose={onClose}
    >
      <Textarea
        label={t('reason')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskOnceDialog>
  )
}
