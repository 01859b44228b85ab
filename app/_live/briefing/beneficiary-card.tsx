'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import card from '../parts/card.module.css'
import { PersonaLine } from '../parts/persona-line'
import { useLive } from '../session/live-session-provider'
import styles from './briefing.module.css'
import { RevealLines } from './reveal-lines'

/** The private brief, in serif: who to be, and what to give only if it is earned. */
export function BeneficiaryCard() {
  const t = useTranslations('briefing.beneficiary')
  const locale = useLocale()
  const { privateBrief, reveals } = useLive().room.scenario
  return (
    <>
      <section className={card.card}>
        <PersonaLine />
      </section>
      <section className={card.card}>
        <h2>{t('brief')}</h2>
        {privateBrief ? (
          <p className={`${card.voice} ${styles.brief}`}>{localize(privateBrief, locale)}</p>
        ) : null}
      </section>
      <section className={card.card}>
        <h2>{t('reveals')}</h2>
        <p className={card.hint}>{t('revealsHint')}</p>
        <RevealLines reveals={reveals ?? []} />
      </section>
    </>
  )
}
