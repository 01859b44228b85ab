import type { DialPlace } from '@/reading/lanes/dial-place'
import type { DialLane, TimelineItem } from '@/reading/lanes/lanes'
import { fittingLabels, type Scale, widthOf, wordsBeside } from '@/reading/lanes/layout'
import { lengthOf, type TimeWindow } from '@/reading/lanes/time-window'
import { type Crowd, countPx, crowdsOf, steppedScale } from './crowds'
import { labelsByCurve } from './curve-labels'
import styles from './timeline.module.css'

const gap = 12
/** Room for the last value of the dial, beside the end of its curve. */
const valuePx = 36
const nobody: ReadonlySet<string> = new Set()

function isIn({ fromMs, toMs }: TimeWindow, item: TimelineItem | undefined): boolean {
  return item !== undefined && item.atMs >= fromMs && item.atMs <= toMs
}

type ItemLabelsProps = {
  items: readonly TimelineItem[]
  y: number
  scale: Scale
  window: TimeWindow
  stretch: TimeWindow
  /** Where the line of the present stands, which no label may cross; null where none is drawn. */
  nowX: number | null
}

/** Labels beside the shapes of one row, where there is room for them. */
export function ItemLabels({ items, y, scale, window, stretch, nowX }: ItemLabelsProps) {
  const pxPerMs = (scale.right - scale.left) / lengthOf(window)
  const near = crowdsOf(items, steppedScale(pxPerMs), nobody).filter(({ lead }) => isIn(stretch, lead))
  const placed = near.map(({ lead, members, shiftPx }) => ({
    id: lead.id,
    x: scale.x(lead.atMs) + shiftPx + countPx(members.length),
    label: members.every(({ label }) => label === lead.label) ? lead.label : '',
  }))
  const fitting = fittingLabels(placed, scale.left - 8, scale.right)
  const words = placed.map(({ id, x }, at) => {
    const label = isIn(window, near[at]?.lead) ? fitting.get(id) : undefined
    return label && (nowX === null || x + gap + widthOf(label) < nowX) ? (
      <text key={id} className={styles.quiet} x={x + gap} y={y + 4}>
        {label}
      </text>
    ) : null
  })
  return (
    <>
      <RealTimes crowds={near} y={y} scale={scale} />
      {words}
    </>
  )
}

/** Where shapes stand elsewhere than at their moments, or for several: a tick under them at each moment. */
function RealTimes({ crowds, y, scale }: { crowds: readonly Crowd[]; y: number; scale: Scale }) {
  const moved = crowds.filter(({ members, shiftPx }) => members.length > 1 || Math.abs(shiftPx) > 2)
  if (moved.length === 0) return null
  const ticks = moved.flatMap(({ members }) =>
    members.map(({ atMs }) => `M${scale.x(atMs).toFixed(1)} ${y + 7.5}v4`),
  )
  return <path className={styles.realTimes} d={ticks.join('')} />
}

/** A person's words beside the one shape of a row, on the side with more room. */
export function VoiceLabel({ items, y, scale, window }: ItemLabelsProps) {
  const item = items[0]
  if (!item || !isIn(window, item)) return null
  const x = scale.x(item.atMs)
  const { text, isLeft } = wordsBeside(item.label, x, scale, { gap, letter: widthOf('x') })
  return (
    <text
      className={styles.voice}
      x={x + (isLeft ? -gap : gap)}
      y={y + 4}
      textAnchor={isLeft ? 'end' : 'start'}
    >
      {text}
    </text>
  )
}

type CurveLabelsProps = Pick<ItemLabelsProps, 'scale' | 'window'> & {
  lane: DialLane
  place: DialPlace
  top: number
  bottom: number
}

/** Labels of the shapes that stand on the curve, clear of the line. */
export function CurveLabels({ lane, place, top, bottom, scale, window }: CurveLabelsProps) {
  const items = lane.items.filter((item) => isIn(window, item))
  if (items.length === 0) return null
  const drawn = lane.curve.map(({ atMs, value }) => ({ x: scale.x(atMs), y: place.y(value) }))
  const last = drawn.at(-1)
  // The last value of the dial is written at the end of the curve: a label keeps as clear of it as of the line.
  const line = last ? [...drawn, { x: last.x + valuePx, y: last.y + 4 }] : drawn
  const right = last && scale.right - last.x <= 40 ? scale.right - 40 : scale.right
  const labels = labelsByCurve(
    items.map((item) => ({ id: item.id, x: scale.x(item.atMs), y: place.yAt(item.atMs), label: item.label })),
    line,
    { left: scale.left, right, top, bottom },
  )
  return [...labels].map(([id, { text, x, y }]) => (
    <text key={id} className={styles.under} x={x} y={y}>
      {text}
    </text>
  ))
}
