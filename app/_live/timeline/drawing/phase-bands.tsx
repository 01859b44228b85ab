import type { PhaseLane } from '@/reading/lanes/lanes'
import { type Scale, widthOf } from '@/reading/lanes/layout'
import { clockText } from '@/reading/words/clock-text'
import styles from './timeline.module.css'

const bandHeight = 20

/** The phases as they went. A return to an earlier phase bears an arrow. */
export function PhaseBands({ lane, top, scale }: { lane: PhaseLane; top: number; scale: Scale }) {
  return (
    <g>
      {lane.stays.map((stay) => {
        const from = Math.max(scale.left, scale.x(stay.fromMs))
        const width = scale.x(stay.toMs) - from - 2
        const free =
          width - (stay === lane.stays.at(-1) && lane.overrun ? widthOf(lane.overrun.label) + 8 : 0)
        if (width <= 0) return null
        const time = clockText(stay.toMs - stay.fromMs)
        const hasName = free > widthOf(stay.name) + 20
        return (
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
            {stay.regression && (
              <path className={styles.back} d={`M${from + 11} ${top + 6}l-4 4 4 4m-4-4h9`} />
            )}
            {hasName && (
              <text className={styles.bandName} x={from + (stay.regression ? 22 : 8)} y={top + 14}>
                {stay.name}
                {free > widthOf(`${stay.name} ${time}`) + 40 && (
                  <tspan className={styles.bandTime} dx={6}>
                    {time}
                  </tspan>
                )}
              </text>
            )}
          </g>
        )
      })}
      {lane.overrun && (
        <>
          <rect
            className={styles.overrun}
            x={scale.x(lane.overrun.fromMs)}
            y={top + bandHeight + 4}
            width={Math.max(2, scale.x(lane.overrun.toMs) - scale.x(lane.overrun.fromMs))}
            height={6}
            rx={3}
          />
          <text className={styles.bandName} x={scale.x(lane.overrun.toMs) - 6} y={top + 14} textAnchor="end">
            {lane.overrun.label}
          </text>
        </>
      )}
    </g>
  )
}
