'use client'

import { useTranslations } from 'next-intl'
import { ConsentList } from '../consents/consent-list'
import { useConsents } from '../consents/use-consents'
import card from '../parts/card.module.css'

/** What this player lets others see of the interview, before it begins. */
export function ConsentPanel() {
  const t = useTranslations('consents')
  const { lines, say } = useConsents()
  return (
    <section className={card.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={card.hint}>{t('lead')}</p>
      <ConsentList lines={lines} onSay={say} />
    </section>
  )
}
