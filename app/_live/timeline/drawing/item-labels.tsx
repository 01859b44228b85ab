import { memo, useMemo } from 'react'
import { type Crowd, countPx, crowdsOf, heldBack, steppedScale } from '@/reading/lanes/crowds'
import type { DialPlace } from '@/reading/lanes/dial-place'
import type { DialLane, TimelineItem } from '@/reading/lanes/lanes'
import { fittingLabels, type Scale, widthOf, wordsBeside } from '@/reading/lanes/layout'
import { stretchOf, type TimeWindow } from '@/reading/lanes/time-window'
import { pxPerMsOf } from '../moving/following'
import type { Laid } from '../moving/moving-window'
import { labelsByCurve } from './curve-labels'
import { boxesOfEnds } from './dial-curve'
import { ticksUnder } from './ticks'
import styles from './timeline.module.css'

const gap = 12
/** Room for the last value of the dial, beside the end of its curve. */
const valuePx = 36
const nobody: ReadonlySet<string> = new Set()

function isIn({ fromMs, toMs }: TimeWindow, item: TimelineItem | undefined): boolean {
  return item !== undefined && item.atMs >= fromMs && item.atMs <= toMs
}

type ItemLabelsProps = {
  /** Of the row. */
  id: string
  items: readonly TimelineItem[]
  y: number
  scale: Scale
  laid: Laid
  /** Where the line of the present stands, which no label may cross; null where none is drawn. */
  nowX: number | null
  /** The present, which no shape stands behind. */
  untilMs: number
}

/** Labels beside the shapes of one row, where there is room for them. */
export function ItemLabels({ id, items, y, scale, laid, nowX, untilMs }: ItemLabelsProps) {
  const { window, reach } = laid
  const pxPerMs = steppedScale(pxPerMsOf(window, scale), id)
  const crowds = useMemo(
    () => heldBack(crowdsOf(items, pxPerMs, nobody), pxPerMs, untilMs),
    [items, pxPerMs, untilMs],
  )
  const near = crowds.filter(({ lead }) => isIn(reach, lead))
  const placed = near.map(({ lead, members, shiftPx, isCounted }) => ({
    id: lead.id,
    x: scale.x(lead.atMs) + shiftPx + (isCounted ? countPx(members.length) : 0),
    label: members.every(({ label }) => label === lead.label) ? lead.label : '',
  }))
  const fitting = fittingLabels(placed, scale.left - 8, scale.right)
  // For a hand that brings them into sight: no edge of the window cuts them.
  const hasBeside = near.some(({ lead }) => !isIn(window, lead))
  const beside = hasBeside ? fittingLabels(placed, scale.x(reach.fromMs), scale.x(reach.toMs)) : fitting
  return (
    <>
      <g transform={`translate(${scale.x(0)} ${y}) scale(${pxPerMsOf(window, scale) * 1_000} 1)`}>
        <RealTimes crowds={crowds} {...stretchOf(window)} />
      </g>
      {placed.map(({ id: leadId, x }, at) => {
        const isBeside = !isIn(window, near[at]?.lead)
        const label = (isBeside ? beside : fitting).get(leadId)
        return label && (nowX === null || x + gap + widthOf(label) < nowX) ? (
          <text
            key={leadId}
            className={styles.quiet}
            x={x + gap}
            y={y + 4}
            data-beside={isBeside || undefined}
          >
            {label}
          </text>
        ) : null
      })}
    </>
  )
}

type RealTimesProps = TimeWindow & { crowds: readonly Crowd[] }

/** The moments of shapes that stand elsewhere: a zoom only stretches them. */
const RealTimes = memo(function RealTimes({ crowds, ...stretch }: RealTimesProps) {
  const ticks = ticksUnder(crowds, stretch)
  return ticks && <path className={styles.realTimes} d={ticks} vectorEffect="non-scaling-stroke" />
})

/** A person's words beside the one shape of a row, on the side with more room. */
export function VoiceLabel({ items, y, scale, laid }: ItemLabelsProps) {
  const item = items[0]
  if (!item || !isIn(laid.reach, item)) return null
  const x = scale.x(item.atMs)
  const isBeside = !isIn(laid.window, item)
  const bounds = isBeside ? boundsOf(laid.reach, scale) : scale
  const { text, isLeft } = wordsBeside(item.label, x, bounds, { gap, letter: widthOf('x') })
  return (
    <text
      className={styles.voice}
      x={x + (isLeft ? -gap : gap)}
      y={y + 4}
      textAnchor={isLeft ? 'end' : 'start'}
      data-beside={isBeside || undefined}
    >
      {text}
    </text>
  )
}

/** The edges of a stretch of time, in px. */
function boundsOf({ fromMs, toMs }: TimeWindow, scale: Scale): Pick<Scale, 'left' | 'right'> {
  return { left: scale.x(fromMs), right: scale.x(toMs) }
}

type CurveLabelsProps = Pick<ItemLabelsProps, 'scale' | 'laid'> & {
  lane: DialLane
  place: DialPlace
  top: number
  bottom: number
}

/** Labels of the shapes that stand on the curve, clear of the line. */
export function CurveLabels({ lane, place, top, bottom, scale, laid }: CurveLabelsProps) {
  const near = lane.items.filter((item) => isIn(laid.reach, item))
  if (near.length === 0) return null
  const drawn = lane.curve.map(({ atMs, value }) => ({ x: scale.x(atMs), y: place.y(value) }))
  const last = drawn.at(-1)
  // The dial's last value stands at the end of the curve; labels keep clear of both.
  const line = last ? [...drawn, { x: last.x + valuePx, y: last.y + 4 }] : drawn
  const right = last && scale.right - last.x <= 40 ? scale.right - 40 : scale.right
  const beside = boundsOf(laid.reach, scale)
  const ends = boxesOfEnds({ lane, left: scale.left, top, height: bottom - top })
  return [false, true].map((isBeside) => {
    const items = near
      .filter((item) => isIn(laid.window, item) !== isBeside)
      .map(({ id, atMs, label }) => ({ id, x: scale.x(atMs), y: place.yAt(atMs), label }))
    const bounds = { left: scale.left, right, top, bottom, ...(isBeside && beside) }
    return [...labelsByCurve(items, line, bounds, ends)].map(([id, { text, x, y }]) => (
      <text key={id} className={styles.under} x={x} y={y} data-beside={isBeside || undefined}>
        {text}
      </text>
    ))
  })
}
