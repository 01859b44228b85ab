import { type Finding, findingsOf } from '@/domain/live-session/figures/findings'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { Room } from '@/reading/room'

/** What to look at first in an interview, in order. */
export function readFindings(
  { grid, scenario }: Pick<Room, 'grid' | 'scenario'>,
  state: LiveSessionState,
  timeline: Timeline,
): readonly Finding[] {
  // What is not there was not missed: nothing is found in an interview whose marks were erased.
  if (isErased(state, 'marks')) return []
  const revealIds = scenario.reveals?.map(({ id }) => id) ?? []
  return findingsOf(state, timeline, grid, revealIds)
}
