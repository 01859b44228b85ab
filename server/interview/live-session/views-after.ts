import { DomainError } from '@/domain/domain-error'
import type { SeenEvent } from '@/domain/live-session/event'
import type { LiveSessionState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { factsAfter } from '@/server/interview/event-log/read-facts'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { toldTo } from './told-views'

export type Views = {
  logId: string
  /** The state that decided what the seat may see. Must never leave the server. */
  state: LiveSessionState
  /** The `seq` up to which the seat is told of the log. */
  lastSeq: number
  events: SeenEvent[]
  more: boolean
}

/** The facts after a sequence number as this seat may see them, in order, at most `limit`; `more` when others follow. */
export async function viewsAfter(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  { after, limit }: { after: number; limit: number },
): Promise<Views> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { logId, state, familyOf } = snapshot
  const lastSeq = toldTo(viewer, snapshot, Date.now())
  if (after >= lastSeq) return { logId, state, lastSeq, events: [], more: false }
  const found = await factsAfter(shell, liveSessionId, after, limit)
  // What a seat may see of facts later than the state is decided by a later state, with the next page.
  const events = found
    .filter((event) => event.seq <= lastSeq)
    .map((event) => viewFor(viewer, state, event, familyOf))
  return { logId, state, lastSeq, events, more: (events.at(-1)?.seq ?? after) < lastSeq }
}
