import type { Lane } from '@/reading/lanes/lanes'
import { axisHeight, edgePx, heightOf, nameHeight, stackLanes } from '@/reading/lanes/layout'
import { LaneRules } from './axis'
import styles from './lanes-waiting.module.css'
import timeline from './timeline.module.css'

/**
 * Empty lanes at their heights, until the width is known. Both layouts are written and CSS shows one; only the wide one has names,
 * so that a page says each name once.
 */
export function LanesWaiting({ lanes, gutter }: { lanes: readonly Lane[]; gutter: number }) {
  return (
    <div className={timeline.timeline}>
      <div className={styles.waiting}>
        {[false, true].map((narrow) => {
          const { placed, bottom } = stackLanes(lanes, axisHeight, narrow ? nameHeight : 0)
          const left = narrow ? edgePx : gutter
          return (
            <svg key={String(narrow)} height={heightOf(bottom)} data-narrow={narrow} aria-hidden="true">
              <LaneRules placed={placed} narrow={narrow} isNameless={narrow} indent={0} width={4_000} />
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
