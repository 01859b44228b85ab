import { widthOf } from '@/reading/lanes/layout'
import { type Point, reachBetween } from './curve'

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** A label with the place of its first letter: `y` is its base line. */
export type PlacedLabel = { readonly text: string; readonly x: number; readonly y: number }
type Item = { readonly id: string; readonly x: number; readonly y: number; readonly label: string }

const lineHeight = 16
/** Air between a label and the line or a shape. */
const air = 5
const shapeRadius = 9
/** Farther than this, a reader cannot tell which shape a label belongs to. */
const farthestPx = 44
const shortest = 9

/**
 * Labels of the shapes on a line: beside, over or under the shape, whole, cut short or left out. A label crosses
 * neither the line nor a shape nor other text, and stays within `bounds`.
 */
export function labelsByCurve(
  items: readonly Item[],
  line: readonly Point[],
  bounds: Box,
  written: readonly Box[] = [],
): ReadonlyMap<string, PlacedLabel> {
  const shapes = items.map(({ x, y }) => boxAround(x, y))
  const taken: Box[] = [...shapes, ...written]
  const placed = new Map<string, PlacedLabel>()
  for (const item of items) {
    if (!item.label || item.x < bounds.left || item.x > bounds.right) continue
    const found = firstPlace(item, line, bounds, taken)
    if (!found) continue
    taken.push(found.box)
    placed.set(item.id, { text: found.text, x: found.box.left, y: found.box.bottom - 4 })
  }
  return placed
}

function firstPlace(item: Item, line: readonly Point[], bounds: Box, taken: readonly Box[]) {
  for (const text of [item.label, ...cuts(item.label)]) {
    const boxes = candidates(item, widthOf(text), line).filter(
      (box) =>
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        distance(item, box) <= farthestPx &&
        taken.every((other) => !meets(box, other)),
    )
    const box = boxes.sort((a, b) => distance(item, a) - distance(item, b))[0]
    if (box) return { text, box }
  }
  return null
}

/** Places over and under the line: to the right of the shape, to its left, and centred on it. */
function candidates(item: Item, width: number, line: readonly Point[]): Box[] {
  const starts = [item.x + shapeRadius, item.x - shapeRadius - width, item.x - width / 2]
  return starts.flatMap((left) => {
    const right = left + width
    const reach = reachBetween(line, left - air, right + air) ?? { top: item.y, bottom: item.y }
    const isMiddle = left < item.x && right > item.x
    const under = Math.max(reach.bottom + air, isMiddle ? item.y + shapeRadius : Number.NEGATIVE_INFINITY)
    const over = Math.min(reach.top - air, isMiddle ? item.y - shapeRadius : Number.POSITIVE_INFINITY)
    return [
      { left, right, top: under, bottom: under + lineHeight },
      { left, right, top: over - lineHeight, bottom: over },
    ]
  })
}

function cuts(label: string): string[] {
  return [0.7, 0.5, 0.35]
    .map((share) => Math.floor(label.length * share))
    .filter((length) => length >= shortest)
    .map((length) => `${label.slice(0, length).trimEnd()}…`)
}

function boxAround(x: number, y: number): Box {
  return { left: x - shapeRadius, right: x + shapeRadius, top: y - shapeRadius, bottom: y + shapeRadius }
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** From a shape to the nearest edge of a box. */
function distance({ x, y }: Point, box: Box): number {
  const across = Math.max(box.left - x, 0, x - box.right)
  const along = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(across, along)
}
