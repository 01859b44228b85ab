'use client'

import { useTranslations } from 'next-intl'
import card from '../../parts/card.module.css'
import { PersonaLine } from '../../parts/persona-line'
import styles from '../briefing.module.css'
import { FocusCard } from './focus-card'
import { GridCard } from './grid-card'

/** The observer knows what the advisor knows, the focus they chose, and the grid to mark with. */
export function ObserverCard() {
  const t = useTranslations('briefing.observer')
  return (
    <>
      <section className={card.card}>
        <h2>{t('title')}</h2>
        <p className={card.hint}>{t('hint')}</p>
        <div className={styles.inner}>
          <PersonaLine />
        </div>
      </section>
      <FocusCard />
      <GridCard />
    </>
  )
}
