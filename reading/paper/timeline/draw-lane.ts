import type { ItemLane, Lane, WordsLane } from '@/reading/lanes/lanes'
import { cutTo, wordsBeside } from '@/reading/lanes/layout'
import type { Primitive } from '../drawing'
import { ink } from '../ink'
import { drawDial } from './draw-dial'
import { drawPhases } from './draw-phases'
import { drawTalk } from './draw-talk'
import { letter, type Pen, signAt, textAt } from './pen'

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
        const labels = lane.voice ? besideOne : besideEach
        return [...row.items.map((item) => signAt(item, pen.scale.x(item.atMs), y)), ...labels(row, y, pen)]
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

/** Labels to the right of their shapes, whole, where they run into nothing. */
function besideEach({ items }: Row, y: number, { scale }: Pen): Primitive[] {
  return items.flatMap(({ atMs, label }, index) => {
    const x = scale.x(atMs)
    const next = items[index + 1]
    const room = (next ? scale.x(next.atMs) : scale.right) - x - 14
    return label && label.length * letter < room ? [said(x + 7, y, label)] : []
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
