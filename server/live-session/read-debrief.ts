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

/** A whole debrief as this seat may see it: what it takes to put it on paper. */
export type DebriefToPrint = { room: Omit<Room, 'realtime'>; events: SeenEvent[] }

/**
 * Reads a debrief to be put on paper, and writes down that this person did so.
 * @throws DomainError notUnsealedYet before the three views are open to every seat; notFound
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
