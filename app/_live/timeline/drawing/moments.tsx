'use client'

import type { Lane } from '@/reading/lanes/lanes'
import { axisHeight, type Placed, type Scale } from '@/reading/lanes/layout'
import { spread } from '@/reading/lanes/spread'
import styles from './moments.module.css'

/** Numbered pins under the phases, each with a stem to its very moment, and a tint through every lane over the moment being looked at. */
export type Moments = {
  readonly pins: readonly {
    readonly key: string
    readonly number: number
    readonly atMs: number
    readonly title: string
    readonly chosen: boolean
    readonly seen: boolean
  }[]
  readonly tint: { readonly fromMs: number; readonly toMs: number } | null
  readonly onPin: (key: string) => void
}

const pinPx = 24
const pinRadius = 12
/** Height of a phase: a stem begins under it. */
const bandPx = 20

/** The stretch of the interview being looked at. Drawn before the lanes, so that it lies under them. */
export function MomentTint(props: { tint: Moments['tint']; scale: Scale; bottom: number }) {
  const { tint, scale, bottom } = props
  if (!tint) return null
  const from = scale.x(tint.fromMs)
  return (
    <rect
      className={styles.tint}
      x={from}
      y={axisHeight}
      width={Math.max(4, scale.x(tint.toMs) - from)}
      height={bottom - axisHeight}
    />
  )
}

/** The pins, for pointers only: keyboards and screen readers have the list beside the timeline, in the same order. */
export function MomentPins(props: { moments: Moments; placed: readonly Placed<Lane>[]; scale: Scale }) {
  const { moments, placed, scale } = props
  const phases = placed.findLast(({ lane }) => lane.kind === 'phases')
  if (!phases) return null
  // With names above the lanes, the next name stands where the pins would be.
  const isNarrow = phases.label < phases.top
  const y = phases.top + phases.height - (isNarrow ? 9 : pinRadius)
  const inSight = moments.pins.filter(({ atMs }) => {
    const x = scale.x(atMs)
    return x >= scale.left - 1 && x <= scale.right + 1
  })
  const places = spread(
    inSight.map((pin) => scale.x(pin.atMs)),
    pinPx,
    scale.left + pinRadius,
    scale.right - pinRadius,
  )
  const stems = inSight
    .map(
      (pin, index) =>
        `M${scale.x(pin.atMs)} ${phases.top + bandPx}V${phases.top + bandPx + 3}L${places[index]} ${y}`,
    )
    .join('')
  return (
    <div aria-hidden>
      <svg className={styles.stems} aria-hidden="true" width={scale.right} height={y + pinRadius}>
        <path d={stems} />
      </svg>
      {inSight.map((pin, index) => (
        <button
          key={pin.key}
          type="button"
          className={styles.pin}
          style={{ left: places[index], top: y }}
          tabIndex={-1}
          title={pin.title}
          data-chosen={pin.chosen || undefined}
          data-seen={pin.seen || undefined}
          onClick={() => moments.onPin(pin.key)}
        >
          <span>{pin.number}</span>
        </button>
      ))}
    </div>
  )
}
