import type { Paper } from '@/reading/paper/paper'
import type { Pause } from '@/server/platform/heavy-work/making'
import { beginningOf } from './beginning'
import { hairline, writeBlock } from './blocks'
import { looks } from './looks'
import { page, Sheet, textWidth, usualFloor } from './sheet'
import { openDocument } from './tags'
import { writeText } from './text'

/** A page with less text than this, a fifth of it, looks like a mistake. In points. */
const nearlyEmpty = 150
/** By how many points the text may end lower or higher: tried in turn where a page would be nearly empty. */
const tries = [10, -20, -50]

/**
 * Writes a paper as a tagged PDF with bookmarks; the finished document is a stream. `createdAt` in epoch ms. `pause` is
 * awaited after each block.
 */
export async function writePdf(
  paper: Paper,
  createdAt: number,
  pause: Pause = async () => undefined,
): Promise<PDFKit.PDFDocument> {
  const sheet = await writeWell(paper, createdAt, pause)
  numberPages(sheet, paper)
  sheet.doc.end()
  return sheet.doc
}

/** Writes again if a page would hold few lines: longer pages absorb them, or shorter ones add to them. */
async function writeWell(paper: Paper, createdAt: number, pause: Pause): Promise<Sheet> {
  const first = await write(new Sheet(paper, createdAt, usualFloor), paper, pause)
  let best = first
  for (const by of tries) {
    if (first.pageNumber() === 1 || emptiest(best) > nearlyEmpty) return best
    const again = await write(new Sheet(paper, createdAt, usualFloor + by, first), paper, pause)
    if (again.pageNumber() <= first.pageNumber() && emptiest(again) > emptiest(best)) best = again
  }
  return best
}

/** How much is taken of the page that holds least, in points. */
function emptiest(sheet: Sheet): number {
  return Math.min(...sheet.taken, sheet.y - page.top)
}

async function write(sheet: Sheet, paper: Paper, pause: Pause): Promise<Sheet> {
  const document = openDocument(sheet)
  writeText(sheet, document, 'H1', sheet.lay(paper.title, textWidth, looks.title), page.left)
  writeText(sheet, document, 'P', sheet.lay(paper.subtitle, textWidth, looks.subtitle), page.left)
  sheet.y += 8
  for (const section of paper.sections) {
    sheet.need(beginningOf(sheet, section))
    if (sheet.y > page.top) {
      sheet.y += 12
      hairline(sheet, sheet.y)
      sheet.y += 12
    }
    sheet.doc.outline.addItem(section.title)
    const part = document.open('Sect')
    writeText(sheet, part, 'H2', sheet.lay(section.title, textWidth, looks.section), page.left)
    sheet.y += 6
    for (const block of section.blocks) {
      await writeBlock(sheet, part, block, pause)
      await pause()
    }
    part.close()
  }
  document.close()
  return sheet
}

function numberPages(sheet: Sheet, paper: Paper): void {
  const { count } = sheet.doc.bufferedPageRange()
  const foot = sheet.lay(paper.foot, textWidth - 60, looks.small)
  for (let index = 0; index < count; index += 1) {
    sheet.doc.switchToPage(index)
    const number = sheet.lay(paper.pageOf(index + 1, count), 60, looks.small)
    const top = page.height - page.bottom + 22
    sheet.asArtifact(() => {
      sheet.draw(foot, page.left, top, textWidth - 60)
      const width = number.lines[0]?.width ?? 0
      sheet.draw(number, page.width - page.right - width, top, width)
    }, 'Pagination')
  }
}
