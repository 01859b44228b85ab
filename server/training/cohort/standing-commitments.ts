import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession } from '@/db/schema'
import type { StandingCommitment } from '@/domain/cohort/year/commitments'
import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'
import { commitmentFacts, type LogHead } from './commitment-facts'

/** A live session's log and its hour, epoch ms. */
type Log = LogHead & { readonly scheduledFor: number }

/** The commitments of a cohort that stand, and what their authors said of them last. Their words stay where they are. */
export async function standingCommitments(db: Db, cohortId: string): Promise<StandingCommitment[]> {
  const { rows } = await db.execute<Log>(sql`
    select id, log_id as "logId", last_seq as "lastSeq", date_part('epoch', scheduled_for) * 1000 as "scheduledFor"
    from ${liveSession} where cohort_id = ${cohortId}::uuid`)
  return commitmentsIn(db, rows)
}

/** Those of these logs. Withdrawals and reviews are facts of some log: the order in which they were recorded is the one between logs. */
export async function commitmentsIn(db: Db, logs: readonly Log[]): Promise<StandingCommitment[]> {
  const facts = await commitmentFacts(db, logs)
  const hours = new Map(logs.map(({ id, scheduledFor }) => [id, scheduledFor]))
  const withdrawn = new Set<string>()
  const outcomes = new Map<string, CommitmentOutcome>()
  for (const { type, commitmentId, outcome } of facts) {
    if (commitmentId === null) continue
    if (type === 'commitmentWithdrawn') withdrawn.add(commitmentId)
    if (outcome !== null) outcomes.set(commitmentId, outcome)
  }
  return facts.flatMap(({ id, liveSessionId, type, personId, due }) => {
    if (type !== 'commitmentMade' || due === null || withdrawn.has(id)) return []
    const madeAt = hours.get(liveSessionId) ?? 0
    return [{ id, liveSessionId, personId, due, madeAt, outcome: outcomes.get(id) ?? null }]
  })
}
