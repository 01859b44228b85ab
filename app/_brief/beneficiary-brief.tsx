import { useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import card from '@/app/_live/parts/card.module.css'
import { PersonaLines } from '@/app/_live/parts/persona-lines'
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
          <p className={`${card.voice} ${styles.brief}`}>
            <Said of={privateBrief} locale={locale} />
          </p>
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
