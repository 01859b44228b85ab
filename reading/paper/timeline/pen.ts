import type { Scale } from '@/reading/lanes/layout'
import type { Primitive } from '../drawing'

/** Where a lane is drawn, in points. */
export type Pen = { readonly top: number; readonly height: number; readonly scale: Scale }

type Text = Extract<Primitive, { kind: 'text' }>

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

/** Moves things along a line so that they are `apart` from each other, as little as needed, within its ends. */
export function clear<Item extends { readonly x: number }>(
  items: readonly Item[],
  apart: number,
  left: number,
  right: number,
): readonly Item[] {
  const sorted = [...items].sort((one, other) => one.x - other.x)
  const placed: Item[] = []
  for (const item of sorted) {
    const before = placed.at(-1)
    placed.push({ ...item, x: Math.max(item.x, left, before ? before.x + apart : left) })
  }
  let limit = right
  return placed
    .toReversed()
    .map((item) => {
      const x = Math.min(item.x, limit)
      limit = x - apart
      return { ...item, x }
    })
    .toReversed()
}
