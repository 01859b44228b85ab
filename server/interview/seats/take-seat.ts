import { retryTransient } from '@/db/error'
import { DomainError } from '@/domain/domain-error'
import { seatOf } from '@/domain/live-session/core/agreement'
import type { Actor, Viewer } from '@/domain/live-session/core/seat'
import { cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Shell } from '@/server/interview/shell'
import { readSeatsNow, type SeatsNow } from './seats-now'

declare const taken: unique symbol

/** Proof that one person holds a seat in one live session. Only `takeSeat` creates it. */
export type TakenSeat = {
  readonly liveSessionId: string
  readonly viewer: Viewer
  readonly actor: Actor
  /** Who held a seat there when this proof was made. */
  readonly seatsNow: SeatsNow
  /** Whether the cohort of the live session is archived. */
  readonly isArchived: boolean
  readonly [taken]: true
}

/**
 * Checks that a person has a seat in a live session, now, by the rows of seats: the log as this process knows it may be behind.
 * @throws DomainError notFound, both for an unknown live session and for one in which the person never had a seat;
 * noLongerSeated, noLongerMember for a seat that has ended; suspended; consentMissing for one that has to wait outside
 */
export async function takeSeat(shell: Shell, personId: string, liveSessionId: string): Promise<TakenSeat> {
  const { standing, ...taken } = await lookAtSeat(shell, personId, liveSessionId)
  if (standing !== 'held') throw new DomainError(standing)
  return taken as unknown as TakenSeat
}

/**
 * The same for the archive of a person, which an administrator may have made while the account is suspended: a suspension keeps the
 * person out and takes nothing of theirs away.
 * @throws DomainError as `takeSeat`, except for a suspension
 */
export async function takeSeatForArchive(
  shell: Shell,
  personId: string,
  liveSessionId: string,
): Promise<TakenSeat> {
  const { standing, ...taken } = await lookAtSeat(shell, personId, liveSessionId)
  if (standing !== 'held' && standing !== 'suspended') throw new DomainError(standing)
  return taken as unknown as TakenSeat
}

async function lookAtSeat(shell: Shell, personId: string, liveSessionId: string) {
  // A restart of the database is waited for: a failure here would lose the command.
  const snapshot = await retryTransient(() => cachedSnapshot(shell, liveSessionId))
  if (!snapshot) throw new DomainError('notFound')
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const now = seatsNow.get(personId)
  const seat = now?.seat ?? seatOf(snapshot.state.contract, personId)
  if (seat === null) throw new DomainError('notFound')
  const standing = now?.standing ?? 'noLongerSeated'
  const viewer = { personId, seat }
  const isArchived = now?.isArchived ?? false
  const actor = { ...viewer, organises: false }
  return { standing, liveSessionId, viewer, actor, seatsNow, isArchived }
}
