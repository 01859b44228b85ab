'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/app/_kit/button.module.css'
import { AskOnce } from '@/app/_live/parts/ask-once'
import { useCast } from '@/app/_live/session/use-cast'
import { useNow } from '@/app/_live/session/use-ticking'
import { reopenWithinMs } from '@/domain/live-session/decide/course'
import { useConsole } from '../desk/use-console'
import styles from './unseal-panel.module.css'

const minute = 60_000

/** The way back from an end by mistake, for as long as there is one. Its place stays, so that nothing under it moves then. */
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
      <button type="button" className={buttons.btn} onClick={() => setAsking(true)}>
        {t('action')}
      </button>
      <p>{t('left', { minutes: Math.max(1, Math.ceil(leftMs / minute)) })}</p>
      <AskOnce
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
