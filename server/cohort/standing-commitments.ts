import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionEvent } from '@/db/schema'
import type { StandingCommitment } from '@/domain/cohort/year/commitments'
import type { CommitmentOutcome } from '@/domain/live-session/commitment'

/**
 * The commitments of a cohort that stand, and what their authors said of them last. Their words stay where they are. Withdrawals and
 * reviews are facts of some log: the order in which they were recorded is the one between logs.
 */
export async function standingCommitments(db: Db | Tx, cohortId: string): Promise<StandingCommitment[]> {
  const { payload } = liveSessionEvent
  const rows = await db
    .select({
      id: liveSessionEvent.id,
      liveSessionId: liveSessionEvent.liveSessionId,
      type: liveSessionEvent.type,
      personId: liveSessionEvent.actorId,
      scheduledFor: liveSession.scheduledFor,
      due: sql<string | null>`${payload}->>'due'`,
      commitmentId: sql<string | null>`${payload}->>'commitmentId'`,
      outcome: sql<CommitmentOutcome | null>`${payload}->>'outcome'`,
    })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        inArray(liveSessionEvent.type, ['commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed']),
      ),
    )
    .orderBy(liveSessionEvent.recordedAt, liveSessionEvent.seq)
  const withdrawn = new Set<string>()
  const outcomes = new Map<string, CommitmentOutcome>()
  for (const { type, commitmentId, outcome } of rows) {
    if (commitmentId === null) continue
    if (type === 'commitmentWithdrawn') withdrawn.add(commitmentId)
    if (outcome !== null) outcomes.set(commitmentId, outcome)
  }
  return rows.flatMap(({ id, liveSessionId, type, personId, scheduledFor, due }) => {
    if (type !== 'commitmentMade' || due === null || withdrawn.has(id)) return []
    const outcome = outcomes.get(id) ?? null
    return [{ id, liveSessionId, personId, due, madeAt: scheduledFor.getTime(), outcome }]
  })
}
