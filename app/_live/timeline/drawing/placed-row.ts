import { type DialPlace, dialPlace } from '@/reading/lanes/dial-place'
import { type Lane, rowsOf, type TimelineItem } from '@/reading/lanes/lanes'
import type { Placed } from '@/reading/lanes/layout'

/** The height of the band of a phase, in pixels. */
export const bandHeight = 20
/** Room for half a shape over and under the dial's line. */
const dialAir = 6

/** One row of shapes at its height in the drawing; a shape may stand elsewhere (on a curve). */
export type PlacedRow = {
  readonly id: string
  readonly items: readonly TimelineItem[]
  readonly y: (item: TimelineItem) => number
}

/** The id of a row of a lane, in the whole drawing. */
export function rowIdOf(lane: Pick<Lane, 'id'>, row: { readonly id: string }): string {
  return `${lane.id}/${row.id}`
}

/** The id where an item of this row bears it, else null: other rows stay as they are. */
export function ownOf(row: PlacedRow, id: string | null): string | null {
  return id !== null && row.items.some((item) => item.id === id) ? id : null
}

/** The items that no crowd takes in. */
export function alone(activeId: string | null, chosenId: string | null): ReadonlySet<string> {
  return new Set([activeId, chosenId].filter((id) => id !== null))
}

/** Every row of shapes with its height in the drawing, and where the dial's line runs. */
export function placeRows(placed: readonly Placed<Lane>[]) {
  const known = placed.map(rowsAt)
  return {
    rows: known.flatMap(({ rows }) => rows),
    dial: known.find(({ dial }) => dial !== null)?.dial ?? null,
  }
}

type RowsAt = { readonly rows: readonly PlacedRow[]; readonly dial: DialPlace | null }
const remembered = new WeakMap<Placed<Lane>, RowsAt>()

/** The same rows for as long as a lane stays the same, so that they are not drawn anew. */
function rowsAt(placed: Placed<Lane>): RowsAt {
  const known = remembered.get(placed)
  if (known) return known
  const { lane, top, height } = placed
  const dial =
    lane.kind === 'dial' ? dialPlace(lane.curve, top + dialAir, top + height - dialAir, lane.redrawn) : null
  const lines = rowsOf(lane)
  const rows = lines.map(({ id, items }, index): PlacedRow => {
    const y = lane.kind === 'phases' ? top + bandHeight / 2 : top + ((index + 0.5) * height) / lines.length
    return { id: rowIdOf(lane, { id }), items, y: dial ? (item) => dial.yAt(item.atMs) : () => y }
  })
  const found = { rows, dial }
  remembered.set(placed, found)
  return found
}
