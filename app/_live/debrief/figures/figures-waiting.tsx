'use client'

import { useTranslations } from 'next-intl'
import styles from './figures.module.css'

/** The place of the figures, under their name, until their code has come. */
export function FiguresWaiting() {
  const t = useTranslations('debrief.figures')
  return (
    <section className={styles.figures} data-waiting aria-label={t('title')} aria-busy>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
      </div>
    </section>
  )
}
