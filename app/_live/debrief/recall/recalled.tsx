'use client'

import { useTranslations } from 'next-intl'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { sayComparisons } from '@/reading/recall/say-comparisons'
import { type PairSentence, sayPair } from '@/reading/recall/say-pair'
import { clockText } from '@/reading/words/clock-text'
import styles from './recalled.module.css'

export type RecalledProps = { timeline: Timeline; onGo: (atMs: number) => void }

/** What the players recalled of the dial: the line that the advisor redrew beside it, and the moments that the beneficiary compared. */
export function Recalled({ timeline, onGo }: RecalledProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
    <section className={styles.recalled} tabIndex={0}>
      <Pair timeline={timeline} onGo={onGo} />
      <Compared timeline={timeline} onGo={onGo} />
    </section>
  )
}

function Pair({ timeline, onGo }: RecalledProps) {
  const t = useTranslations('recall.pair')
  const said = sayPair(useInterview(), timeline)
  if (said === null) return null
  return (
    <article aria-labelledby="pair-title">
      <h2 id="pair-title">{said.title}</h2>
      <p className={styles.hint}>{said.hint}</p>
      <Sentences title={t('level')} of={said.level} onGo={onGo} />
      <Sentences title={t('movement')} of={said.movement} onGo={onGo} />
    </article>
  )
}

type SentencesProps = {
  title: string
  of: readonly PairSentence[]
  onGo: (atMs: number) => void
}

function Sentences({ title, of, onGo }: SentencesProps) {
  if (of.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {of.map(({ atMs, text }) => (
          <li key={text}>
            {atMs !== null && <Go atMs={atMs} onGo={onGo} />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Compared({ timeline, onGo }: RecalledProps) {
  const t = useTranslations('recall.compared')
  const interview = useInterview()
  const rows = sayComparisons(interview, timeline)
  if (rows.length === 0) return null
  return (
    <article aria-labelledby="compared-title">
      <h2 id="compared-title">{t('title')}</h2>
      <p className={styles.hint}>{t('hint', { name: interview.cast.beneficiaryName })}</p>
      <ul>
        {rows.map(({ firstMs, secondMs, said, beside }) => (
          <li key={said}>
            <span className={styles.two}>
              <Go atMs={firstMs} onGo={onGo} />
              <Go atMs={secondMs} onGo={onGo} />
            </span>
            <span>
              {said} {beside !== null && <b>{beside}</b>}
            </span>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Go({ atMs, onGo }: { atMs: number; onGo: (atMs: number) => void }) {
  const t = useTranslations('recall.compared')
  const time = clockText(atMs)
  return (
    <button type="button" className={styles.go} aria-label={t('go', { time })} onClick={() => onGo(atMs)}>
      {time}
    </button>
  )
}
