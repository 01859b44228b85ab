import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Paper } from '../paper'
import { beginningOf } from './beginning'
import { hairline, writeBlock } from './blocks'
import { looks } from './looks'
import { page, Sheet, textWidth } from './sheet'
import { openDocument } from './tags'
import { writeText } from './text'

/** Longest stretch of work before everything else in this process has its turn, in milliseconds. */
const turnMs = 10

/**
 * Writes a paper as a tagged PDF with bookmarks, and gives the finished document as a stream. Lets others work in between: the
 * same process takes the marks of interviews under way. `createdAt` in epoch ms.
 */
export async function writePdf(paper: Paper, createdAt: number): Promise<PDFKit.PDFDocument> {
  let since = performance.now()
  const pause = async () => {
    if (performance.now() - since < turnMs) return
    await nextTurn()
    since = performance.now()
  }
  const sheet = new Sheet(paper, createdAt)
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
  numberPages(sheet, paper)
  sheet.doc.end()
  return sheet.doc
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
