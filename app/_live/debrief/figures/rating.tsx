'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { localize } from '@/domain/localized'
import { ownRating, saidNoOccasion } from '@/reading/figures/own-ratings'
import styles from './figures.module.css'

/** The advisor's own rating of a code or a phase, on the five-point scale. */
export function Rating({ of }: { of: string }) {
  const t = useTranslations('debrief.figures')
  const locale = useLocale()
  const { state } = useLive()
  const step = ownRating(state, of)
  const unrated = isErased(state, 'returns') ? '–' : t(saidNoOccasion(state, of) ? 'noOccasion' : 'unrated')
  return (
    <span className={styles.rating} title={step && localize(step.label, locale)}>
      {step ? t('ofFive', { value: step.value }) : unrated}
    </span>
  )
}
