import { DomainError } from '@/domain/domain-error'
import type { SeenEvent } from '@/domain/live-session/event'
import { isUnsealed } from '@/domain/live-session/state'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { type Room, readRoom } from './read-room'
import { recordAccess } from './record-access'
import type { TakenSeat } from './take-seat'
import { viewsAfter } from './views-after'

const PAGE = 5_000

/** A whole debrief as this seat may see it, for printing. */
export type DebriefToPrint = { room: Omit<Room, 'realtime'>; events: SeenEvent[] }

/**
 * Reads a debrief for printing or for its PDF, and records that in the access log.
 * @throws DomainError notUnsealedYet before every seat may see the three views; notFound
 */
export async function readDebrief(
  shell: Shell & Pick<Runtime, 'browserConnection'>,
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
