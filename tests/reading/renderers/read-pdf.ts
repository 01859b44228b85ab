import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Paper } from '@/reading/paper/paper'
import { writePdf } from '@/server/interview/paper/write-pdf'
import { spaced } from './markup'
import { colourName, type DrawnStroke, lineOf } from './signs'

/** A sign in a PDF, with the place of its square's corner, in points from the left. */
export type PdfSign = { readonly sign: string; readonly x: number }

/** Writes a paper as a PDF, and reads back its words (without the foot of each page) and its signs, in order. */
export async function readPdfOf(paper: Paper, printedAt: number) {
  const chunks: Uint8Array[] = []
  for await (const chunk of await writePdf(paper, printedAt)) chunks.push(chunk as Uint8Array)
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)))
  const { text } = await extractText(pdf, { mergePages: false })
  const pages = text.map((page, index) =>
    spaced(page)
      .replace(spaced(paper.foot), '')
      .replace(spaced(paper.pageOf(index + 1, text.length)), ''),
  )
  const signs: PdfSign[] = []
  for (let number = 1; number <= pdf.numPages; number += 1)
    signs.push(...(await signsOn(await pdf.getPage(number))))
  return { text: spaced(pages.join(' ')), signs }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** A sign is what is drawn after a move and an even scale, up to the next restore. */
async function signsOn(page: Page): Promise<readonly PdfSign[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const signs: PdfSign[] = []
  let [x, fill, line]: [number, string, string] = [0, '', '']
  let strokes: DrawnStroke[] | null = null
  fnArray.forEach((operator, index) => {
    const values = argsArray[index]
    if (operator === OPS.transform) {
      const [a, , , d, e] = values as number[]
      if (a === 1 && d === 1) x = e ?? 0
      else if (a === d) strokes = []
    } else if (operator === OPS.setFillRGBColor) fill = String(values[0])
    else if (operator === OPS.setStrokeRGBColor) line = String(values[0])
    else if (operator === OPS.constructPath && strokes) {
      const [paint, , bounds] = values as [number, unknown, ArrayLike<number>]
      strokes.push({
        fill: paint === OPS.stroke ? null : colourName(fill),
        line: paint === OPS.fill ? null : colourName(line),
        bounds: Array.from(bounds),
      })
    } else if (operator === OPS.restore && strokes) {
      signs.push({ sign: lineOf(strokes), x })
      strokes = null
    }
  })
  return signs
}
