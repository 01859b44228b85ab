import type { Drawing, Primitive } from '@/reading/paper/drawing'
import { signInk } from '@/reading/paper/ink'
import type { Sign } from '@/reading/shapes/sign'
import { drawingOf, type Form, signSide } from '@/reading/shapes/sign-drawing'
import type { Sheet } from './sheet'

/** Draws a drawing with its top left corner at (left, top). Call it inside a marked part of the document. */
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
export function drawSign(sheet: Sheet, sign: Sign, x: number, y: number, size: number): void {
  const { doc } = sheet
  const { colour, strokes } = drawingOf(sign)
  const paint = signInk(colour)
  doc
    .save()
    .translate(x - size / 2, y - size / 2)
    .scale(size / signSide)
  for (const { form, fill, line, width } of strokes) {
    trace(sheet, form)
    doc.lineWidth(width).lineJoin('round').lineCap('round')
    if (fill && line) doc.fillAndStroke(paint[fill], paint[line])
    else if (fill) doc.fill(paint[fill])
    else if (line) doc.stroke(paint[line])
  }
  doc.restore()
}

function trace({ doc }: Sheet, form: Form): void {
  const middle = signSide / 2
  switch (form.kind) {
    case 'path':
      doc.path(form.d)
      return
    case 'circle':
      doc.circle(middle, middle, form.radius)
      return
    case 'square':
      doc.roundedRect(form.from, form.from, form.side, form.side, form.corner)
      return
    default:
      form satisfies never
  }
}
