import type { PhaseLane, TimelinePhase } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import { letter, type Pen, pathOf, textAt } from './pen'

const bandHeight = 16

/** The phases as they went. The plan, and how far the interview went past it, are told in the table of times. */
export function drawPhases(lane: PhaseLane, pen: Pen): readonly Primitive[] {
  return lane.stays.flatMap((stay) => drawStay(stay, pen))
}

function drawStay(stay: TimelinePhase, { top, scale: { x } }: Pen): Primitive[] {
  const from = x(stay.fromMs)
  const width = Math.max(1, x(stay.toMs) - from - 1.5)
  const arrowWidth = stay.regression ? 12 : 0
  const time = clockText(stay.toMs - stay.fromMs)
  const fits = (text: string) => text.length * letter + 10 + arrowWidth < width
  const label = [`${stay.name} ${time}`, stay.name].find(fits)
  return [
    {
      kind: 'rect',
      x: from,
      y: top,
      width,
      height: bandHeight,
      radius: Math.min(3, width / 2),
      fill: stay.band === 0 ? ink.band1 : ink.band2,
      stroke: null,
    },
    ...(stay.regression && width > 14 ? [arrowBack(from + 5, top + bandHeight / 2)] : []),
    ...(label ? [textAt(from + 5 + arrowWidth, top + 11, label, { size: 8, ink: ink.text })] : []),
  ]
}

/** Marks a return to an earlier phase; its tip is at (x, y). */
function arrowBack(x: number, y: number): Primitive {
  const d = `M${x + 3} ${y - 3}L${x} ${y}L${x + 3} ${y + 3}M${x} ${y}H${x + 7}`
  return pathOf(d, { stroke: ink.text, width: 1 })
}
