import { useTranslations } from 'next-intl'
import card from '@/app/_live/parts/card.module.css'
import { PersonaLines } from '@/app/_live/parts/persona-lines'
import { localize } from '@/domain/localized'
import type { ScenarioView } from '@/domain/scenario/scenario'
import styles from './brief.module.css'
import { RevealLines } from './reveal-lines'

/** The private brief, in serif: who to be, and what to give only if it is earned. */
export function BeneficiaryBrief({ scenario, locale }: { scenario: ScenarioView; locale: string }) {
  const t = useTranslations('brief')
  const { privateBrief, reveals } = scenario
  return (
    <>
      <section className={card.card}>
        <PersonaLines scenario={scenario} locale={locale} />
      </section>
      <section className={card.card}>
        <h2>{t('yours')}</h2>
        {privateBrief ? (
          <p className={`${card.voice} ${styles.brief}`}>{localize(privateBrief, locale)}</p>
        ) : null}
      </section>
      <section className={card.card}>
        <h2>{t('toGive')}</h2>
        <p className={card.hint}>{t('toGiveHint')}</p>
        <RevealLines reveals={reveals ?? []} locale={locale} />
      </section>
    </>
  )
}
