import type { Section } from '@/reading/paper/paper'
import { lookOf } from './looks'
import { page, type Sheet, textWidth, usualFloor } from './sheet'
import { beginningOfTable, tableHeight } from './table'

/** Height of a title with its rule, and of what must follow it on the same page, in points. */
const titleHeight = 60
const leastHeight = 96
const halfPage = (usualFloor - page.top) / 2

/** Height in points of what stays with a section's title on one page: a drawing, or lines and a table, of which a long one may go on. */
export function beginningOf(sheet: Sheet, { blocks }: Section): number {
  let height = titleHeight
  for (const block of blocks) {
    switch (block.kind) {
      case 'drawing':
        return height + block.drawing.height
      case 'line':
        height += sheet.lay(block.line.text, textWidth, lookOf[block.line.tone]).height + 6
        break
      case 'table': {
        const whole = height + tableHeight(sheet, block, halfPage)
        return whole <= halfPage ? whole : height + beginningOfTable(sheet, block)
      }
      default:
        return leastHeight
    }
  }
  return leastHeight
}
