import type { PhaseLane } from '@/reading/lanes/lanes'
import { type Scale, widthOf } from '@/reading/lanes/layout'
import { clockText } from '@/reading/words/clock-text'
import { RecordedStretches, recordedPx } from '../bars/recorded-stretches'
import { foldPx, isFoldInSight } from './folds'
import { bandHeight } from './placed-row'
import styles from './timeline.module.css'

type PhaseBandsProps = { lane: PhaseLane; top: number; scale: Scale }

/** The phases as they went. A return to an earlier phase bears an arrow. */
export function PhaseBands({ lane, top, scale }: PhaseBandsProps) {
  return (
    <g>
      {bandsOf(lane, scale).map(({ stay, from, width, time }) => (
        <g key={stay.fromMs}>
          <rect
            className={styles.band}
            data-band={stay.band}
            x={from}
            y={top}
            width={width}
            height={bandHeight}
            rx={4}
          >
            <title>{`${stay.name} ${time}`}</title>
          </rect>
          {stay.regression && <path className={styles.back} d={`M${from + 11} ${top + 6}l-4 4 4 4m-4-4h9`} />}
        </g>
      ))}
      {lane.recorded && (
        <RecordedStretches line={lane.recorded} top={top} height={bandHeight} scale={scale} />
      )}
      {lane.stops
        .filter((stop) => isFoldInSight({ stop, isSigned: true }, scale))
        .map(({ id, atMs, shape }) => (
          <rect
            key={id}
            className={styles.foldGround}
            data-kind={shape}
            x={scale.x(atMs) - foldPx / 2}
            y={top}
            width={foldPx}
            height={bandHeight + (lane.recorded ? recordedPx : 0)}
          />
        ))}
      {lane.overrun && (
        <rect
          className={styles.overrun}
          x={scale.x(lane.overrun.fromMs)}
          y={top + bandHeight + 4}
          width={Math.max(2, scale.x(lane.overrun.toMs) - scale.x(lane.overrun.fromMs))}
          height={6}
          rx={3}
        />
      )}
    </g>
  )
}

/** The names of the phases in their bands, with how long each lasted, where there is room. */
export function PhaseNames({ lane, top, scale }: PhaseBandsProps) {
  const last = lane.stays.at(-1)
  return (
    <g>
      {bandsOf(lane, scale).map(({ stay, from, width, time }) => {
        const overrun = stay === last && lane.overrun ? widthOf(lane.overrun.label) + 8 : 0
        const free = Math.min(width - overrun, toFirstFold(lane, scale, from) - from)
        if (free <= widthOf(stay.name) + 20) return null
        return (
          <text
            key={stay.fromMs}
            className={styles.bandName}
            data-band={stay.band}
            x={from + (stay.regression ? 22 : 8)}
            y={top + 14}
          >
            {stay.name}
            {free > widthOf(`${stay.name} ${time}`) + 40 && (
              <tspan className={styles.bandTime} dx={6}>
                {time}
              </tspan>
            )}
          </text>
        )
      })}
      {lane.overrun && (
        <text
          className={styles.bandName}
          data-band={last?.band}
          x={scale.x(lane.overrun.toMs) - 6}
          y={top + 14}
          textAnchor="end"
        >
          {lane.overrun.label}
        </text>
      )}
    </g>
  )
}

/** Where the first fold that stands to the right of a place begins. */
function toFirstFold({ stops }: PhaseLane, scale: Scale, from: number): number {
  const folds = stops.map(({ atMs }) => scale.x(atMs) - foldPx / 2).filter((x) => x > from)
  return Math.min(...folds, Number.POSITIVE_INFINITY)
}

function bandsOf(lane: PhaseLane, scale: Scale) {
  return lane.stays
    .map((stay) => {
      const from = Math.max(scale.left, scale.x(stay.fromMs))
      return { stay, from, width: scale.x(stay.toMs) - from - 2, time: clockText(stay.toMs - stay.fromMs) }
    })
    .filter(({ width }) => width > 0)
}
