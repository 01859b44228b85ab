'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { clockText } from './clock-text'
import type { Lane } from './lanes'
import { type Placed, type Scale, type TimeWindow, ticksOf } from './layout'
import styles from './timeline.module.css'

/** Moments written above the lanes, each with a faint line through them. */
export function Axis(props: {
  window: TimeWindow
  scale: Scale
  bottom: number
  /** Where the present moment is written over the axis; null when it is not. */
  taken: number | null
}) {
  const { window, scale, bottom, taken } = props
  const apart = scale.right - scale.left > 1_000 ? 110 : 64
  const isFree = (x: number) => taken === null || Math.abs(x - taken) > 46
  return ticksOf(window, scale, apart).map((at) => (
    <g key={at}>
      {isFree(scale.x(at)) && (
        <text className={styles.quiet} x={scale.x(at)} y={11} textAnchor={anchorAt(at, scale)}>
          {clockText(at)}
        </text>
      )}
      <path className={styles.tick} d={`M${scale.x(at)} 18V${bottom}`} />
    </g>
  ))
}

/** At either end a moment is written inwards. */
function anchorAt(at: number, scale: Scale): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start'
  return scale.x(at) > scale.right - 14 ? 'end' : 'middle'
}

/** The names of the lanes and the lines between them. */
export function LaneRules(props: { placed: readonly Placed<Lane>[]; narrow: boolean; width: number }) {
  const { placed, narrow, width } = props
  return placed.map(({ lane, top, height, label }, index) => {
    const beside = lane.subtitle ? top + height / 2 - 3 : top + height / 2 + 4
    return (
      <g key={lane.id}>
        {index > 0 && <path className={styles.rule} d={`M0 ${label + 0.5}H${width}`} />}
        <text className={lane.subtitle ? styles.who : styles.lane} x={0} y={narrow ? label + 15 : beside}>
          {lane.title}
          {narrow && lane.subtitle && (
            <tspan className={styles.quiet} dx={6}>
              {lane.subtitle}
            </tspan>
          )}
        </text>
        {!narrow && lane.subtitle && (
          <text className={styles.quiet} x={0} y={beside + 17}>
            {lane.subtitle}
          </text>
        )}
      </g>
    )
  })
}

type CursorProps = {
  atMs: number
  scale: Scale
  bottom: number
  label: string
  limitMs: number
  onCursor: ((atMs: number) => void) | undefined
}

const steps: Record<string, number> = {
  ArrowLeft: -1_000,
  ArrowRight: 1_000,
  ArrowDown: -1_000,
  ArrowUp: 1_000,
  PageDown: -10_000,
  PageUp: 10_000,
}

/** Where one is in the interview: a line through every lane, a slider where it can be moved. */
export function Cursor({ atMs, scale, bottom, label, limitMs, onCursor }: CursorProps) {
  const t = useTranslations('timeline')
  const x = scale.x(atMs)
  if (x < scale.left - 1 || x > scale.right + 1) return null
  const line = <i className={styles.cursorLine} style={{ left: x, height: bottom - 16 }} aria-hidden />
  if (!onCursor) {
    return (
      <>
        {line}
        <span className={styles.nowTag} style={{ left: x }} aria-hidden>
          {label}
        </span>
      </>
    )
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? limitMs : step === undefined ? null : atMs + step
    if (to === null) return
    event.preventDefault()
    onCursor?.(Math.max(0, Math.min(to, limitMs)))
  }
  return (
    <>
      {line}
      <div
        className={styles.handle}
        style={{ left: x }}
        role="slider"
        tabIndex={0}
        aria-label={t('cursor')}
        aria-valuemin={0}
        aria-valuemax={Math.round(limitMs / 1_000)}
        aria-valuenow={Math.round(atMs / 1_000)}
        aria-valuetext={label}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
