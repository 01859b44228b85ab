'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useCast } from '@/app/_live/session/use-cast'
import { useNow } from '@/app/_live/session/use-ticking'
import { reopenWithinMs } from '@/domain/live-session/core/command-limits'
import { useConsole } from '../desk/use-console'
import styles from './unseal-panel.module.css'

const minute = 60_000

/** Reopens an interview ended by mistake, while that is possible. Its place stays afterwards, so that nothing below moves. */
export function Reopening() {
  const t = useTranslations('console.reopen')
  const { live, send } = useConsole()
  const { advisorName: advisor, beneficiaryName: beneficiary } = useCast()
  const [asking, setAsking] = useState(false)
  const endedAt = live.state.clock.endedAt ?? 0
  const leftMs = endedAt + reopenWithinMs - useNow(5_000, endedAt)
  const isOpen = leftMs > 0 && live.can({ type: 'reopenInterview' }) === null
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  if (!isOpen && !wasOpen) return null
  return (
    <div className={styles.opening} data-gone={!isOpen || undefined} inert={!isOpen}>
      <p>{t('lead')}</p>
      <Button onClick={() => setAsking(true)}>{t('action')}</Button>
      <p>{t('left', { minutes: Math.max(1, Math.ceil(leftMs / minute)) })}</p>
      <ConfirmDialog
        opened={asking && isOpen}
        title={t('title')}
        body={t('body', { advisor, beneficiary })}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => send({ type: 'reopenInterview' }, live.now())}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
