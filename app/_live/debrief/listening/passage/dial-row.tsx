'use client'

import { memo } from 'react'
import { dialAt } from '@/domain/live-session/dial/dial'
import { dialPlace } from '@/reading/lanes/dial-place'
import type { DialLane } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import styles from './passage.module.css'

/** The dial over the passage, once the beneficiary’s view is open. */
export const DialRow = memo(function DialRow({ lane, window }: { lane: DialLane; window: TimeWindow }) {
  const { fromMs, toMs } = window
  const place = dialPlace(lane.curve, 6, 94)
  const within = lane.curve.filter(({ atMs }) => atMs > fromMs && atMs < toMs)
  const [first, last] = [dialAt(lane.curve, fromMs), dialAt(lane.curve, toMs)]
  const x = (atMs: number) => (((atMs - fromMs) / (toMs - fromMs)) * 1_000).toFixed(1)
  const points = [
    ...(first === null ? [] : [`0 ${place.y(first)}`]),
    ...within.map(({ atMs, value }) => `${x(atMs)} ${place.y(value).toFixed(1)}`),
    ...(last === null ? [] : [`1000 ${place.y(last)}`]),
  ]
  const line = points.length > 1 ? `M${points.join('L')}` : ''
  const begins = points[0]?.split(' ')[0] ?? '0'
  return (
    <div className={styles.row} data-row="dial">
      <p className={styles.name}>
        <b data-may-be-cut title={lane.title}>
          {lane.title}
        </b>
        <span>{lane.subtitle}</span>
      </p>
      <div className={styles.lane}>
        {lane.curve.length === 0 ? (
          <span className={styles.empty}>{lane.empty}</span>
        ) : (
          <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            {line !== '' && <path className={styles.under} d={`${line}V100H${begins}z`} />}
            <path className={styles.curve} d={line} />
          </svg>
        )}
        {last !== null && (
          <b className={styles.value} style={{ top: `${place.y(last)}%` }}>
            {last}
          </b>
        )}
      </div>
    </div>
  )
})
