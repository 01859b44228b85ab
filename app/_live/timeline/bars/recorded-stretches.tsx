import { useId } from 'react'
import type { RecordedLine } from '@/domain/live-session/recording/recorded-line'
import type { Scale } from '@/reading/lanes/layout'
import styles from './recorded-stretches.module.css'

/** What the line of the recording takes under the bands, with the air over it, in pixels. */
export const recordedPx = 3

/** Under the bands: a line where all are recorded; dashes where one person is not, with a hatch over the band. */
export function RecordedStretches(props: {
  line: RecordedLine
  scale: Scale
  /** Of the bands, in pixels. */
  top: number
  height: number
}) {
  const { line, scale, top, height } = props
  const hatch = useId()
  const y = top + height + 2
  return (
    <>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={styles.unrecorded} d="M0 0V5" />
      </pattern>
      {inSight(line.missing, scale).map(({ fromMs, from, to }) => (
        <g key={fromMs} data-recorded="missing">
          <rect
            className={styles.unrecordedGround}
            x={from}
            y={top}
            width={to - from}
            height={height}
            rx={4}
          />
          <rect fill={`url(#${hatch})`} x={from} y={top} width={to - from} height={height} rx={4} />
          <path className={styles.missing} d={`M${from} ${y}H${to}`} />
        </g>
      ))}
      {inSight(line.whole, scale).map(({ fromMs, from, to }) => (
        <path key={fromMs} className={styles.recorded} data-recorded="whole" d={`M${from} ${y}H${to}`} />
      ))}
    </>
  )
}

function inSight(stretches: RecordedLine['whole'], { x, left, right }: Scale) {
  return stretches
    .map(({ fromMs, toMs }) => ({
      fromMs,
      from: Math.max(left, x(fromMs)),
      to: Math.min(right, x(toMs)),
    }))
    .filter(({ from, to }) => to > from)
}
