import { retryTransient } from '@/db/error'
import { DomainError } from '@/domain/domain-error'
import type { Actor, Viewer } from '@/domain/live-session/seat'
import { cachedSnapshot } from '@/server/event-log/read-snapshot'
import type { Shell } from '@/server/shell'

declare const taken: unique symbol

/** Proof that one person holds a seat in one live session. Only `takeSeat` creates it. */
export type TakenSeat = {
  readonly liveSessionId: string
  readonly viewer: Viewer
  readonly actor: Actor
  readonly [taken]: true
}

/**
 * Checks that a person has a seat in a live session. Seats never change after scheduling, so a cached snapshot is enough.
 * @throws DomainError notFound, both for an unknown live session and for one in which the person has no seat
 */
export async function takeSeat(shell: Shell, personId: string, liveSessionId: string): Promise<TakenSeat> {
  // A restart of the database is waited for: a failure here would lose the command.
  const snapshot = await retryTransient(() => cachedSnapshot(shell, liveSessionId))
  const seat = snapshot?.state.contract?.seats.find((each) => each.personId === personId)?.seat
  if (!seat) throw new DomainError('notFound')
  const viewer = { personId, seat }
  return { liveSessionId, viewer, actor: { ...viewer, organises: false } } as TakenSeat
}
