import { DomainError } from '@/domain/domain-error'
import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { eventsAfter } from '@/server/event-log/read'
import { freshSnapshot } from '@/server/event-log/snapshot'
import type { Shell } from '@/server/shell'
import { recordAccess } from './record-access'
import type { TakenSeat } from './take-seat'

export type SeenEvents = { logId: string; lastSeq: number; events: SeenEvent[]; more: boolean }

/** Most facts of one page. */
export const eventsMaxLimit = 1_000

/** The facts after a sequence number as this seat may see them, in order, at most `limit`; `more` when others follow. */
export async function readEvents(
  shell: Shell,
  seat: TakenSeat,
  { after, limit }: { after: number; limit: number },
): Promise<SeenEvents> {
  const { liveSessionId, viewer } = seat
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { logId, state, familyOf } = snapshot
  const lastSeq = state.seq
  // Whoever opens a debrief, or is there when it is unsealed, reads it from the start; what follows they only keep up with.
  if (after === 0 && isUnsealed(state)) void recordAccess(shell, seat, 'debrief')
  if (after >= lastSeq) return { logId, lastSeq, events: [], more: false }
  const found = await eventsAfter(shell.database.pool, liveSessionId, after, limit)
  // Facts later than the state cannot be judged by it; they come with the next page.
  const events = found
    .filter((event) => event.seq <= lastSeq)
    .map((event) => viewFor(viewer, state, event, familyOf))
  return { logId, lastSeq, events, more: (events.at(-1)?.seq ?? after) < lastSeq }
}
