import type { ItemLane, Stretch } from '@/reading/lanes/lanes'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import { type Pen, signAt } from './pen'

const rowHeight = 10
const barHeight = 6
const lineHeight = 1

/** When each of the two spoke, over a line that is there where they were listened to; what passed between them stands below. */
export function drawTalk({ bars = [], rows }: ItemLane, pen: Pen): readonly Primitive[] {
  const { top, scale } = pen
  const between = top + bars.length * rowHeight + rowHeight / 2
  return [
    ...bars.flatMap(({ of, measured, spoken }, index) => {
      const middle = top + (index + 0.5) * rowHeight
      const voice = of === 'advisor' ? ink.voiceAdvisor : ink.voiceBeneficiary
      return [
        ...barsOf(measured, { middle, thickness: lineHeight, fill: ink.border }, pen),
        ...barsOf(spoken, { middle, thickness: barHeight, fill: voice }, pen),
      ]
    }),
    ...rows.flatMap(({ items }) => items.map((item) => signAt(item, scale.x(item.atMs), between))),
  ]
}

type Bar = { readonly middle: number; readonly thickness: number; readonly fill: string }

/** One path for all of them. */
function barsOf(
  stretches: readonly Stretch[],
  { middle, thickness, fill }: Bar,
  { scale }: Pen,
): Primitive[] {
  if (stretches.length === 0) return []
  const d = stretches
    .map(({ fromMs, toMs }) => {
      const [from, to] = [scale.x(fromMs).toFixed(1), scale.x(toMs).toFixed(1)]
      return `M${from} ${middle - thickness / 2}H${to}V${middle + thickness / 2}H${from}Z`
    })
    .join('')
  return [{ kind: 'path', d, fill, stroke: null, width: 0, dash: null }]
}
