import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionEvent } from '@/db/schema'
import type { StandingCommitment } from '@/domain/cohort/year/commitments'
import type { CommitmentOutcome } from '@/domain/live-session/commitment'

type Row = Omit<StandingCommitment, 'due'> & {
  type: 'commitmentMade' | 'commitmentWithdrawn' | 'commitmentReviewed'
  due: string | null
  commitmentId: string | null
}

const types = sql.raw("('commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed')")

/**
 * The commitments of a cohort that stand, and what their authors said of them last. Their words stay where they are. Withdrawals and
 * reviews are facts of some log: the order in which they were recorded is the one between logs.
 */
export async function standingCommitments(db: Db | Tx, cohortId: string): Promise<StandingCommitment[]> {
  const { rows } = await db.execute<Row>(sql`
    select fact.id, fact.live_session_id as "liveSessionId", fact.type, fact.actor_id as "personId",
      fact.payload ->> 'due' as due, fact.payload ->> 'commitmentId' as "commitmentId",
      fact.payload ->> 'outcome' as outcome, date_part('epoch', live.scheduled_for) * 1000 as "madeAt"
    from ${liveSessionEvent} fact join ${liveSession} live on live.id = fact.live_session_id
    where live.cohort_id = ${cohortId}::uuid and fact.type in ${types}
    order by fact.recorded_at, fact.seq`)
  const withdrawn = new Set<string>()
  const outcomes = new Map<string, CommitmentOutcome>()
  for (const { type, commitmentId, outcome } of rows) {
    if (commitmentId === null) continue
    if (type === 'commitmentWithdrawn') withdrawn.add(commitmentId)
    if (outcome !== null) outcomes.set(commitmentId, outcome)
  }
  return rows.flatMap(({ id, liveSessionId, type, personId, madeAt, due }) => {
    if (type !== 'commitmentMade' || due === null || withdrawn.has(id)) return []
    return [{ id, liveSessionId, personId, due, madeAt, outcome: outcomes.get(id) ?? null }]
  })
}
