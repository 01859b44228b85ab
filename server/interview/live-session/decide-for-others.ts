import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cohort, liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isSupervised } from '@/domain/live-session/core/seats-now'
import { statusAfter } from '@/domain/live-session/course/status-after'
import type { Signature } from '@/domain/live-session/decide/decision'
import type { NewEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { soleLead } from '@/domain/live-session/marking/lead'
import { initialState } from '@/domain/live-session/state'
import { append } from '@/server/interview/event-log/append'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { readWholeLog } from '@/server/interview/event-log/read'
import { readSeatsNow, seatsOf } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { type Amending, announceAmended } from './amend'

/** `isSupervised`: whether a seated supervisor can take the live session to its end. */
type Decide = (given: Signature, now: { readonly isSupervised: boolean }) => NewEvent[]

/**
 * Decides on a live session by who holds its seats: neither the log nor the members of the cohort change until the facts are in.
 * @throws DomainError cohortArchived; those of `decide`
 */
export async function decideForOthers(
  shell: Shell & SocketHolders,
  { liveSessionId, cohortId, actor }: Amending & { readonly cohortId: string },
  decide: Decide,
): Promise<void> {
  const events = await inTransaction(shell.database.pool, async ({ tx, connection }) => {
    // The cohort before the log, as a removal of members takes them: neither waits for the other.
    await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('share')
    await tx
      .select({ seq: liveSession.lastSeq })
      .from(liveSession)
      .where(eq(liveSession.id, liveSessionId))
      .for('no key update')
    const seats = seatsOf(await readSeatsNow(connection, liveSessionId))
    const state = fold(await readWholeLog(connection, liveSessionId), initialState)
    const now = Date.now()
    const given = { state, actor, request: { id: randomUUID(), at: now }, now }
    const facts = decide(given, { isSupervised: isSupervised(seats, { leadId: soleLead(state) }) })
    const status = facts.length === 0 ? null : statusAfter(state, facts)
    const appended = { liveSessionId, expectedSeq: state.seq, events: facts, status, inOpenCohort: true }
    const events = await append(connection, appended)
    if (!events) throw new DomainError('cohortArchived')
    return events
  })
  await announceAmended(shell, { liveSessionId, events, left: [] })
}
