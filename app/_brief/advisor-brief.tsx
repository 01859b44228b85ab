import { useTranslations } from 'next-intl'
import card from '@/app/_live/parts/card.module.css'
import { PersonaLines } from '@/app/_live/parts/persona-lines'
import type { ScenarioView } from '@/domain/scenario/scenario'
import styles from './brief.module.css'

/** What the advisor knows of the situation beforehand. */
export function AdvisorBrief({ scenario, locale }: { scenario: ScenarioView; locale: string }) {
  const t = useTranslations('brief')
  return (
    <section className={card.card}>
      <h2>{t('referral')}</h2>
      <p className={card.hint}>{t('referralHint')}</p>
      <div className={styles.inner}>
        <PersonaLines scenario={scenario} locale={locale} />
      </div>
    </section>
  )
}
