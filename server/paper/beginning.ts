import type { Section } from '@/reading/paper/paper'
import { lookOf } from './looks'
import { page, type Sheet, textWidth, usualFloor } from './sheet'
import { tableHeight } from './table'

/** A title with its rule and what must at least follow it, in points. */
const titleHeight = 60
const leastHeight = 96
const halfPage = (usualFloor - page.top) / 2

/** How much of a section's beginning stays on one page, in points: a drawing, or its lines and a table of less than half a page. */
export function beginningOf(sheet: Sheet, { blocks }: Section): number {
  let height = titleHeight
  for (const block of blocks) {
    switch (block.kind) {
      case 'drawing':
        return height + block.drawing.height
      case 'line':
        height += sheet.lay(block.line.text, textWidth, lookOf[block.line.tone]).height + 6
        break
      case 'table':
        height += tableHeight(sheet, block, halfPage)
        return height <= halfPage ? height : leastHeight
      default:
        return leastHeight
    }
  }
  return leastHeight
}
