import type { TimelineItem } from '@/reading/lanes/lanes'

/** Shapes too close to be told apart, drawn as one. A shape that stands alone is a crowd of one. */
export type Crowd = { readonly lead: TimelineItem; readonly members: readonly TimelineItem[] }

/** Rows with fewer shapes than this are drawn one by one, however close. */
const manyShapes = 80
/** Shapes whose middles are this close cannot be told apart. */
const closePx = 6

/**
 * The distance in milliseconds under which shapes are drawn as one. It changes with the scale in steps, so that a small zoom
 * changes nothing. Zero where the row holds few shapes.
 */
export function reachOf(count: number, pxPerMs: number): number {
  if (count < manyShapes) return 0
  return 2 ** (Math.round(Math.log2(closePx / pxPerMs) * 2) / 2)
}

/**
 * Gathers shapes (in order of time) that are less than `reachMs` after the first of their crowd. Those in `alone` are never
 * gathered. A breach leads its crowd, else a missed mark, else the first shape.
 */
export function crowdsOf(
  items: readonly TimelineItem[],
  reachMs: number,
  alone: ReadonlySet<string>,
): readonly Crowd[] {
  const crowds: { first: number; members: TimelineItem[] }[] = []
  let open: (typeof crowds)[number] | undefined
  for (const item of items) {
    if (reachMs === 0 || alone.has(item.id)) crowds.push({ first: item.atMs, members: [item] })
    else if (open && item.atMs - open.first < reachMs) open.members.push(item)
    else {
      open = { first: item.atMs, members: [item] }
      crowds.push(open)
    }
  }
  return crowds.map(({ members }) => ({ lead: heaviest(members), members }))
}

function heaviest(members: readonly TimelineItem[]): TimelineItem {
  const weight = ({ valence }: TimelineItem) => (valence === 'breached' ? 2 : valence === 'missed' ? 1 : 0)
  return members.reduce((lead, item) => (weight(item) > weight(lead) ? item : lead))
}
