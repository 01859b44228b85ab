import { memo } from 'react'
import type { DialPlace } from '@/reading/lanes/dial-place'
import { type Lane, rowsOf } from '@/reading/lanes/lanes'
import { cutTo, type Placed, type Scale, widthOf } from '@/reading/lanes/layout'
import { TalkBars } from '../bars/talk-bars'
import type { Laid } from '../moving/moving-window'
import { DialCurve, DialEnds, DialWords } from './dial-curve'
import { CurveLabels, ItemLabels, VoiceLabel } from './item-labels'
import { rowIdOf } from './placed-row'
import styles from './timeline.module.css'

type LaneDrawingProps = {
  placed: Placed<Lane>
  /** Where the dial is drawn, for its lane; else null. */
  dial: DialPlace | null
  scale: Scale
  laid: Laid
  nowX: number | null
  untilMs: number
}

/** What lies under the shapes and moves with them: the curve of the dial, the bars of talk. */
export const LaneGround = memo(function LaneGround(props: Omit<LaneDrawingProps, 'nowX' | 'untilMs'>) {
  const { placed, dial, scale, laid } = props
  const { lane, top, height } = placed
  if (lane.kind === 'items' && lane.bars)
    return <TalkBars lane={lane} top={top} height={height} scale={scale} laid={laid} />
  if (lane.kind !== 'dial' || !dial) return null
  return <DialCurve lane={lane} place={dial} bottom={top + height} scale={scale} laid={laid} />
})

/** The words beside the shapes of a lane. They are drawn after the cursor, so that no line crosses them. */
export const LaneLabels = memo(function LaneLabels(props: LaneDrawingProps) {
  const { placed, dial, scale, laid, nowX, untilMs } = props
  const { lane, top, height } = placed
  if (lane.kind === 'dial')
    return (
      dial && (
        <>
          <DialWords lane={lane} place={dial} scale={scale} />
          <CurveLabels place={dial} bottom={top + height} lane={lane} top={top} scale={scale} laid={laid} />
        </>
      )
    )
  if (lane.kind !== 'items') return null
  return lane.rows.map((row, index) => {
    const y = top + ((index + 0.5) * height) / lane.rows.length
    const shared = { id: rowIdOf(lane, row), items: row.items, y, scale, laid, nowX, untilMs }
    return lane.voice ? <VoiceLabel key={row.id} {...shared} /> : <ItemLabels key={row.id} {...shared} />
  })
})

type LaneWordsProps = { placed: Placed<Lane>; dial: DialPlace | null; left: number; right: number }

/** Words that stand at the beginning of a lane wherever the window is: that nothing is there, or what a person wrote of the whole. */
export const LaneWords = memo(function LaneWords({ placed, dial, left, right }: LaneWordsProps) {
  const { lane, top, height } = placed
  const [x, middle] = [left + 4, top + height / 2 + 4]
  switch (lane.kind) {
    case 'phases':
      return null
    case 'dial':
      return lane.curve.length > 0 ? (
        <DialEnds left={left} lane={lane} top={top} height={height} />
      ) : (
        <text className={styles.quiet} x={x} y={(dial?.y(50) ?? middle) - 6}>
          {lane.empty}
        </text>
      )
    case 'items':
      return lane.empty && rowsOf(lane).every(({ items }) => items.length === 0) ? (
        <text className={styles.quiet} x={x} y={middle}>
          {lane.empty}
        </text>
      ) : null
    case 'words':
      return (
        <text className={styles.voice} x={x} y={middle}>
          {cutTo(Math.floor((right - left - 4) / widthOf('x')), lane.words)}
        </text>
      )
    default: {
      const unknown: never = lane
      return unknown
    }
  }
})
