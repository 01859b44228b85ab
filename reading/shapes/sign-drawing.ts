import { type Colour, isNegative } from '@/domain/observation/grid'
import type { Sign } from './sign'

/** Names of colours, as in app/_kit/theme/tokens.css. */
export type SignColour = Colour | 'breach' | 'accent' | 'dial' | 'text' | 'text-2'

/** The sign's own colour, or that of the ground it stands on. */
export type Paint = 'own' | 'ground'

/** Circles stand in the middle of the square of 14; the corner of a square of `side` is at (`from`, `from`). */
export type Form =
  | { readonly kind: 'path'; readonly d: string }
  | { readonly kind: 'circle'; readonly radius: number }
  | { readonly kind: 'square'; readonly from: number; readonly side: number; readonly corner: number }

export type Stroke = {
  readonly form: Form
  readonly fill: Paint | null
  readonly line: Paint | null
  /** Width of the line; its ends and corners are round. */
  readonly width: number
}

export type SignDrawing = { readonly colour: SignColour; readonly strokes: readonly Stroke[] }

/** The side of the square that signs are drawn in. */
export const signSide = 14

/** How a sign is drawn, the same on screens and on paper. Signs differ by shape, so that they are told apart in black and white. */
export function drawingOf({ shape, valence, colour }: Sign): SignDrawing {
  const own = valence === 'breached' ? 'breach' : (colour ?? 'text-2')
  switch (shape) {
    case 'triangle':
      return isNegative(valence)
        ? drawn(own, outlined(path('M7 11.6 1.8 2.6h10.4z')))
        : drawn(own, filled(path('M7 1.6 13 12.2H1z')))
    case 'square':
      return isNegative(valence)
        ? drawn(own, filled(square(1, 12)), lined('m4.2 4.2 5.6 5.6m0-5.6L4.2 9.8', 'ground'))
        : drawn(own, filled(square(1.8, 10.4)))
    case 'ring':
      return drawn(own, outlined(circle(3.9)))
    case 'dot':
      return drawn(own, filled(circle(4.2)))
    case 'dash':
      return drawn(own, lined('M2.6 7h8.8', 'own', 2.25))
    case 'cue':
      return drawn('accent', filled(path('M7 .6 13.4 7 7 13.4.6 7z')))
    case 'cueKept':
      return drawn('accent', outlined(path('M7 1.5 12.5 7 7 12.5 1.5 7z'), 1.5))
    case 'reveal':
      return drawn('dial', outlined(circle(5)), filled(circle(1.9)))
    case 'momentSucceeded':
      return drawn('text', filled(path('M3.2 1.2h7.6v11.6L7 9.6l-3.8 3.2z')))
    case 'momentToRework':
      return drawn('text', outlined(path(bookmark), 1.5))
    case 'momentUnsaid':
      return drawn('text', outlined(path(bookmark), 1.5), lined('M5.4 5.6h3.2', 'own', 1.5))
    case 'thread':
      return drawn('text-2', outlined(path('M1.4 2.4h11.2v7.2H6.4l-2.8 2.6V9.6H1.4z'), 1.5))
    case 'pause':
      return drawn('text-2', lined('M4.6 2.6v8.8m4.8-8.8v8.8', 'own', 2))
    case 'reopening':
      return drawn('text-2', lined('M3.2 4.2h5a3.4 3.4 0 0 1 0 6.8H4.4M5.4 1.8 3 4.2l2.4 2.4', 'own', 1.5))
    case 'halt':
      return drawn(
        'breach',
        outlined(path('M4.6 1.2h4.8l3.4 3.4v4.8l-3.4 3.4H4.6L1.2 9.4V4.6z'), 1.5),
        lined('M7 4v3.4m0 2.4v.1', 'own', 1.6),
      )
    case 'focus':
      return drawn(
        'accent',
        filled(path('m7 .9 1.8 3.9 4.2.5-3.1 2.9.8 4.2L7 10.3l-3.7 2.1.8-4.2L1 5.3l4.2-.5z')),
      )
    case 'silence':
      return drawn('text-2', outlined(path('M1 4.8h12v4.4H1z'), 1.5))
    case 'overlap':
      return drawn('text-2', lined('M2 5h10M2 9.2h10', 'own'))
    case 'cutIn':
      return drawn('text', lined('m3.2 3.2 7.6 7.6m0-7.6-7.6 7.6', 'own', 2))
    default:
      return shape satisfies never
  }
}

const usualWidth = 1.75
const bookmark = 'M3.6 1.6h6.8v10.2L7 8.9l-3.4 2.9z'

function drawn(colour: SignColour, ...strokes: readonly Stroke[]): SignDrawing {
  return { colour, strokes }
}

function filled(form: Form): Stroke {
  return { form, fill: 'own', line: null, width: 0 }
}

function outlined(form: Form, width = usualWidth): Stroke {
  return { form, fill: 'ground', line: 'own', width }
}

function lined(d: string, line: Paint, width = usualWidth): Stroke {
  return { form: path(d), fill: null, line, width }
}

function path(d: string): Form {
  return { kind: 'path', d }
}

function circle(radius: number): Form {
  return { kind: 'circle', radius }
}

function square(from: number, side: number): Form {
  return { kind: 'square', from, side, corner: 1.6 }
}
