'use client'

import { useId } from 'react'
import { axisHeight, type Scale, ticksOf } from '@/reading/lanes/layout'
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
