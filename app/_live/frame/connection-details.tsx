'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import styles from './connection-details.module.css'

const DiagnosticsDialog = lazy(() =>
  import('./diagnostics-dialog').then((module) => module.DiagnosticsDialog),
)

/** Lays a button that opens the connection's details over a badge. */
export function ConnectionDetails({ children }: { children: ReactNode }) {
  const t = useTranslations('room.diagnosis')
  const [opened, setOpened] = useState(false)
  return (
    <span className={styles.place}>
      {children}
      <button
        type="button"
        className={styles.cover}
        aria-label={t('open')}
        aria-haspopup="dialog"
        title={t('open')}
        onClick={() => setOpened(true)}
      />
      {opened ? <DiagnosticsDialog onClose={() => setOpened(false)} /> : null}
    </span>
  )
}
