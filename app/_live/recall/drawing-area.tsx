'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { DialPoint } from '@/domain/live-session/dial/dial'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import { clockText } from '@/reading/words/clock-text'
import { type Drawing, drawOn, pointOnGrid, setPoint, stepBack } from './drawn-line'
import styles from './redraw.module.css'

type DrawingAreaProps = Drawing & { readonly isOver: boolean }

/** Time across, the dial up: the phases where the cohort shows them live, otherwise time alone. */
export function DrawingArea({ line, isOver, onLine }: DrawingAreaProps) {
  const t = useTranslations('recall.redraw')
  const { clock } = useLive().state
  const lengthMs = Math.max(1_000, elapsedAt(clock, clock.endedAt ?? 0))
  const last = line.points.at(-1) ?? { atMs: 0, value: 50 }
  const [cursor, setCursor] = useState<DialPoint>(last)
  const hand = useRef<DialPoint | null>(null)
  const x = (atMs: number) => `${(atMs / lengthMs) * 100}%`
  const y = (value: number) => `${100 - value}%`

  function under(event: PointerEvent<HTMLElement>): DialPoint {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    return pointOnGrid(share * lengthMs, 100 - ((event.clientY - box.top) / box.height) * 100, lengthMs)
  }
  function begin(event: PointerEvent<HTMLElement>) {
    if (isOver || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const point = under(event)
    hand.current = point
    setCursor(point)
    onLine((drawn) => setPoint(drawn, point))
  }
  function follow(event: PointerEvent<HTMLElement>) {
    const from = hand.current
    if (from === null || isOver) return
    const to = under(event)
    if (to.atMs === from.atMs && to.value === from.value) return
    hand.current = to
    setCursor(to)
    onLine((drawn) => drawOn(drawn, from, to))
  }
  function press(event: KeyboardEvent) {
    if (isOver) return
    const next = movedBy(event, cursor, lengthMs)
    if (next) setCursor(next)
    else if (event.key === 'Enter' || event.key === ' ') onLine((drawn) => setPoint(drawn, cursor))
    else if (event.key === 'Backspace') onLine(stepBack)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.sheet}>
      <Phases lengthMs={lengthMs} />
      <div className={styles.plot}>
        <span className={styles.end}>{t('high')}</span>
        <span className={styles.start}>{t('middle')}</span>
        <span className={styles.bottom}>{t('low')}</span>
        <div
          className={styles.area}
          role="slider"
          tabIndex={0}
          aria-label={t('area')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={cursor.value}
          aria-valuetext={t('value', {
            time: clockText(cursor.atMs),
            level: String(Math.min(4, Math.floor(cursor.value / 20))),
          })}
          aria-disabled={isOver || undefined}
          onPointerDown={begin}
          onPointerMove={follow}
          onPointerUp={() => {
            hand.current = null
          }}
          onKeyDown={press}
        >
          <svg viewBox={`0 0 ${lengthMs} 100`} preserveAspectRatio="none" aria-hidden>
            <path className={styles.middle} d={`M0 50H${lengthMs}`} />
            <path
              className={styles.line}
              d={`M${line.points.map(({ atMs, value }) => `${atMs} ${100 - value}`).join('L')}`}
            />
          </svg>
          <i className={styles.cursor} style={{ left: x(cursor.atMs) }} />
          <i className={styles.point} style={{ left: x(cursor.atMs), top: y(cursor.value) }} />
        </div>
      </div>
      <div className={styles.axis} aria-hidden>
        {ticksOf(lengthMs).map((atMs) => (
          <span key={atMs} style={{ left: x(atMs) }}>
            {clockText(atMs)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Ten seconds or a minute along, two points up or down; null for any other key. */
function movedBy({ key, shiftKey }: KeyboardEvent, { atMs, value }: DialPoint, lengthMs: number) {
  const alongMs = shiftKey ? 60_000 : 10_000
  switch (key) {
    case 'ArrowLeft':
      return pointOnGrid(atMs - alongMs, value, lengthMs)
    case 'ArrowRight':
      return pointOnGrid(atMs + alongMs, value, lengthMs)
    case 'ArrowUp':
      return pointOnGrid(atMs, value + 2, lengthMs)
    case 'ArrowDown':
      return pointOnGrid(atMs, value - 2, lengthMs)
    case 'PageUp':
      return pointOnGrid(atMs, value + 10, lengthMs)
    case 'PageDown':
      return pointOnGrid(atMs, value - 10, lengthMs)
    case 'Home':
      return pointOnGrid(0, value, lengthMs)
    case 'End':
      return pointOnGrid(lengthMs, value, lengthMs)
    default:
      return null
  }
}

/** Five times at most: a phone has room for no more. */
function ticksOf(lengthMs: number): readonly number[] {
  const minutes = [0.5, 1, 2, 5, 10, 15, 20, 30, 60].find((each) => lengthMs / (each * 60_000) < 5) ?? 120
  const count = Math.floor(lengthMs / (minutes * 60_000)) + 1
  return Array.from({ length: count }, (_, index) => index * minutes * 60_000)
}

function Phases({ lengthMs }: { lengthMs: number }) {
  const { state, names } = useInterview()
  if (!state.contract?.settings.shownLive.includes('phases')) return null
  return (
    <ol className={styles.phases}>
      {phaseIntervals(state, state.clock.endedAt ?? 0).map(({ phase, fromMs, toMs }, index) => (
        <li key={fromMs} data-band={index % 2} style={{ flexGrow: Math.max(1, toMs - fromMs) }}>
          {toMs - fromMs < lengthMs / 6 ? (
            <HiddenText>{names.phase(phase)}</HiddenText>
          ) : (
            <span className={toMs - fromMs < lengthMs / 3 ? styles.short : undefined}>
              {names.phase(phase)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
