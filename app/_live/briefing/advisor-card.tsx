'use client'

import { useTranslations } from 'next-intl'
import { BroughtCard } from '../brought/brought-card'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import styles from './briefing.module.css'
import { FocusPicker } from './focus-picker'

/** What the advisor knows beforehand, and the one thing they choose to work on. */
export function AdvisorCard() {
  const t = useTranslations('briefing.advisor')
  return (
    <>
      <section className={card.card}>
        <h2>{t('referral')}</h2>
        <p className={card.hint}>{t('referralHint')}</p>
        <div className={styles.inner}>
          <PersonaLine />
        </div>
      </section>
      <BroughtCard />
      <FocusPicker />
    </>
  )
}
