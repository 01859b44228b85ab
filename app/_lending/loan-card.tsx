'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { codeLabel, phaseLabel } from '@/app/_stimulus/labels'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import styles from './lend.module.css'
import type { LentPage, Loan } from './loan'
import { LoanActs } from './loan-acts'
import { LoanHeard } from './loan-heard'

type LoanCardProps = {
  readonly liveSessionId: string
  readonly page: LentPage
  readonly loan: Loan
  /** Null where nothing may be written now. */
  readonly onRewrite: (() => void) | null
}

/** One moment in the exact words that are lent, its group, its day, where its consents stand, and what this person may do. */
export function LoanCard({ liveSessionId, page, loan, onRewrite }: LoanCardProps) {
  const t = useTranslations('lending.moment')
  const quoted = useTranslations('stimuli')
  const locale = useLocale()
  const dates = useDates(page.timeZone)
  const { scene, said, came, phase, codes } = loan.words
  const clock = clockText(loan.at)
  const sound = soundStanding(loan)
  const day = dates.day(loan.until, page.now)
  return (
    <article className={styles.card} aria-label={t('at', { clock })}>
      <header className={styles.of}>
        <h3>{quoted('persona', page.persona)}</h3>
        <p className={styles.small}>{t('at', { clock })}</p>
      </header>
      <p>
        <Said of={scene} />
      </p>
      <ol className={styles.said}>
        {said.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a moment keep their places.
          <li key={index} data-by={line.by}>
            <Said of={line.text} say={(text) => quoted('quoted', { text })} />
          </li>
        ))}
      </ol>
      <div className={styles.came}>
        <h4>{t('came')}</h4>
        <p>
          <Said of={came} say={(text) => quoted('quoted', { text })} />
        </p>
      </div>
      <LoanHeard liveSessionId={liveSessionId} page={page} loan={loan} />
      <Row gap="1-5" wraps>
        <Tag>{localize(phaseLabel(phase), locale)}</Tag>
        {codes.map((code) => (
          <Tag key={code}>{localize(codeLabel(code), locale)}</Tag>
        ))}
      </Row>
      <p className={styles.small}>{t('until', { cohort: page.cohortName, day })}</p>
      <p className={styles.standing} role="status">
        {t(`standing.${standingOf(loan)}`, { day })} {loan.lendsDial && loan.ownYes ? t('dialLent') : null}{' '}
        {sound ? t(`sound.${sound}`) : null}
      </p>
      <LoanActs
        // A box that was ticked for other words is not ticked for these.
        key={loan.revision}
        liveSessionId={liveSessionId}
        loan={loan}
        clock={clock}
        onRewrite={onRewrite}
      />
    </article>
  )
}

/** What is said of the sound beside where the moment stands: of a player’s own word, then what both amount to. */
function soundStanding({ sound, isHeard, standing, isSoundLent, ownYes, ownSound }: Loan) {
  if (!sound || !isHeard) return null
  if (standing === 'lent') return isSoundLent ? 'lent' : 'notLent'
  return standing === 'asked' && ownYes ? (ownSound ? 'saidYes' : 'saidNo') : null
}

function standingOf({ standing, ownYes }: Loan) {
  if (standing !== 'asked') return standing
  if (ownYes === null) return 'askedOther'
  return ownYes ? 'askedSaid' : 'askedOwn'
}
