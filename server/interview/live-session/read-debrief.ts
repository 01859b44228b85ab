import { DomainError } from '@/domain/domain-error'
import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed } from '@/domain/live-session/state'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { type Room, readRoom } from './read-room'
import { recordAccess } from './record-access'
import { viewsAfter } from './views-after'

/** Small enough that other requests have their turn between two pages. */
const PAGE = 500

/** A whole debrief as this seat may see it, for printing. */
export type DebriefToPrint = { room: Omit<Room, 'realtime'>; events: SeenEvent[] }

/** @throws DomainError notUnsealedYet before every seat may see the three views; notFound */
export async function requireUnsealed(shell: Shell, seat: TakenSeat): Promise<void> {
  const { state } = await viewsAfter(shell, seat, { after: Number.MAX_SAFE_INTEGER, limit: 1 })
  if (!isUnsealed(state)) throw new DomainError('notUnsealedYet')
}

/**
 * Reads a debrief for printing or for its PDF, and records that in the access log.
 * @throws DomainError notUnsealedYet before every seat may see the three views; notFound
 */
export async function readDebrief(
  shell: Shell & Pick<Runtime, 'browserConnection' | 'media'>,
  seat: TakenSeat,
  what: 'print' | 'pdf',
): Promise<DebriefToPrint> {
  const events: SeenEvent[] = []
  for (let more = true; more; ) {
    const page = await viewsAfter(shell, seat, { after: events.at(-1)?.seq ?? 0, limit: PAGE })
    if (!isUnsealed(page.state)) throw new DomainError('notUnsealedYet')
    events.push(...page.events)
    more = page.more
  }
  const { realtime: _realtime, ...room } = await readRoom(shell, seat)
  void recordAccess(shell, seat, what)
  return { room, events }
}
