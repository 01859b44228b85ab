'use client'

import { useTranslations } from 'next-intl'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import styles from './briefing.module.css'

/** The observer knows what the advisor knows. */
export function ObserverCard() {
  const t = useTranslations('briefing.observer')
  return (
    <section className={card.card}>
      <h2>{t('title')}</h2>
      <p className={card.hint}>{t('hint')}</p>
      <div className={styles.inner}>
        <PersonaLine />
      </div>
    </section>
  )
}
