import { useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import card from '@/app/_live/parts/card.module.css'
import type { Reveal } from '@/domain/scenario/scenario'
import styles from './brief.module.css'

/** The persona's own sentences, each with what earns it. */
export function RevealLines({ reveals, locale }: { reveals: readonly Reveal[]; locale: string }) {
  const t = useTranslations('brief')
  return (
    <ul className={styles.reveals}>
      {reveals.map((reveal) => (
        <li key={reveal.id}>
          <p className={card.voice}>
            <Said of={reveal.line} locale={locale} say={(text) => t('quote', { text })} />
          </p>
          <span>
            <Said of={reveal.unlockedBy} locale={locale} say={(text) => t('earnedBy', { move: text })} />
          </span>
        </li>
      ))}
    </ul>
  )
}
