import { ink } from '@/reading/paper/ink'
import type { Block, Cell, Column } from '@/reading/paper/paper'
import type { Pause } from '@/server/platform/heavy-work/making'
import { drawSign } from './draw'
import { lookOf, looks } from './looks'
import { type Laid, page, type Sheet, textWidth } from './sheet'
import { type Part, rule } from './tags'
import { writeText } from './text'

type Table = Extract<Block, { kind: 'table' }>
type LaidCell = { readonly cell: Cell; readonly texts: readonly Laid[]; readonly height: number }

const padding = 4
const columnGap = 10
const signRoom = 14
/** The height of a box to sign in, in points: a signature takes about a centimetre. */
const boxHeight = 26
/** How many rows of a table stay with its head. */
const leastRows = 3
/** The highest row that stays whole, in points. */
const tallest = 560

/** The height of a table in points; measuring stops soon after `most`. */
export function tableHeight(sheet: Sheet, { columns, rows }: Table, most: number): number {
  const widths = widthsOf(columns)
  let height = looks.column.lineHeight + 3
  for (const row of rows) {
    if (height > most) break
    height += rowHeight(layRow(sheet, row, widths))
  }
  return height
}

/** The height in points of what stays together at the beginning of a table: its head and three rows, or as many as are of a usual height. */
export function beginningOfTable(sheet: Sheet, { columns, rows }: Table): number {
  const widths = widthsOf(columns)
  const head = Math.max(...columns.map(({ title }, at) => layTitle(sheet, title, widths[at] ?? 0).height)) + 3
  let height = 0
  for (const row of rows.slice(0, leastRows)) {
    const own = rowHeight(layRow(sheet, row, widths))
    if (height > 0 && height + own > tallest / 2) break
    height += own
  }
  return Math.max(60, head + Math.min(height, tallest))
}

function layTitle(sheet: Sheet, title: string, width: number): Laid {
  return sheet.lay(title, width - columnGap, looks.column)
}

function layRow(sheet: Sheet, row: readonly Cell[], widths: readonly number[]): readonly LaidCell[] {
  return row.map((cell, index) => layCell(sheet, cell, (widths[index] ?? 0) - columnGap))
}

function rowHeight(cells: readonly LaidCell[]): number {
  return Math.max(...cells.map((cell) => cell.height)) + 2 * padding
}

/** Writes a table row by row. Its head is drawn again on each page, and read aloud once. */
export async function writeTable(sheet: Sheet, part: Part, table: Table, pause: Pause) {
  const widths = widthsOf(table.columns)
  const xs = widths.map((_, index) => page.left + widths.slice(0, index).reduce((sum, each) => sum + each, 0))
  const head = table.columns.map(({ title }, index) => layTitle(sheet, title, widths[index] ?? 0))
  sheet.need(beginningOfTable(sheet, table))
  const element = part.open('Table')
  writeHead(sheet, element, table.columns, head, xs, widths)
  for (const [rowIndex, row] of table.rows.entries()) {
    const cells = layRow(sheet, row, widths)
    const height = rowHeight(cells)
    // The last row does not stand on a page without the one before it.
    const last = rowIndex > 0 && rowIndex === table.rows.length - 2 ? table.rows.at(-1) : undefined
    const after = last ? rowHeight(layRow(sheet, last, widths)) : 0
    const together = height + after > tallest ? height : height + after
    if (!sheet.fits(Math.min(together, tallest))) {
      sheet.newPage()
      drawHead(sheet, table.columns, head, xs, widths)
    }
    const line = element.open('TR')
    if (height > tallest) writeTallRow(sheet, line, cells, xs)
    else {
      const top = sheet.y
      cells.forEach((cell, index) => {
        const x = xs[index] ?? page.left
        drawSignOf(sheet, cell, x, top)
        drawBoxOf(sheet, cell, x, top, (widths[index] ?? 0) - padding, height)
        line.add('TD', () =>
          drawCell(sheet, cell, x, top + padding, widths[index] ?? 0, table.columns[index]),
        )
      })
      sheet.y = top + height
    }
    line.close()
    const isLast = rowIndex === table.rows.length - 1
    if (!isLast) rule(sheet, page.left, sheet.y, page.left + textWidth, sheet.y, 0.4)
    await pause()
  }
  element.close()
}

/** Writes a row taller than a page: its longest cell continues, the others stand at its top. */
function writeTallRow(sheet: Sheet, line: Part, cells: readonly LaidCell[], xs: readonly number[]): void {
  const parts = cells.map(() => line.open('TD'))
  const longest = cells.reduce((so, cell) => (cell.height > so.height ? cell : so))
  const top = sheet.y
  cells.forEach((cell, index) => {
    const x = xs[index] ?? page.left
    drawSignOf(sheet, cell, x, top)
    if (cell !== longest)
      parts[index]?.add('P', () => drawCell(sheet, cell, x, top + padding, textWidth, undefined))
  })
  sheet.y = top + padding
  const at = cells.indexOf(longest)
  const part = parts[at]
  for (const laid of longest.texts) {
    if (part) writeText(sheet, part, 'P', laid, (xs[at] ?? page.left) + (longest.cell.sign ? signRoom : 0))
  }
  sheet.y += padding
  for (const each of parts) each.close()
}

function drawSignOf(sheet: Sheet, { cell }: LaidCell, x: number, top: number): void {
  const { sign } = cell
  if (sign) sheet.asArtifact(() => drawSign(sheet, sign, x + 5, top + padding + 7, 9.5))
}

/** A frame a little lower than its row. */
function drawBoxOf(
  sheet: Sheet,
  { cell }: LaidCell,
  x: number,
  top: number,
  width: number,
  height: number,
): void {
  if (!cell.isBox) return
  const [left, right, upper, lower] = [x, x + width, top + 2, top + height - 2]
  rule(sheet, left, upper, right, upper, 0.75, ink.text3)
  rule(sheet, left, lower, right, lower, 0.75, ink.text3)
  rule(sheet, left, upper, left, lower, 0.75, ink.text3)
  rule(sheet, right, upper, right, lower, 0.75, ink.text3)
}

function widthsOf(columns: readonly Column[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => (textWidth * share) / whole)
}

function layCell(sheet: Sheet, cell: Cell, width: number): LaidCell {
  const room = cell.sign ? width - signRoom : width
  const texts = [
    sheet.lay(cell.text, room, looks.body),
    ...(cell.under ?? []).map((line) => sheet.lay(line.text, room, lookOf[line.tone])),
  ]
  const height = texts.reduce((sum, { height }) => sum + height, 0)
  return { cell, texts, height: cell.isBox ? Math.max(height, boxHeight) : height }
}

function drawCell(
  sheet: Sheet,
  { cell, texts }: LaidCell,
  x: number,
  top: number,
  width: number,
  column: Column | undefined,
): void {
  const shift = cell.sign ? signRoom : 0
  let y = top
  for (const laid of texts) {
    const end = column?.isFigure ? width - columnGap - (laid.lines[0]?.width ?? 0) : 0
    sheet.draw(laid, x + shift + end, y, width - columnGap - shift)
    y += laid.height
  }
}

function writeHead(
  sheet: Sheet,
  element: Part,
  columns: readonly Column[],
  head: readonly Laid[],
  xs: readonly number[],
  widths: readonly number[],
): void {
  const row = element.open('TR')
  const top = sheet.y
  head.forEach((laid, index) => {
    row.add('TH', () =>
      drawTitle(sheet, laid, xs[index] ?? page.left, top, widths[index] ?? 0, columns[index]),
    )
  })
  row.close()
  sheet.y = top + Math.max(...head.map(({ height }) => height)) + 3
  rule(sheet, page.left, sheet.y, page.left + textWidth, sheet.y, 0.75, ink.text3)
}

function drawHead(
  sheet: Sheet,
  columns: readonly Column[],
  head: readonly Laid[],
  xs: readonly number[],
  widths: readonly number[],
): void {
  const top = sheet.y
  sheet.asArtifact(() => {
    head.forEach((laid, index) => {
      drawTitle(sheet, laid, xs[index] ?? page.left, top, widths[index] ?? 0, columns[index])
    })
  })
  sheet.y = top + Math.max(...head.map(({ height }) => height)) + 3
  rule(sheet, page.left, sheet.y, page.left + textWidth, sheet.y, 0.75, ink.text3)
}

function drawTitle(
  sheet: Sheet,
  laid: Laid,
  x: number,
  top: number,
  width: number,
  column: Column | undefined,
): void {
  const end = column?.isFigure ? width - columnGap - (laid.lines[0]?.width ?? 0) : 0
  sheet.draw(laid, x + end, top, width - columnGap)
}
