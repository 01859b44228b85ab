import { memo } from 'react'
import type { ItemLane, Stretch } from '@/reading/lanes/lanes'
import type { Scale } from '@/reading/lanes/layout'
import type { Laid } from '../moving/moving-window'
import styles from './talk-bars.module.css'

const mostPx = 10
const linePx = 2
const leastPx = 0.5

type TalkBarsProps = { lane: ItemLane; top: number; height: number; scale: Scale; laid: Laid }

/** When each of the two spoke, as bars over a line that is there where their microphone was listened to. */
export const TalkBars = memo(function TalkBars({ lane, top, height, scale, laid }: TalkBarsProps) {
  const rowPx = height / lane.rows.length
  const barPx = Math.min(mostPx, rowPx - 4)
  const pathOf = (stretches: readonly Stretch[], middle: number, thickness: number) =>
    stretches
      .filter(({ fromMs, toMs }) => toMs >= laid.reach.fromMs && fromMs <= laid.reach.toMs)
      .map(({ fromMs, toMs }) => {
        const x = scale.x(fromMs)
        const width = Math.max(leastPx, scale.x(toMs) - x).toFixed(1)
        return `M${x.toFixed(1)} ${middle - thickness / 2}h${width}v${thickness}h-${width}z`
      })
      .join('')
  return lane.bars?.map(({ of, measured, spoken }, index) => {
    const middle = top + (index + 0.5) * rowPx
    return (
      <g key={of}>
        <path className={styles.measured} d={pathOf(measured, middle, linePx)} />
        <path className={styles.spoken} data-of={of} d={pathOf(spoken, middle, barPx)} />
      </g>
    )
  })
})
