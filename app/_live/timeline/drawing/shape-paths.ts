import { type Crowd, weightOf } from '@/reading/lanes/crowds'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { Sign } from '@/reading/shapes/sign'
import type { Point } from './curve'

/** What looks alike in a row, as one path whose points bear it. */
export type Drawn = {
  readonly key: string
  readonly path: string
  /** Whether it stands at one point only. */
  readonly isOne: boolean
} & (
  | { readonly kind: 'shape'; readonly sign: Sign; readonly isChosen: boolean }
  | { readonly kind: 'count'; readonly count: number }
)

type Group = { readonly order: number; readonly drawn: Omit<Drawn, 'path' | 'isOne'>; readonly at: Point[] }

/**
 * The crowds of a row as paths, in the order they are drawn: counts lie under shapes, a missed mark over others, a breach over a
 * missed mark, and the chosen one over all.
 */
export function drawnOf(
  crowds: readonly Crowd[],
  chosenId: string | null,
  place: (item: TimelineItem, shiftPx: number) => Point,
): readonly Drawn[] {
  const groups = new Map<string, Group>()
  const add = (order: number, drawn: Group['drawn'], at: Point) => {
    const group = groups.get(drawn.key) ?? { order, drawn, at: [] }
    groups.set(drawn.key, group)
    group.at.push(at)
  }
  for (const { lead, members, shiftPx, isCounted } of crowds) {
    const { x, y } = place(lead, shiftPx)
    const { shape, valence, colour } = lead
    const isChosen = members.some(({ id }) => id === chosenId)
    const key = `${shape}-${valence}-${colour}${isChosen ? '-chosen' : ''}`
    const sign = { shape, valence, colour } as Sign
    add(isChosen ? 4 : 1 + weightOf(lead), { key, kind: 'shape', sign, isChosen } as Group['drawn'], {
      x: x + 0.5,
      y: y + 0.5,
    })
    const count = members.length
    if (isCounted) add(0, { key: `x${count}`, kind: 'count', count } as Group['drawn'], { x: x + 0.5, y })
  }
  return [...groups.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ drawn, at }) => ({ ...drawn, path: pathOf(at), isOne: at.length === 1 }) as Drawn)
}

/** A path through all points; a path of one point needs a zero-length segment. */
function pathOf(points: readonly Point[]): string {
  const path = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
  return points.length === 1 ? `${path}h0` : path
}

/** Hundredths of a pixel are invisible. */
function round(px: number): number {
  return Math.round(px * 100) / 100
}
