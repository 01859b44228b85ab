'use client'

import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { dialAt } from '@/domain/live-session/dial/dial'
import type { DialLane, Lane } from '@/reading/lanes/lanes'
import styles from './dial-now.module.css'

/** The seconds of the dial that are drawn before the cursor. */
const trailMs = 12_000
const points = 12

/** Where the dial stands at the cursor and how it came there, once the beneficiary’s view is open: else there is no such lane. */
export function DialNow({ playhead, lanes }: { playhead: Playhead; lanes: readonly Lane[] }) {
  const lane = lanes.find((each): each is DialLane => each.kind === 'dial')
  return lane && lane.curve.length > 0 ? <Value playhead={playhead} lane={lane} /> : null
}

function Value({ playhead, lane }: { playhead: Playhead; lane: DialLane }) {
  const second = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  const atMs = second * 1_000
  const value = dialAt(lane.curve, atMs)
  if (value === null || value === undefined) return null
  const y = (of: number) => 16 - (of / 100) * 14
  const line = Array.from({ length: points + 1 }, (_, index) => {
    const at = Math.max(0, atMs - trailMs + (index * trailMs) / points)
    return `${index * 3} ${y(dialAt(lane.curve, at) ?? value)}`
  }).join('L')
  return (
    <span className={styles.dial}>
      <svg viewBox="-2 0 44 18" width={44} height={18} aria-hidden="true">
        <path d={`M${line}`} />
        <circle cx={points * 3} cy={y(value)} r={3} />
      </svg>
      <b>{Math.round(value)}</b> <span>{lane.subtitle}</span>
    </span>
  )
}
