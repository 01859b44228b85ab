import { type Scale, widthOf } from '@/reading/lanes/layout'
import type { Sign } from '@/reading/shapes/sign'
import type { Primitive } from '../drawing'

/** Where a lane is drawn, in points. */
export type Pen = { readonly top: number; readonly height: number; readonly scale: Scale }

type Text = Extract<Primitive, { kind: 'text' }>

/** Rough width of a letter in the 8 points of a lane's words, in points. */
export const letter = widthOf('x') * 0.7

export function textAt(
  x: number,
  y: number,
  text: string,
  { size, ink, face = 'sans', anchor = 'start' }: Pick<Text, 'size' | 'ink'> & Partial<Text>,
): Primitive {
  return { kind: 'text', x, y, text, size, face, anchor, ink }
}

export function pathOf(
  d: string,
  { stroke, width, dash = null }: { stroke: string; width: number; dash?: number | null },
): Primitive {
  return { kind: 'path', d, fill: null, stroke, width, dash }
}

/** The shape of something on a timeline, centred on (x, y), with the places of its moments where it stands for others than its own. */
export function signAt(
  { shape, valence, colour }: Sign,
  x: number,
  y: number,
  moments: readonly number[] = [],
): Primitive {
  const sign = { shape, valence, colour }
  return { kind: 'sign', sign, x, y, size: 9, ...(moments.length > 0 && { moments }) }
}
