import { elapsedAt } from '@/domain/live-session/core/clock'
import { dialUpTo } from '@/domain/live-session/timeline/timeline-cues'
import { type LentDial, lentDialAround } from '@/domain/stimulus/lent/lent-dial'
import type { Snapshot } from '@/server/interview/event-log/snapshot'

/** The dial around a moment of this interview, as it would be lent; null where it was never moved, or is erased. */
export function dialOf({ state }: Snapshot, at: number): LentDial | null {
  const now = Date.now()
  return lentDialAround(dialUpTo(state, now), at, elapsedAt(state.clock, now))
}
