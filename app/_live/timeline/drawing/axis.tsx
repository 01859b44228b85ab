'use client'

import { memo, useId } from 'react'
import type { Lane } from '@/reading/lanes/lanes'
import { axisHeight, type Placed, type Scale, ticksOf } from '@/reading/lanes/layout'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import { type Fold, type foldLengths, foldPx, isFoldInSight } from './folds'
import styles from './timeline.module.css'

/** Times written above the lanes, each with a faint line down through them. */
export function Axis(props: {
  window: TimeWindow
  scale: Scale
  bottom: number
  /** Where something else is written over the axis, in pixels. */
  taken: readonly number[]
}) {
  const { window, scale, bottom, taken } = props
  const apart = scale.right - scale.left > 1_000 ? 110 : 64
  const isFree = (x: number) => taken.every((each) => Math.abs(x - each) > 46)
  return ticksOf(window, scale, apart).map((at) => (
    <g key={at}>
      {isFree(scale.x(at)) && (
        <text className={styles.quiet} x={scale.x(at)} y={11} textAnchor={anchorAt(at, scale)}>
          {clockText(at)}
        </text>
      )}
      <path className={styles.tick} d={`M${scale.x(at)} ${axisHeight}V${bottom}`} />
    </g>
  ))
}

/** Half a digit of the times on the axis, a little more than drawn, in px. */
const halfDigit = 3.8

/** At either end of the axis a time that would not fit over its line is written inwards. */
function anchorAt(at: number, scale: Scale): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start'
  return scale.x(at) > scale.right - clockText(at).length * halfDigit ? 'end' : 'middle'
}

/** The names of the lanes and the lines between them. */
export const LaneRules = memo(function LaneRules(props: {
  placed: readonly Placed<Lane>[]
  narrow: boolean
  /** Draws the lines without the names. */
  isNameless?: boolean
  /** Where names begin: over the lanes, clear of a cursor that stands at the start. */
  indent: number
  width: number
}) {
  const { placed, narrow, isNameless, indent, width } = props
  return placed.map(({ lane, top, height, label }, index) => {
    const subtitle = narrow || height >= twoLinesPx ? lane.subtitle : ''
    const beside = subtitle ? top + height / 2 - 3 : top + height / 2 + 4
    return (
      <g key={lane.id}>
        {index > 0 && <path className={styles.rule} d={`M0 ${label + 0.5}H${width}`} />}
        {!isNameless && (
          <text
            className={lane.subtitle ? styles.who : styles.lane}
            x={indent}
            y={narrow ? label + 15 : beside}
          >
            {lane.title}
            {narrow && subtitle && (
              <tspan className={styles.quiet} dx={6}>
                {subtitle}
              </tspan>
            )}
          </text>
        )}
        {!narrow && subtitle && (
          <text className={styles.quiet} x={0} y={beside + 17}>
            {subtitle}
          </text>
        )}
      </g>
    )
  })
})

/** A lower lane has one line for its names, and tells the first alone; in pixels. */
const twoLinesPx = 30

/** Where the clock stood still: a hatched fold through every lane. Drawn before the lanes, so that it lies under them. */
export function StopFolds(props: { folds: readonly Fold[]; scale: Scale; bottom: number }) {
  const { folds, scale, bottom } = props
  const hatch = useId()
  return (
    <>
      <defs>
        {(['pause', 'halt'] as const).map((kind) => (
          <pattern
            key={kind}
            id={`${hatch}-${kind}`}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={styles.hatch} data-kind={kind} d="M0 0V5" />
          </pattern>
        ))}
      </defs>
      {folds
        .filter((fold) => isFoldInSight(fold, scale))
        .map(({ stop: { id, atMs, shape } }) => (
          <rect
            key={id}
            data-kind={shape}
            x={scale.x(atMs) - foldPx / 2}
            y={axisHeight}
            width={foldPx}
            height={bottom - axisHeight}
            fill={`url(#${hatch}-${shape === 'halt' ? 'halt' : 'pause'})`}
          />
        ))}
    </>
  )
}

/** How long each stop lasted, over its fold. */
export function FoldLengths({ lengths }: { lengths: ReturnType<typeof foldLengths> }) {
  return lengths.map(({ stop, x }) => (
    <g key={stop.id} data-kind={stop.shape} className={styles.foldLength}>
      <rect x={x - 20} y={-2} width={40} height={axisHeight} rx={4} />
      <text x={x} y={11} textAnchor="middle">
        {stop.label}
      </text>
    </g>
  ))
}
