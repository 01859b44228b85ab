'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import styles from './connection-details.module.css'

const DiagnosticsDialog = dynamic(
  () => import('./diagnostics-dialog').then((module) => module.DiagnosticsDialog),
  { ssr: false },
)

/** Lays a button over whatever says how the connection is. `wide`: its place is as wide whatever that says. */
export function ConnectionDetails({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const t = useTranslations('room.diagnosis')
  const [opened, setOpened] = useState(false)
  const [wanted, setWanted] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setOpened(false)
    // The dialog came after the press that asked for it: it does not know where the focus was.
    button.current?.focus()
  }

  return (
    <span className={styles.place} data-wide={wide || undefined}>
      {children}
      <button
        ref={button}
        type="button"
        className={styles.cover}
        aria-label={t('open')}
        aria-haspopup="dialog"
        title={t('open')}
        onClick={() => {
          setWanted(true)
          setOpened(true)
        }}
      />
      {wanted ? <DiagnosticsDialog opened={opened} onClose={close} /> : null}
    </span>
  )
}
