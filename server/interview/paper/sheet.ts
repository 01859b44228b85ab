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

/** A PDF document and the height to write at next. It measures text, sets it in the faces that have it, and breaks pages. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly floor: number
  y: number = page.top
  /** How much of each finished page is taken, in points. */
  readonly taken: number[] = []
  readonly #registered = new Set<string>()
  readonly #cut: Map<string, readonly Run[]>
  readonly #widths: Map<string, number>

  /** `before` is an earlier sheet of the same paper, whose measures are used again. */
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
      // pdfkit accepts PDF/UA; its types list the archival subsets only.
      subset: 'PDF/UA' as 'PDF/A-1a',
      tagged: true,
      lang: paper.locale,
      displayTitle: true,
      bufferPages: true,
      // pdfkit accepts the bytes of a font; its types ask for a path.
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

  /** Draws laid text from its top left corner. Call it inside a marked part of the document. */
  draw({ lines, look }: Laid, x: number, top: number, width: number): void {
    lines.forEach((line, index) => {
      const start = line.side === 'right' ? x + width - line.width : x
      this.#drawLine(line, start, top + index * look.lineHeight, look)
    })
  }

  /** Draws one line of a drawing on its baseline. */
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

  /** Whether `height` points still fit on this page. */
  fits(height: number): boolean {
    return this.y + height <= this.floor
  }

  /** Goes to a new page unless `height` points still fit. */
  need(height: number): void {
    if (this.fits(height)) return
    this.newPage()
  }

  pageNumber(): number {
    return this.doc.bufferedPageRange().count
  }

  /** Draws something that readers aloud leave out: an ornament, or what each page repeats. */
  asArtifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  newPage(): void {
    this.doc.addPage()
    this.taken.push(this.y - page.top)
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
