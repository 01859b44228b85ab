import PDFDocument from 'pdfkit'
import type { Paper } from '@/reading/paper/paper'
import { breakLines, type SetLine } from './break-lines'
import { type Face, facesOf, type Style } from './faces'
import { type Run, runsOf } from './runs'

/** A4 in points, and where the text stands on it. */
export const page = { width: 595.28, height: 841.89, left: 52, right: 52, top: 54, bottom: 62 } as const
export const textWidth = page.width - page.left - page.right
/** How far down the text goes, in points from the top of the page, unless a sheet is told otherwise. */
export const usualFloor = page.height - page.bottom

export type Look = {
  readonly style: Style
  readonly size: number
  readonly lineHeight: number
  readonly ink: string
}
/** A text laid out, not drawn yet. */
export type Laid = { readonly lines: readonly SetLine[]; readonly height: number; readonly look: Look }

/** The document with a place to write at: measures, breaks pages, sets text in whichever face has it. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly floor: number
  y: number = page.top
  readonly #registered = new Set<string>()
  readonly #cut: Map<string, readonly Run[]>
  readonly #widths: Map<string, number>

  /** `before`: what it measured of the same words need not be measured again. */
  constructor(paper: Paper, createdAt: number, floor: number, before?: Sheet) {
    this.floor = floor
    this.#cut = before ? before.#cut : new Map()
    this.#widths = before ? before.#widths : new Map()
    const [first] = facesOf('sans')
    if (!first) throw new Error('no font')
    this.doc = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      pdfVersion: '1.7',
      // Its types know the archival subsets only.
      subset: 'PDF/UA' as 'PDF/A-1a',
      tagged: true,
      lang: paper.locale,
      displayTitle: true,
      bufferPages: true,
      // Its type wants a path; the library takes the font itself as well.
      font: first.data as unknown as string,
      info: {
        Title: `${paper.title} · ${paper.subtitle}`,
        Subject: paper.subject,
        Creator: 'Triade',
        CreationDate: new Date(createdAt),
      },
    })
  }

  lay(text: string, width: number, look: Look): Laid {
    const lines = breakLines(text, width, (part) => this.#widthOf(part, look))
    return { lines, height: lines.length * look.lineHeight, look }
  }

  /** Draws laid text from its top left corner; inside a marked part of the document. */
  draw({ lines, look }: Laid, x: number, top: number, width: number): void {
    lines.forEach((line, index) => {
      const start = line.side === 'right' ? x + width - line.width : x
      this.#drawLine(line, start, top + index * look.lineHeight, look)
    })
  }

  /** One line on its baseline, for drawings. */
  drawAt(text: string, x: number, baseline: number, anchor: 'start' | 'middle' | 'end', look: Look): void {
    const width = this.#widthOf(text, look)
    const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width
    let at = x - shift
    for (const run of this.#runs(text, look)) {
      this.#set(run.face, look)
      this.doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += this.doc.widthOfString(run.text)
    }
  }

  /** Whether so much still fits under what is written. */
  fits(height: number): boolean {
    return this.y + height <= this.floor
  }

  /** Goes to a new page unless so much still fits. */
  need(height: number): void {
    if (this.fits(height)) return
    this.newPage()
  }

  pageNumber(): number {
    return this.doc.bufferedPageRange().count
  }

  /** Draws what says nothing, or what repeats itself: left out of the document's structure. */
  asArtifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  newPage(): void {
    this.doc.addPage()
    this.y = page.top
  }

  #drawLine({ words }: SetLine, x: number, top: number, look: Look): void {
    const baseline = top + look.lineHeight / 2 + look.size * 0.33
    let at = x
    const parts = words.flatMap((word, index) => [
      ...(index > 0 ? this.#runs(' ', look) : []),
      ...this.#runs(word.text, look),
    ])
    for (let index = 0; index < parts.length; ) {
      const first = parts[index]
      if (!first) break
      let text = ''
      while (parts[index]?.face === first.face) text += parts[index++]?.text ?? ''
      this.#set(first.face, look)
      this.doc.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += this.doc.widthOfString(text)
    }
  }

  #runs(text: string, { style }: Look): readonly Run[] {
    return remembered(this.#cut, `${style} ${text}`, () => runsOf(text, () => facesOf(style)))
  }

  #widthOf(text: string, look: Look): number {
    return remembered(this.#widths, `${look.style} ${look.size} ${text}`, () =>
      this.#runs(text, look).reduce((sum, run) => {
        this.#set(run.face, look)
        return sum + this.doc.widthOfString(run.text)
      }, 0),
    )
  }

  #set(face: Face, { size, ink }: Look): void {
    if (!this.#registered.has(face.name)) {
      this.doc.registerFont(face.name, face.data)
      this.#registered.add(face.name)
    }
    this.doc.font(face.name).fontSize(size).fillColor(ink)
  }
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
