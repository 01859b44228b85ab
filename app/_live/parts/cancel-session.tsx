'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import button from '@/app/_kit/button.module.css'
import styles from '../waiting/waiting.module.css'

const CancelDialog = dynamic(() => import('./cancel-dialog').then((module) => module.CancelDialog), {
  ssr: false,
})

/** The supervisor calls the session off, with a reason or without. */
export function CancelSession() {
  const t = useTranslations('room.cancel')
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles.cancel}>
      <button
        type="button"
        className={`${button.btn} ${button.ghost} ${button.s}`}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </button>
      <CancelDialog opened={asking} onClose={() => setAsking(false)} />
    </div>
  )
}
