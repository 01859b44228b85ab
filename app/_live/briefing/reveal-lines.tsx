'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import type { Reveal } from '@/domain/scenario/scenario'
import card from '../parts/card.module.css'
import styles from './briefing.module.css'

/** The persona's own sentences, each with what earns it. */
export function RevealLines({ reveals }: { reveals: readonly Reveal[] }) {
  const t = useTranslations('room')
  const locale = useLocale()
  return (
    <ul className={styles.reveals}>
      {reveals.map((reveal) => (
        <li key={reveal.id}>
          <p className={card.voice}>{t('quote', { text: localize(reveal.line, locale) })}</p>
          <span>{t('reveals.earnedBy', { move: localize(reveal.unlockedBy, locale) })}</span>
        </li>
      ))}
    </ul>
  )
}
