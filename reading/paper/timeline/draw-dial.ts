import { type DialPlace, dialPlace } from '@/reading/lanes/dial-place'
import type { DialLane } from '@/reading/lanes/lanes'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import { type Pen, pathOf, signAt, textAt } from './pen'

const size = 8

/** How understood the beneficiary felt, with the facts they gave; what those facts are is told in the table of marks. */
export function drawDial(lane: DialLane, pen: Pen): readonly Primitive[] {
  const { top, height, scale } = pen
  const place = dialPlace(lane.curve, top + 4, top + height - 8, lane.redrawn)
  const facts = lane.items.map((item) => signAt(item, scale.x(item.atMs), place.yAt(item.atMs)))
  return [...drawCurve(lane, place, pen), ...facts]
}

function drawCurve(
  { curve, redrawn = [], empty, ends }: DialLane,
  { y }: DialPlace,
  { top, height, scale }: Pen,
): Primitive[] {
  const { x, left, right } = scale
  const middle = pathOf(`M${left} ${y(50)}H${right}`, { stroke: ink.text3, width: 0.5, dash: 2 })
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last) return [middle, textAt(left + 3, y(50) - 4, empty, { size, ink: ink.text3 })]
  const line = curve.map(({ atMs, value }) => `${x(atMs).toFixed(1)} ${y(value).toFixed(1)}`).join('L')
  const lastY = y(last.value)
  const words = { size: 7, ink: ink.text3 }
  return [
    {
      kind: 'path',
      d: `M${line}V${top + height - 4}H${x(first.atMs).toFixed(1)}Z`,
      fill: ink.dialSoft,
      stroke: null,
      width: 0,
      dash: null,
    },
    middle,
    pathOf(`M${line}`, { stroke: ink.dial, width: 1.25 }),
    ...redrawnOf(redrawn, y, x),
    ...(ends
      ? [textAt(left + 3, top + 6, ends.high, words), textAt(left + 3, top + height - 6, ends.low, words)]
      : []),
    textAt(Math.min(x(last.atMs) - 3, right), lastY < top + 14 ? lastY + 11 : lastY - 4, String(last.value), {
      size,
      face: 'strong',
      ink: ink.dial,
      anchor: 'end',
    }),
  ]
}

/** The line that the advisor redrew, in dashes over the dial. */
function redrawnOf(
  redrawn: NonNullable<DialLane['redrawn']>,
  y: DialPlace['y'],
  x: Pen['scale']['x'],
): Primitive[] {
  if (redrawn.length < 2) return []
  const line = redrawn.map(({ atMs, value }) => `${x(atMs).toFixed(1)} ${y(value).toFixed(1)}`).join('L')
  return [pathOf(`M${line}`, { stroke: ink.text, width: 0.9, dash: 3 })]
}
