import { type Crowd, countPx, crowdsOf, isElsewhere } from '@/reading/lanes/crowds'
import type { ItemLane, Lane, TimelineItem, WordsLane } from '@/reading/lanes/lanes'
import { cutTo, wordsBeside } from '@/reading/lanes/layout'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import { drawDial } from './draw-dial'
import { drawPhases } from './draw-phases'
import { drawTalk } from './draw-talk'
import { letter, type Pen, pathOf, signAt, textAt } from './pen'

const size = 8
const rowHeight = 16
/** From the top of a row to the middle of its shapes. */
const middle = 9
const gap = 8
/** Rough width of a letter of a whole sentence in the voice's face, in points. */
const voiceLetter = 3.7

/** What stands in a lane, without its name. */
export function drawLane(lane: Lane, pen: Pen): readonly Primitive[] {
  switch (lane.kind) {
    case 'phases':
      return drawPhases(lane, pen)
    case 'items':
      if (lane.bars) return drawTalk(lane, pen)
      if (lane.empty && lane.rows.every(({ items }) => items.length === 0)) {
        return [textAt(pen.scale.left + 3, pen.top + middle + 3, lane.empty, { size, ink: ink.text3 })]
      }
      return lane.rows.flatMap((row, index) => {
        const y = pen.top + middle + index * rowHeight
        const placed = placedIn(row, pen)
        const labels = lane.voice ? besideOne(row, y, pen) : besideEach(placed, y, pen)
        return [...placed.flatMap((each) => drawPlaced(each, y)), ...labels]
      })
    case 'dial':
      return drawDial(lane, pen)
    case 'words':
      return drawWords(lane, pen)
    default:
      return lane satisfies never
  }
}

type Row = ItemLane['rows'][number]
type PlacedSign = {
  readonly item: TimelineItem
  readonly x: number
  readonly count: number
  /** Where its moments are, unless it stands on its only one. */
  readonly moments: readonly number[]
  readonly isTicked: boolean
  readonly label: string
}
/** A shape on paper against one on a screen, for which the distances of crowds are. */
const shrink = 9 / 13
const nobody: ReadonlySet<string> = new Set()

/** The shapes of a row as on a screen: equal ones that would cover each other as one, others apart. */
function placedIn({ items }: Row, { scale }: Pen): readonly PlacedSign[] {
  const perMs = (scale.x(1_000) - scale.x(0)) / 1_000
  return crowdsOf(items, perMs / shrink, nobody).map((crowd) => ({
    item: crowd.lead,
    x: scale.x(crowd.lead.atMs) + crowd.shiftPx * shrink,
    count: crowd.isCounted ? crowd.members.length : 1,
    moments: isBeside(crowd) ? crowd.members.map(({ atMs }) => scale.x(atMs)) : [],
    isTicked: isElsewhere(crowd),
    label: crowd.members.every(({ label }) => label === crowd.lead.label) ? crowd.lead.label : '',
  }))
}

function isBeside({ members, shiftPx }: Crowd): boolean {
  return members.length > 1 || shiftPx !== 0
}

/** A shape with the count of those it stands for, and ticks under it at their real moments. */
function drawPlaced({ item, x, count, moments, isTicked }: PlacedSign, y: number): Primitive[] {
  const ticks = (isTicked ? moments : []).map((moment) => `M${moment.toFixed(1)} ${y + 5}v2.5`).join('')
  return [
    ...(ticks ? [pathOf(ticks, { stroke: ink.text3, width: 0.5 })] : []),
    signAt(item, x, y, moments),
    ...(count > 1 ? [textAt(x + 5.5, y + 2.5, String(count), { size: 7, ink: ink.text2 })] : []),
  ]
}

/** Labels to the right of their shapes, whole, where they run into nothing. */
function besideEach(placed: readonly PlacedSign[], y: number, { scale }: Pen): Primitive[] {
  return placed.flatMap(({ x, count, label }, index) => {
    const from = x + 7 + (count > 1 ? countPx(count) * shrink : 0)
    const room = (placed[index + 1]?.x ?? scale.right) - from - 7
    return label && label.length * letter < room ? [said(from, y, label)] : []
  })
}

function besideOne({ items: [item] }: Row, y: number, { scale }: Pen): Primitive[] {
  if (!item) return []
  const x = scale.x(item.atMs)
  const { text, isLeft } = wordsBeside(item.label, x, scale, { gap, letter: voiceLetter })
  return [isLeft ? said(x - gap, y, text, 'end') : said(x + gap, y, text)]
}

function drawWords({ words }: WordsLane, { top, scale: { left, right } }: Pen): Primitive[] {
  return [said(left + 3, top + middle, cutTo(Math.floor((right - left - 3) / voiceLetter), words))]
}

function said(x: number, y: number, text: string, anchor: 'start' | 'end' = 'start'): Primitive {
  return textAt(x, y + 3, text, { size, face: 'voice', ink: ink.text2, anchor })
}
