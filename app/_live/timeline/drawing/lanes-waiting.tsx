import { memo } from 'react'
import type { Lane } from '@/reading/lanes/lanes'
import {
  axisHeight,
  cutTo,
  edgePx,
  heightOf,
  nameHeight,
  type Placed,
  stackLanes,
} from '@/reading/lanes/layout'
import waiting from './lanes-waiting.module.css'
import styles from './timeline.module.css'

/**
 * Empty lanes at their heights, until the width is known. Both layouts are written and CSS shows one; only the wide one has names,
 * so that a page says each name once.
 */
export function LanesWaiting({ lanes, gutter }: { lanes: readonly Lane[]; gutter: number }) {
  return (
    <div className={styles.timeline}>
      <div className={waiting.waiting}>
        {[false, true].map((narrow) => {
          const { placed, bottom } = stackLanes(lanes, axisHeight, narrow ? nameHeight : 0)
          const left = narrow ? edgePx : gutter
          return (
            <svg key={String(narrow)} height={heightOf(bottom)} data-narrow={narrow} aria-hidden="true">
              <LaneRules
                placed={placed}
                narrow={narrow}
                isNameless={narrow}
                indent={0}
                width={4_000}
                gutter={gutter}
              />
              {placed.map(({ lane, top, height }) => (
                <rect
                  key={lane.id}
                  x={left}
                  y={top + 6}
                  height={height - 12}
                  rx={6}
                  style={{ width: `calc(100% - ${left + 12}px)` }}
                />
              ))}
            </svg>
          )
        })}
      </div>
    </div>
  )
}

/** The names of the lanes and the lines between them. Here, since the first load has nothing else of the drawn lanes. */
export const LaneRules = memo(function LaneRules(props: {
  placed: readonly Placed<Lane>[]
  narrow: boolean
  /** Draws the lines without the names. */
  isNameless?: boolean
  /** Where names begin: over the lanes, clear of a cursor that stands at the start. */
  indent: number
  width: number
  /** The room for a name beside its lane, in pixels. */
  gutter: number
}) {
  const { placed, narrow, isNameless, indent, width, gutter } = props
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
            {narrow
              ? lane.title
              : cutTo(Math.floor(gutter / (lane.subtitle ? strongPx : letterPx)), lane.title)}
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

/** A letter of a lane's name and of a person's, with the air before the lanes, in pixels. */
const letterPx = 6
const strongPx = 7.5

/** A lower lane has one line for its names, and tells the first alone; in pixels. */
const twoLinesPx = 30
