'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { talkSigns } from '@/reading/shapes/legend'
import { type SaidShare, type SaidTalk, sayTalk } from '@/reading/talk-time/say-talk'
import figures from './figures.module.css'
import styles from './talk-time.module.css'

export type TalkTimeProps = { timeline: Timeline }

/** Who spoke how much, by phase, and what passed between the two; then what was not measured. */
export function TalkTime({ timeline }: TalkTimeProps) {
  const interview = useInterview()
  const said = sayTalk(interview, timeline)
  return (
    said && (
      <div className={figures.columns}>
        <div>
          <Shares said={said} />
          <Notes said={said} />
          <Legend />
        </div>
        {said.each.length > 0 && (
          <div>
            <Each said={said} />
            <Together said={said} />
          </div>
        )}
      </div>
    )
  )
}

/** What the signs in the lane of talk stand for. */
function Legend() {
  const t = useTranslations('talk.legend')
  return (
    <ul className={styles.legend} aria-label={t('label')}>
      {talkSigns.map(({ says, ...sign }) => (
        <li key={says}>
          <CodeShape {...sign} size={12} />
          {t(says)}
        </li>
      ))}
    </ul>
  )
}

function Shares({ said: { advisor, beneficiary, shares } }: { said: SaidTalk }) {
  const t = useTranslations('talk.figures')
  return (
    <div className={`${figures.table} ${styles.shares}`}>
      <h3 className={figures.heads}>
        <span>{t('shares')}</span>
        <span>{advisor}</span>
        <span aria-hidden />
        <span>{beneficiary}</span>
      </h3>
      <ul>
        {shares.map((each) => (
          <Share key={each.key} said={each} />
        ))}
      </ul>
    </div>
  )
}

/** One time of the interview as a bar, the advisor's part from the left, with both parts in numbers. */
function Share({ said: { key, name, share } }: { said: SaidShare }) {
  const t = useTranslations('talk.figures')
  return (
    <li className={figures.line} data-whole={key === '' || undefined}>
      <span>{name}</span>
      {share === null ? (
        <span className={`${figures.few} ${styles.tooLittle}`}>{t('tooLittle')}</span>
      ) : (
        <>
          <b>{t('percent', { share: share.advisor })}</b>
          <i className={styles.bar} aria-hidden>
            <u style={{ width: `${share.advisor}%` }} />
          </i>
          <b>{t('percent', { share: share.beneficiary })}</b>
        </>
      )}
    </li>
  )
}

/** What was not measured, and what the figures then stand on. */
function Notes({ said: { notes } }: { said: SaidTalk }) {
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function Each({ said: { advisor, beneficiary, each } }: { said: SaidTalk }) {
  const t = useTranslations('talk.figures')
  return (
    <div className={figures.table}>
      <h3 className={figures.heads}>
        <span>{t('each')}</span>
        <span>{advisor}</span>
        <span>{beneficiary}</span>
      </h3>
      <ul>
        {each.map((row) => (
          <li key={row.name} className={figures.line}>
            <span>{row.name}</span>
            <b>{row.advisor}</b>
            <b>{row.beneficiary}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Together({ said: { together } }: { said: SaidTalk }) {
  const t = useTranslations('talk.figures')
  return (
    <div>
      <h3>{t('together')}</h3>
      <ul>
        {together.map(({ name, value }) => (
          <li key={name} className={figures.line} data-derived>
            <span>{name}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
