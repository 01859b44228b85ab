'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import button from '@/app/_ui/button.module.css'
import { AskOnce } from '../ask-once'
import { useLive } from '../live-session-provider'
import { useCast } from '../use-cast'
import styles from './waiting.module.css'

/** The supervisor calls the session off, with a reason or without. */
export function CancelSession() {
  const t = useTranslations('room.cancel')
  const { send } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <div className={styles.cancel}>
      <button
        type="button"
        className={`${button.btn} ${button.ghost} ${button.s}`}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </button>
      <AskOnce
        opened={asking}
        title={t('title')}
        body={t('body', { advisor: advisorName, beneficiary: beneficiaryName })}
        confirm={t('confirm')}
        keep={t('keep')}
        danger
        onConfirm={() => void send({ type: 'cancel', reason: reason.trim() || null })}
        onClose={() => setAsking(false)}
      >
        <Textarea
          label={t('reason')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </AskOnce>
    </div>
  )
}
