import type { RouterOutputs } from '@/app/_trpc/types'
import type { RoundChange } from '@/domain/round-change/change'

export type WaysWithout = RouterOutputs['round']['waysWithout']
export type WayLine = WaysWithout['ways'][number]

/** What is asked for when a way is chosen: what was on the screen, and nothing else. */
export function changeOf(personId: string, span: { from: number; until: number }, way: WayLine): RoundChange {
  const walls = [...new Set(way.givenUp.flatMap(({ rule, personId: id }) => (rule === 'wall' ? id : [])))]
  const keeping = {
    occupants: walls.map((id) => ({ kind: 'person' as const, id })),
    reason: '',
    isFromWall: true,
  }
  const { edits, openIds } = way
  return { kind: 'absence', personId, ...span, edits, openIds, keeping: walls.length > 0 ? keeping : null }
}
