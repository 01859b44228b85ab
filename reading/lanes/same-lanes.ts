import { type ItemLane, type Lane, rowsOf, type TimelineItem } from './lanes'

type Row = ItemLane['rows'][number]

/**
 * Gives the rows, and the lanes of marks, that say what they said before as the very same objects, so that only what a fact or the
 * clock has changed is drawn anew.
 */
export function createSameLanes(): (lanes: readonly Lane[]) => readonly Lane[] {
  let held: readonly Lane[] = []
  return (lanes) => {
    const before = new Map(held.map((lane) => [lane.id, lane]))
    held = lanes.map((lane) => asBefore(before.get(lane.id), lane))
    return held
  }
}

function asBefore(before: Lane | undefined, lane: Lane): Lane {
  if (before?.kind === 'dial' && lane.kind === 'dial')
    return { ...lane, items: sameItems(before.items, lane.items) }
  if (before?.kind === 'phases' && lane.kind === 'phases')
    return { ...lane, stops: sameItems(before.stops, lane.stops) }
  if (before?.kind !== 'items' || lane.kind !== 'items') return lane
  const rows = new Map(rowsOf(before).map((row) => [row.id, row]))
  const kept = lane.rows.map((row) => sameRow(rows.get(row.id), row))
  const isSame =
    kept.length === before.rows.length &&
    kept.every((row, at) => row === before.rows[at]) &&
    before.title === lane.title &&
    before.subtitle === lane.subtitle &&
    before.height === lane.height &&
    before.voice === lane.voice &&
    before.empty === lane.empty &&
    String(before.summary) === String(lane.summary)
  return isSame ? before : { ...lane, rows: kept }
}

function sameRow(before: Row | undefined, row: Row): Row {
  if (!before) return row
  const items = sameItems(before.items, row.items)
  return items === before.items ? before : { ...row, items }
}

function sameItems(before: readonly TimelineItem[], items: readonly TimelineItem[]): readonly TimelineItem[] {
  const kept = items.map((item, at) => {
    const so = before[at]
    return so && readsAs(so, item) ? so : item
  })
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

/** Whether two items say and show the same. */
export function readsAs(a: TimelineItem, b: TimelineItem | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.id === b.id &&
      a.atMs === b.atMs &&
      a.family === b.family &&
      a.shape === b.shape &&
      a.valence === b.valence &&
      a.colour === b.colour &&
      a.codeKey === b.codeKey &&
      a.authorId === b.authorId &&
      a.pressedMs === b.pressedMs &&
      a.label === b.label &&
      a.name === b.name &&
      a.words === b.words &&
      a.by === b.by)
  )
}
