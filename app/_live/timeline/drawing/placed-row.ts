import type { TimelineItem } from '@/reading/lanes/lanes'

/** One row of shapes at its height in the drawing; a shape may stand elsewhere (on a curve). */
export type PlacedRow = {
  readonly id: string
  readonly items: readonly TimelineItem[]
  readonly y: (item: TimelineItem) => number
}

/** The id where an item of this row bears it, else null: other rows stay as they are. */
export function ownOf(row: PlacedRow, id: string | null): string | null {
  return id !== null && row.items.some((item) => item.id === id) ? id : null
}

/** The items that no crowd takes in. */
export function alone(activeId: string | null, chosenId: string | null): ReadonlySet<string> {
  return new Set([activeId, chosenId].filter((id) => id !== null))
}
