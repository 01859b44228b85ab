import { ink } from '@/reading/paper/ink'
import type { Sheet } from './sheet'

type Element = PDFKit.PDFStructureElement
type Options = { alt?: string; bbox?: [number, number, number, number] }

/** A part of the document's structure: the order in which it is read aloud. */
export type Part = {
  /** Draws something as one element of this part. */
  add(tag: string, draw: () => void, options?: Options): void
  /** A part within this one, until it is closed. */
  open(tag: string): Part
  /** Draws a piece of this part itself. Text that goes on to the next page is drawn in several pieces. */
  draw(draw: () => void): void
  close(): void
}

/** The whole document as a part. */
export function openDocument({ doc }: Sheet): Part {
  const root = doc.struct('Document')
  doc.addStructure(root)
  return partOf(doc, root)
}

function partOf(doc: PDFKit.PDFDocument, element: Element): Part {
  return {
    add(tag, draw, options = {}) {
      element.add(doc.struct(tag, options, draw))
    },
    open(tag) {
      const child = doc.struct(tag)
      element.add(child)
      return partOf(doc, child)
    },
    draw: (draw) => void element.add(draw),
    close: () => void element.end(),
  }
}

/** Draws an ornamental line, left out of the structure. */
export function rule(
  sheet: Sheet,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  colour: string = ink.border,
): void {
  sheet.asArtifact(() => sheet.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(colour))
}
