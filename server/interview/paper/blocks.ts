import { ink } from '@/reading/paper/ink'
import type { Block, Entry, Line } from '@/reading/paper/paper'
import type { Pause } from '@/server/platform/heavy-work/making'
import { drawDrawing, drawSign } from './draw'
import { lookOf, looks } from './looks'
import { type Laid, page, type Sheet, textWidth } from './sheet'
import { writeTable } from './table'
import { type Part, rule } from './tags'
import { writeText } from './text'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const gap = { block: 10, entry: 9, line: 2 } as const
const labelWidth = 26
const termWidth = 72
const columnWidth = (textWidth - 16) / 2
/** The highest entry that is not divided between two pages, in points. */
const shortEntry = 160

/** Writes one block below what the sheet already holds. `pause` is awaited after each piece that may take long. */
export async function writeBlock(sheet: Sheet, part: Part, block: Block, pause: Pause) {
  switch (block.kind) {
    case 'heading':
      sheet.need(looks.heading.lineHeight * 3)
      writeText(sheet, part, 'H3', sheet.lay(block.text, textWidth, looks.heading), page.left)
      sheet.y += gap.line * 2
      return
    case 'line':
      writeLine(sheet, part, block.line, page.left, textWidth)
      sheet.y += gap.block - 4
      return
    case 'facts':
      writeFacts(sheet, part, block)
      return
    case 'table':
      await writeTable(sheet, part, block, pause)
      sheet.y += gap.block
      return
    case 'entries':
      for (const entry of block.entries) {
        writeEntry(sheet, part, entry)
        await pause()
      }
      return
    case 'drawing':
      writeDrawing(sheet, part, block)
      return
    case 'legend':
      writeLegend(sheet, part, block)
      return
    default:
      block satisfies never
  }
}

function layLine(sheet: Sheet, { text, tone }: Line, width: number): Laid {
  return sheet.lay(text, tone === 'voice' ? width - 10 : width, lookOf[tone])
}

function writeLine(sheet: Sheet, part: Part, line: Line, x: number, width: number): void {
  const isVoice = line.tone === 'voice'
  const laid = layLine(sheet, line, width)
  const from = { page: sheet.pageNumber(), y: sheet.y }
  writeText(sheet, part, isVoice ? 'BlockQuote' : 'P', laid, isVoice ? x + 10 : x)
  // A quotation has a rule at its side, unless it runs over two pages.
  if (isVoice && from.page === sheet.pageNumber()) rule(sheet, x + 2, from.y + 2, x + 2, sheet.y - 2, 1.25)
}

/** Terms and values in two columns, read down the first and then down the second. */
function writeFacts(sheet: Sheet, part: Part, { rows }: Of<'facts'>): void {
  const list = part.open('L')
  const half = Math.ceil(rows.length / 2)
  const top = sheet.y
  let bottom = top
  for (const [index, columnRows] of [rows.slice(0, half), rows.slice(half)].entries()) {
    const x = page.left + index * (columnWidth + 16)
    let y = top
    for (const { term, value } of columnRows) {
      const named = sheet.lay(term, termWidth, looks.small)
      const laid = sheet.lay(value, columnWidth - termWidth, looks.body)
      const at = y
      const item = list.open('LI')
      item.add('Lbl', () => sheet.draw(named, x, at + 1.5, termWidth))
      item.add('LBody', () => sheet.draw(laid, x + termWidth, at, columnWidth - termWidth))
      item.close()
      y += Math.max(named.height, laid.height) + gap.line
    }
    bottom = Math.max(bottom, y)
  }
  list.close()
  sheet.y = bottom + gap.block
}

function writeEntry(sheet: Sheet, part: Part, entry: Entry): void {
  const { label, title, aside, sign, lines } = entry
  const indent = label === null ? 0 : labelWidth
  const x = page.left + indent
  const signRoom = sign ? 14 : 0
  const asideLaid = aside === null ? null : sheet.lay(aside, 130, looks.small)
  const asideWidth = asideLaid?.lines[0] ? asideLaid.lines[0].width + 12 : 0
  const head = sheet.lay(title, textWidth - indent - signRoom - asideWidth, looks.strong)
  // A short entry stays on one page.
  const height = lines.reduce(
    (sum, line) => sum + layLine(sheet, line, textWidth - indent).height + gap.line,
    head.height,
  )
  sheet.need(height <= shortEntry ? height : head.height + looks.body.lineHeight * 1.5)
  const sect = part.open('Sect')
  const top = sheet.y
  if (sign) sheet.asArtifact(() => drawSign(sheet, sign, x + 5, top + head.look.lineHeight / 2, 10))
  if (label !== null) {
    const laid = sheet.lay(label, labelWidth, looks.strong)
    sect.add('Lbl', () => sheet.draw(laid, page.left, top, labelWidth))
  }
  sect.add('H3', () => sheet.draw(head, x + signRoom, top, textWidth - indent - signRoom))
  if (asideLaid) {
    const width = asideLaid.lines[0]?.width ?? 0
    sect.add('P', () => sheet.draw(asideLaid, page.width - page.right - width, top + 1.5, width))
  }
  sheet.y = top + head.height + gap.line
  for (const line of lines) {
    writeLine(sheet, sect, line, x, textWidth - indent)
    sheet.y += gap.line
  }
  sect.close()
  sheet.y += gap.entry
}

function writeDrawing(sheet: Sheet, part: Part, { drawing, alt }: Of<'drawing'>): void {
  sheet.need(drawing.height)
  const top = sheet.y
  part.add('Figure', () => drawDrawing(sheet, drawing, page.left, top), {
    alt,
    bbox: [page.left, top, page.left + drawing.width, top + drawing.height],
  })
  sheet.y = top + drawing.height + gap.block - 4
}

/** Shapes with what they say, as many on a line as there is room for. */
function writeLegend(sheet: Sheet, part: Part, { entries }: Of<'legend'>): void {
  const list = part.open('L')
  const { lineHeight } = looks.small
  let x = page.left
  for (const { sign, text } of entries) {
    const laid = sheet.lay(text, textWidth, looks.small)
    const width = 12 + (laid.lines[0]?.width ?? 0)
    if (x + width > page.left + textWidth) {
      x = page.left
      sheet.y += lineHeight + 2
    }
    const [left, top] = [x, sheet.y]
    sheet.asArtifact(() => drawSign(sheet, sign, left + 4.5, top + lineHeight / 2, 8.5))
    list.add('LI', () => sheet.draw(laid, left + 12, top, width))
    x += width + 12
  }
  list.close()
  sheet.y += lineHeight + gap.block
}

/** A hairline across the text. */
export function hairline(sheet: Sheet, y: number): void {
  rule(sheet, page.left, y, page.width - page.right, y, 0.5, ink.border)
}
