import { retryTransient } from '@/db/error'
import { DomainError } from '@/domain/domain-error'
import type { Actor, Viewer } from '@/domain/live-session/seat'
import { cachedSnapshot } from '@/server/event-log/read-snapshot'
import type { Shell } from '@/server/shell'

declare const taken: unique symbol

/** The right of one person to one live session, by the seat they hold there. Only `takeSeat` makes one. */
export type TakenSeat = {
  readonly liveSessionId: string
  readonly viewer: Viewer
  readonly actor: Actor
  readonly [taken]: true
}

/**
 * The gate of a live session. Seats are agreed when it is scheduled and stay, so what is remembered of it is enough.
 * @throws DomainError notFound, alike for a live session that is not there and for one where the person has no seat
 */
export async function takeSeat(shell: Shell, personId: string, liveSessionId: string): Promise<TakenSeat> {
  // A command is lost at the gate as surely as behind it: a database that restarts is waited for.
  const snapshot = await retryTransient(() => cachedSnapshot(shell, liveSessionId))
  const seat = snapshot?.state.contract?.seats.find((each) => each.personId === personId)?.seat
  if (!seat) throw new DomainError('notFound')
  const viewer = { personId, seat }
  return { liveSessionId, viewer, actor: { ...viewer, organises: false } } as TakenSeat
}
