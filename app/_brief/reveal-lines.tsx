import { useTranslations } from 'next-intl'
import card from '@/app/_live/parts/card.module.css'
import { localize } from '@/domain/localized'
import type { Reveal } from '@/domain/scenario/scenario'
import styles from './brief.module.css'

/** The persona's own sentences, each with what earns it. */
export function RevealLines({ reveals, locale }: { reveals: readonly Reveal[]; locale: string }) {
  const t = useTranslations('brief')
  return (
    <ul className={styles.reveals}>
      {reveals.map((reveal) => (
        <li key={reveal.id}>
          <p className={card.voice}>{t('quote', { text: localize(reveal.line, locale) })}</p>
          <span>{t('earnedBy', { move: localize(reveal.unlockedBy, locale) })}</span>
        </li>
      ))}
    </ul>
  )
}
