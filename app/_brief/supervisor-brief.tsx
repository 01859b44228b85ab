import { useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import card from '@/app/_live/parts/card.module.css'
import type { Localized } from '@/domain/localized'
import type { ScenarioView } from '@/domain/scenario/scenario'
import styles from './brief.module.css'
import { RevealLines } from './reveal-lines'

type SupervisorBriefProps = {
  readonly scenario: ScenarioView
  /** The name of the code that is trained; undefined where the grid does not know it. */
  readonly trained: Localized | undefined
  /** Says so. */
  readonly lacking: string
  /** Whose brief it is, as a title. */
  readonly title: string
  readonly locale: string
}

/** What the supervision alone reads: the trap, the brief and every fact. */
export function SupervisorBrief({ scenario, trained, lacking, title, locale }: SupervisorBriefProps) {
  const t = useTranslations('brief')
  const { privateBrief, reveals, trap } = scenario
  return (
    <>
      {trap ? (
        <section className={card.card}>
          <h2>{t('trap')}</h2>
          <div className={styles.trap}>
            {trained ? (
              <b>
                <Said of={trained} locale={locale} />
              </b>
            ) : null}
            <span>
              <Said of={trap.how} locale={locale} />
            </span>
            {trained ? null : <small className={styles.unknown}>{lacking}</small>}
          </div>
        </section>
      ) : null}
      <section className={card.card}>
        <h2>{title}</h2>
        {privateBrief ? (
          <p className={`${card.voice} ${styles.brief}`}>
            <Said of={privateBrief} locale={locale} />
          </p>
        ) : null}
      </section>
      <section className={card.card}>
        <h2>{t('facts')}</h2>
        <RevealLines reveals={reveals ?? []} locale={locale} />
      </section>
    </>
  )
}
