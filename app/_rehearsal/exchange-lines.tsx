'use client'

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import { codeOf, familyOf, type ObservationGrid } from '@/domain/observation/grid'
import {
  hasEnded,
  linesSoFar,
  type Rehearsal,
  type RehearsalAct,
  type RehearsedMark,
  shareOfLine,
  startsOf,
} from '@/domain/rehearsal/course'
import type { Exchange, Line } from '@/domain/rehearsal/exchange'
import { exchanges } from '@/domain/rehearsal/exchanges'
import { clockText } from '@/reading/words/clock-text'
import styles from './exchange-lines.module.css'

type ExchangeLinesProps = {
  readonly rehearsal: Rehearsal
  readonly grid: ObservationGrid
  act(act: RehearsalAct): void
  again(exchange: Exchange): void
  readonly back: string
  onLeave(): void
}

/** What has been said so far, each line with the shapes of the marks made on it; the last line is in view. */
export function ExchangeLines({ rehearsal, grid, act, again, back, onLeave }: ExchangeLinesProps) {
  const t = useTranslations('rehearsal')
  const locale = useLocale()
  const { exchange, marks } = rehearsal
  const lines = linesSoFar(rehearsal)
  const starts = startsOf(rehearsal)
  const ended = hasEnded(rehearsal)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lines.length > 0) scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [lines.length])
  return (
    <section className={styles.card} aria-label={localize(exchange.title, locale)}>
      <h2 className={styles.who}>
        <span>{localize(exchange.title, locale)}</span> <small>{t('invented')}</small>
      </h2>
      <div ref={scroller} className={styles.lines} role="log" aria-live="polite" tabIndex={-1}>
        {lines.map((line, index) => (
          <LineSaid
            key={line.key}
            line={line}
            by={line.by === 'advisor' ? exchange.advisor : exchange.beneficiary}
            at={clockText(starts[index] ?? 0)}
            isLast={index === lines.length - 1 && !ended}
            marks={marks.filter(({ lineKey }) => lineKey === line.key)}
            grid={grid}
          />
        ))}
      </div>
      {ended ? (
        <div className={styles.end}>
          <p role="status">{t('ended')}</p>
          <Button kind="primary" onClick={() => again(nextOf(exchange))}>
            {t('again', { name: nextOf(exchange).beneficiary })}
          </Button>
          <Button onClick={onLeave}>{back}</Button>
        </div>
      ) : (
        <div className={styles.foot}>
          <Button
            kind="ghost"
            square
            aria-label={t('previous')}
            aria-keyshortcuts="ArrowLeft"
            disabled={lines.length < 2}
            onClick={() => act({ type: 'previous' })}
          >
            <IconChevronLeft size={18} stroke={1.5} aria-hidden />
          </Button>
          <span className={styles.comes}>
            {t(rehearsal.isPaused ? 'standsStill' : 'comes')}
            <i aria-hidden>
              <i style={{ inlineSize: `${Math.round(shareOfLine(rehearsal) * 100)}%` }} />
            </i>
          </span>
          <Button
            kind="ghost"
            square
            aria-label={t('next')}
            aria-keyshortcuts="ArrowRight"
            onClick={() => act({ type: 'next' })}
          >
            <IconChevronRight size={18} stroke={1.5} aria-hidden />
          </Button>
        </div>
      )}
    </section>
  )
}

type LineSaidProps = {
  readonly line: Line
  readonly by: string
  readonly at: string
  readonly isLast: boolean
  readonly marks: readonly RehearsedMark[]
  readonly grid: ObservationGrid
}

function LineSaid({ line, by, at, isLast, marks, grid }: LineSaidProps) {
  const locale = useLocale()
  const t = useTranslations('rehearsal')
  const text = localize(line.text, locale)
  return (
    <div className={styles.line} data-by={line.by} data-last={isLast || undefined}>
      <p className={styles.speaker}>
        <b>{by}</b> {at}
      </p>
      <p className={styles.words}>{text.startsWith('(') ? text : t('quoted', { text })}</p>
      {marks.length > 0 ? (
        <span className={styles.shapes} aria-hidden>
          {marks.map(({ id, code, valence }) => (
            <CodeShape
              key={id}
              shape={codeOf(grid, code)?.shape ?? 'dot'}
              colour={familyOf(grid, code)?.colour}
              valence={valence}
              size={12}
            />
          ))}
        </span>
      ) : null}
    </div>
  )
}

/** The next of the written exchanges, and after the last the first again. */
function nextOf(exchange: Exchange): Exchange {
  const at = exchanges.findIndex(({ key }) => key === exchange.key)
  return exchanges[at + 1] ?? exchanges[0]
}
