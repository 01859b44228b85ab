import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cohort, liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { closeForOthers } from '@/domain/live-session/decide/open-for-others'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { statusAfter } from '@/domain/live-session/status-after'
import type { SocketHolders } from '@/server/access/end-authorizations'
import { append } from '@/server/event-log/append'
import { inTransaction } from '@/server/event-log/in-transaction'
import { readWholeLog } from '@/server/event-log/read'
import type { Shell } from '@/server/shell'
import { announceAmended } from './amend'
import { takeOrganiser } from './organiser'
import { isSupervised, readSeatsNow } from './seats-now'

/**
 * Closes a debrief whose supervisors are all gone, for members whose role organises the cohort.
 * @throws DomainError notFound for a person with neither a seat nor such a role; seatMayNot, stillSupervised, wrongMoment,
 * cohortArchived
 */
export async function closeLiveSessionForOthers(
  shell: Shell & SocketHolders,
  personId: string,
  { liveSessionId, reason }: { liveSessionId: string; reason: string },
): Promise<void> {
  const permission = 'liveSession.cancel'
  const { actor, cohortId } = await takeOrganiser(shell, personId, {
    ...{ liveSessionId, permission },
    purpose: 'course',
  })
  const events = await inTransaction(shell.database.pool, async ({ tx, connection }) => {
    // The cohort before the log, as a removal of members takes them: neither waits for the other.
    await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('share')
    await tx
      .select({ seq: liveSession.lastSeq })
      .from(liveSession)
      .where(eq(liveSession.id, liveSessionId))
      .for('no key update')
    const supervised = isSupervised(await readSeatsNow(connection, liveSessionId))
    const state = fold(await readWholeLog(connection, liveSessionId), initialState)
    const now = Date.now()
    const given = { state, actor, request: { id: randomUUID(), at: now }, now }
    const facts = closeForOthers(given, { isSupervised: supervised, reason })
    const status = facts.length === 0 ? null : statusAfter(state, facts)
    const appended = { liveSessionId, expectedSeq: state.seq, events: facts, status, inOpenCohort: true }
    const events = await append(connection, appended)
    if (!events) throw new DomainError('cohortArchived')
    return events
  })
  await announceAmended(shell, { liveSessionId, events, left: [] })
}
