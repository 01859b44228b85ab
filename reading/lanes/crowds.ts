import type { TimelineItem } from './lanes'
import { spread } from './spread'

/** Shapes drawn as one, and how far (px) it stands from its moment so as to cover no other. A shape alone is a crowd of one. */
export type Crowd = {
  readonly lead: TimelineItem
  readonly members: readonly TimelineItem[]
  readonly shiftPx: number
  /** Whether the number of members stands beside the shape: there are several, and the next shape leaves room for it. */
  readonly isCounted: boolean
}

/** Rows with more shapes than this have no room to spread them: whatever stands close is drawn as one. */
const manyShapes = 80
/** Shapes whose middles are this close cannot be told apart. */
const closePx = 6
/** The side of a shape. */
const shapePx = 13
/** Room for a digit of the count beside a shape. */
const digitPx = 7
/** How much wider than in the drawing shapes may stand at the stepped scale. */
const widestStep = 2 ** 0.25

/**
 * The scale of a window in steps (pixels per millisecond): small zooms keep it, so the shapes of a row are not
 * gathered anew. Each row has steps of its own, so that no zoom gathers all rows at once.
 */
export function steppedScale(pxPerMs: number, rowId: string): number {
  const own = ownStep(rowId)
  return 2 ** ((Math.round(Math.log2(pxPerMs) * 2 - own) + own) / 2)
}

/** A part of a step, 0 to 1, far from those of similar ids: multiples of the golden section fill it evenly. */
function ownStep(rowId: string): number {
  let sum = 0
  for (let at = 0; at < rowId.length; at += 1) sum += rowId.charCodeAt(at)
  return (sum * 0.618_034) % 1
}

/**
 * Gathers a row's overlapping shapes (in order of time): equal ones become one with a count, others move apart. In a
 * very full row a breach, else a miss, else the first, leads its neighbours. Shapes in `alone` are never gathered.
 */
export function crowdsOf(
  items: readonly TimelineItem[],
  pxPerMs: number,
  alone: ReadonlySet<string>,
): readonly Crowd[] {
  const known = remembered.get(items) ?? new Map<string, readonly Crowd[]>()
  const key = [pxPerMs, ...alone].join(' ')
  const before = known.get(key)
  if (before) return before
  const crowds = gathered(items, pxPerMs, alone)
  remembered.set(items, known.set(key, crowds))
  const oldest = known.keys().next()
  if (known.size > mostRemembered && !oldest.done) known.delete(oldest.value)
  return crowds
}

/** What shapes, labels and buttons of a row ask for in turns, at scales that a hand comes back to. */
const remembered = new WeakMap<readonly TimelineItem[], Map<string, readonly Crowd[]>>()
const mostRemembered = 40

function gathered(
  items: readonly TimelineItem[],
  pxPerMs: number,
  alone: ReadonlySet<string>,
): readonly Crowd[] {
  if (items.length >= manyShapes) {
    const close = gather(items, closePx / pxPerMs, alone, () => true)
    const leads = close.map(heaviest)
    return close.map((members, at) => {
      const lead = leads[at] ?? heaviest(members)
      const toNextPx = ((leads[at + 1]?.atMs ?? Number.POSITIVE_INFINITY) - lead.atMs) * pxPerMs
      const isCounted = members.length > 1 && toNextPx >= widestStep * (shapePx + countPx(members.length))
      return { lead, members, shiftPx: 0, isCounted }
    })
  }
  const equal = gather(items, shapePx / pxPerMs, alone, isAlike)
  const places = equal.map(([first]) => (first?.atMs ?? 0) * pxPerMs)
  const apart = equal.map((members) => shapePx + countPx(members.length))
  const spaced = spread(places, apart, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  return equal.flatMap((members, at) => {
    const [lead] = members
    const shiftPx = (spaced[at] ?? 0) - (places[at] ?? 0)
    return lead ? [{ lead, members, shiftPx, isCounted: members.length > 1 }] : []
  })
}

/**
 * The same crowds with none of them behind the present, `untilMs`: those that reach over it stand before it until it has moved on. The same
 * list where none does.
 */
export function heldBack(crowds: readonly Crowd[], pxPerMs: number, untilMs: number): readonly Crowd[] {
  let bound = Number.POSITIVE_INFINITY
  const held: Crowd[] = []
  for (let at = crowds.length - 1; at >= 0; at -= 1) {
    const crowd = crowds[at] as Crowd
    const { lead, members, shiftPx, isCounted } = crowd
    const wide = shapePx / 2 + (isCounted ? countPx(members.length) : 0)
    const untilPx = (untilMs - lead.atMs) * pxPerMs
    // A window may show fewer pixels to a millisecond than its stepped scale, or more.
    const presentPx = (untilPx > 0 ? untilPx / widestStep : untilPx * widestStep) - wide
    const most = Math.min(presentPx, bound - lead.atMs * pxPerMs - wide)
    if (shiftPx <= most) break
    held.unshift({ ...crowd, shiftPx: most })
    bound = lead.atMs * pxPerMs + most - shapePx / 2
  }
  return held.length === 0 ? crowds : [...crowds.slice(0, -held.length), ...held]
}

/** The present for one row: infinite where none of its shapes reaches over it, so that the clock draws the row anew only then. */
export function untilFor(
  row: { readonly id: string; readonly items: readonly TimelineItem[] },
  pxPerMs: number,
  alone: ReadonlySet<string>,
  untilMs: number,
): number {
  const stepped = steppedScale(pxPerMs, row.id)
  const crowds = crowdsOf(row.items, stepped, alone)
  return heldBack(crowds, stepped, untilMs) === crowds ? Number.POSITIVE_INFINITY : untilMs
}

/** Room that the count of so many members takes beside their shape, px. */
export function countPx(members: number): number {
  return members > 1 ? 2 + digitPx * String(members).length : 0
}

/** Whether a crowd stands for several moments or apart from its own, so that ticks under it tell them. */
export function isElsewhere({ members, shiftPx }: Crowd): boolean {
  return members.length > 1 || Math.abs(shiftPx) > 2
}

/** Each joins the latest crowd that began less than `reachMs` ago and whose first it is like. */
function gather(
  items: readonly TimelineItem[],
  reachMs: number,
  alone: ReadonlySet<string>,
  isLike: (a: TimelineItem, b: TimelineItem) => boolean,
): readonly (readonly TimelineItem[])[] {
  const crowds: TimelineItem[][] = []
  // In order of their first: those that no item joins any more stand before `oldest`.
  const begun: TimelineItem[][] = []
  let oldest = 0
  const isOver = (crowd: TimelineItem[] | undefined, item: TimelineItem) =>
    crowd?.[0] !== undefined && item.atMs - crowd[0].atMs >= reachMs
  for (const item of items) {
    if (alone.has(item.id)) {
      crowds.push([item])
      continue
    }
    while (isOver(begun[oldest], item)) oldest += 1
    let at = begun.length - 1
    while (at >= oldest && !isLike(begun[at]?.[0] ?? item, item)) at -= 1
    const joined = at >= oldest ? begun[at] : undefined
    if (joined) joined.push(item)
    else {
      const crowd = [item]
      crowds.push(crowd)
      begun.push(crowd)
    }
  }
  return crowds
}

function isAlike(a: TimelineItem, b: TimelineItem): boolean {
  return a.shape === b.shape && a.valence === b.valence && a.colour === b.colour
}

/** What leads a crowd, and lies over what it covers: a breach before a missed mark, which goes before all others. */
export function weightOf({ valence }: TimelineItem): 0 | 1 | 2 {
  if (valence === 'breached') return 2
  return valence === 'missed' ? 1 : 0
}

function heaviest(members: readonly TimelineItem[]): TimelineItem {
  return members.reduce((lead, item) => (weightOf(item) > weightOf(lead) ? item : lead))
}
