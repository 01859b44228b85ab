'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { useLive } from '../session/live-session-provider'
import styles from './persona-line.module.css'

/** What every seat may know of the persona: name, age, occupation, level of the CEP, and the referral in its own words. */
export function PersonaLine() {
  const t = useTranslations('room')
  const locale = useLocale()
  const { persona, referral, level } = useLive().room.scenario
  return (
    <div>
      <p className={styles.name}>{t('personaAge', { name: persona.shortName, age: persona.age })}</p>
      <p className={styles.occupation}>{localize(persona.occupation, locale)}</p>
      {level ? <p className={styles.occupation}>{t('cepLevel', { level: String(level) })}</p> : null}
      <p className={styles.referral}>{t('quote', { text: localize(referral, locale) })}</p>
    </div>
  )
}
