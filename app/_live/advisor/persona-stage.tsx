'use client'

import { IconMasksTheater } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './persona-stage.module.css'

/** The persona in a few words: in a training room there is no video to show. */
export function PersonaStage() {
  const t = useTranslations('room')
  const locale = useLocale()
  const { beneficiaryName } = useCast()
  const { persona, referral } = useLive().room.scenario
  return (
    <div className={styles.stage}>
      <div className={styles.middle}>
        <IconMasksTheater className={styles.mask} size={40} stroke={1} aria-hidden />
        <h1>{t('personaAge', { name: persona.shortName, age: persona.age })}</h1>
        <p className={styles.occupation}>{localize(persona.occupation, locale)}</p>
        <p className={styles.label}>{t('referral')}</p>
        <p className={styles.referral}>{t('quote', { text: localize(referral, locale) })}</p>
      </div>
      <p className={styles.player}>
        <b>{persona.shortName}</b> {t('playedBy', { name: beneficiaryName })}
      </p>
    </div>
  )
}
