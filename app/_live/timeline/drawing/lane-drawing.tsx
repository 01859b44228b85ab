import { memo } from 'react'
import type { DialPlace } from '@/reading/lanes/dial-place'
import type { Lane } from '@/reading/lanes/lanes'
import { cutTo, type Placed, type Scale, widthOf } from '@/reading/lanes/layout'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { DialCurve, DialWords } from './dial-curve'
import { CurveLabels, ItemLabels, VoiceLabel } from './item-labels'
import { PhaseBands, PhaseNames } from './phase-bands'
import styles from './timeline.module.css'

type LaneDrawingProps = {
  placed: Placed<Lane>
  /** Where the dial is drawn, for its lane; else null. */
  dial: DialPlace | null
  scale: Scale
  window: TimeWindow
  stretch: TimeWindow
  nowX: number | null
}

/** What stands in a lane without being chosen: the bands of the phases, the curve of the dial. */
export const LaneGround = memo(function LaneGround(props: Omit<LaneDrawingProps, 'nowX'>) {
  const { placed, dial, scale, window, stretch } = props
  const { lane, top, height } = placed
  if (lane.kind === 'phases') return <PhaseBands lane={lane} top={top} scale={scale} />
  if (lane.kind !== 'dial' || !dial) return null
  return <DialCurve lane={lane} place={dial} bottom={top + height} {...{ scale, window, stretch }} />
})

/** The words of a lane. They are drawn after the cursor, so that no line crosses them. */
export const LaneWords = memo(function LaneWords(props: LaneDrawingProps) {
  const { placed, dial, scale, window, stretch, nowX } = props
  const { lane, top, height } = placed
  switch (lane.kind) {
    case 'phases':
      return <PhaseNames lane={lane} top={top} scale={scale} />
    case 'dial':
      return (
        dial && (
          <>
            <DialWords lane={lane} place={dial} scale={scale} />
            <CurveLabels place={dial} bottom={top + height} {...{ lane, top, scale, window }} />
          </>
        )
      )
    case 'items': {
      const rows = lane.rows.map((row, index) => {
        const y = top + ((index + 0.5) * height) / lane.rows.length
        const shared = { items: row.items, y, scale, window, stretch, nowX }
        return lane.voice ? <VoiceLabel key={row.id} {...shared} /> : <ItemLabels key={row.id} {...shared} />
      })
      const isEmpty = lane.rows.every((row) => row.items.length === 0)
      return isEmpty && lane.empty ? (
        <text className={styles.quiet} x={scale.left + 4} y={top + height / 2 + 4}>
          {lane.empty}
        </text>
      ) : (
        rows
      )
    }
    case 'words':
      return (
        <text className={styles.voice} x={scale.left + 4} y={top + height / 2 + 4}>
          {cutTo(Math.floor((scale.right - scale.left - 4) / widthOf('x')), lane.words)}
        </text>
      )
    default: {
      const unknown: never = lane
      return unknown
    }
  }
})
