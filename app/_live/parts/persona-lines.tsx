import { useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import type { ScenarioView } from '@/domain/scenario/scenario'
import styles from './persona-line.module.css'

type PersonaLinesProps = {
  readonly scenario: Pick<ScenarioView, 'persona' | 'referral' | 'level'>
  /** The language of what the scenario says. */
  readonly locale: string
}

/** What every seat may know of the persona: name, age, occupation, level of the CEP, and the referral in its own words. */
export function PersonaLines({ scenario: { persona, referral, level }, locale }: PersonaLinesProps) {
  const t = useTranslations('brief')
  return (
    <div>
      <p className={styles.name}>{t('personaAge', { name: persona.shortName, age: persona.age })}</p>
      <p className={styles.occupation}>
        <Said of={persona.occupation} locale={locale} />
      </p>
      {level ? <p className={styles.occupation}>{t('cepLevel', { level: String(level) })}</p> : null}
      <p className={styles.referral}>
        <Said of={referral} locale={locale} say={(text) => t('quote', { text })} />
      </p>
    </div>
  )
}
