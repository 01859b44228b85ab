import { unearnedReveals } from '@/domain/live-session/figures/unearned-reveals'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Interview } from '@/reading/interview'

/** Unticked items of the frame, in the order of the grid, by name. */
export function missingFrame({ room, state, names }: Interview): readonly string[] {
  if (isErased(state, 'marks')) return []
  const said = annotationsOf(state).frame
  return room.grid.frame.filter(({ key }) => !said.has(key)).map(({ key }) => names.frameItem(key))
}

/** Facts that the beneficiary never gave, inside a sentence. */
export function keptFacts({ room, state, words, names }: Interview): readonly string[] {
  if (isErased(state, 'marks')) return []
  const ids = room.scenario.reveals?.map(({ id }) => id) ?? []
  return unearnedReveals(ids, state.reveals).map((id) => words.inline(names.fact(id)))
}
