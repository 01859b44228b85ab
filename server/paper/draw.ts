import type { Drawing, Primitive } from '@/reading/paper/drawing'
import type { Sign } from '@/reading/paper/paper'
import { signStrokes } from '@/reading/paper/sign-strokes'
import type { Sheet } from './sheet'

/** Draws a drawing with its top left corner at (left, top); inside a marked part of the document. */
export function drawDrawing(sheet: Sheet, { primitives }: Drawing, left: number, top: number): void {
  for (const primitive of primitives) drawPrimitive(sheet, primitive, left, top)
}

function drawPrimitive(sheet: Sheet, primitive: Primitive, left: number, top: number): void {
  const { doc } = sheet
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke } = primitive
      doc.roundedRect(left + x, top + y, width, height, radius)
      if (fill) doc.fill(fill)
      else if (stroke) doc.lineWidth(0.75).stroke(stroke)
      return
    }
    case 'path': {
      const { d, fill, stroke, width, dash } = primitive
      doc.save().translate(left, top).path(d)
      if (fill) doc.fill(fill)
      if (stroke) {
        doc.lineWidth(width).lineJoin('round')
        if (dash) doc.dash(dash, { space: dash })
        doc.stroke(stroke)
      }
      doc.restore()
      return
    }
    case 'text': {
      const { x, y, text, size, face, anchor, ink } = primitive
      sheet.drawAt(text, left + x, top + y, anchor, { style: face, size, lineHeight: size, ink })
      return
    }
    case 'sign':
      drawSign(sheet, primitive.sign, left + primitive.x, top + primitive.y, primitive.size)
      return
    default:
      primitive satisfies never
  }
}

/** Draws the shape of a code, centred. */
export function drawSign({ doc }: Sheet, sign: Sign, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x - size / 2, y - size / 2)
    .scale(size / 14)
  for (const { d, fill, stroke, width } of signStrokes(sign)) {
    doc.path(d).lineWidth(width).lineJoin('round').lineCap('round')
    if (fill && stroke) doc.fillAndStroke(fill, stroke)
    else if (fill) doc.fill(fill)
    else if (stroke) doc.stroke(stroke)
  }
  doc.restore()
}
