'use client'

import { IconChevronLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import buttons from '@/app/_ui/button.module.css'
import styles from './print-bar.module.css'

/** What one does with the paper; not printed itself. */
export function PrintBar({ liveSessionId }: { liveSessionId: string }) {
  const t = useTranslations('paper.print')
  return (
    <header className={styles.bar}>
      <a href={`/sessions/${liveSessionId}`} className={`${buttons.btn} ${buttons.ghost}`}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
        {t('back')}
      </a>
      <p>{t('lead')}</p>
      <a href={`/sessions/${liveSessionId}/debrief.pdf`} download className={buttons.btn}>
        <IconDownload size={18} stroke={1.5} aria-hidden />
        {t('pdf')}
      </a>
      <button
        type="button"
        className={`${buttons.btn} ${buttons.primary}`}
        onClick={() => {
          window.print()
        }}
      >
        <IconPrinter size={18} stroke={1.5} aria-hidden />
        {t('print')}
      </button>
    </header>
  )
}
