import type { LiveSessionState } from '@/domain/live-session/state'
import { type Timeline, type TimelineTrack, timelineOf } from '@/domain/live-session/timeline/timeline'
import { isViewOpen } from '@/domain/live-session/views'
import type { ObservationGrid } from '@/domain/observation/grid'

/** Whose practice the marks are about that an export takes of this interview; null where it takes none. */
export function advisorMarked({
  state,
  grid,
}: {
  state: LiveSessionState
  grid: ObservationGrid
}): string | null {
  if (state.clock.endedAt === null) return null
  const open = openTracks(timelineOf(state, grid, state.clock.endedAt), state)
  return open.some(({ marks }) => marks.length > 0) ? advisorOf(state) : null
}

export function openTracks({ tracks }: Timeline, state: LiveSessionState): readonly TimelineTrack[] {
  return tracks.filter(({ seat }) => isViewOpen(state, seat))
}

export function advisorOf({ contract }: LiveSessionState): string | null {
  return contract?.seats.find(({ seat }) => seat === 'advisor')?.personId ?? null
}
