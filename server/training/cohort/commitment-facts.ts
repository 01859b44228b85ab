import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionEvent } from '@/db/schema'
import type { CommitmentOutcome } from '@/domain/live-session/commitments/commitment'
import { ownText } from '@/server/platform/own-text'

/** A log, and how long it is. */
export type LogHead = { readonly id: string; readonly logId: string; readonly lastSeq: number }

/** What a log says of a commitment: of one made in it by `id`, of one made before by `commitmentId`. Words are not among it. */
export type CommitmentFact = {
  readonly id: string
  readonly liveSessionId: string
  readonly seq: number
  readonly type: 'commitmentMade' | 'commitmentWithdrawn' | 'commitmentReviewed'
  readonly personId: string
  readonly due: string | null
  readonly commitmentId: string | null
  readonly outcome: CommitmentOutcome | null
  /** Epoch ms. */
  readonly recordedAt: number
}

type Remembered = { readonly lastSeq: number; readonly facts: readonly CommitmentFact[] }

/** By database and log id. A log only grows, so a reading holds until it is longer. */
const memories = new WeakMap<Db, Map<string, Remembered>>()
/** Two facts a log and 0.4 kB a fact: 16 MB. */
const MOST_LOGS = 20_000

const types = sql.raw("('commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed')")

/**
 * What these logs say of commitments, in the order in which it was recorded; of one moment, in the order of the logs. Only logs that
 * have grown since they were read are read.
 */
export async function commitmentFacts(db: Db, logs: readonly LogHead[]): Promise<CommitmentFact[]> {
  const remembered = memories.get(db) ?? new Map<string, Remembered>()
  memories.set(db, remembered)
  const known = new Map<string, readonly CommitmentFact[]>()
  const grown: LogHead[] = []
  for (const log of logs) {
    const before = remembered.get(log.logId)
    if (before?.lastSeq === log.lastSeq) known.set(log.id, before.facts)
    else grown.push(log)
  }
  const read = await readFacts(db, grown)
  for (const { id, logId, lastSeq } of grown) {
    remembered.delete(logId)
    remembered.set(ownText(logId), { lastSeq, facts: read.get(id) ?? [] })
  }
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_LOGS) break
    remembered.delete(oldest)
  }
  return logs
    .flatMap(({ id }) => known.get(id) ?? read.get(id) ?? [])
    .sort((one, other) => one.recordedAt - other.recordedAt || one.seq - other.seq)
}

async function readFacts(
  db: Db,
  logs: readonly LogHead[],
): Promise<ReadonlyMap<string, readonly CommitmentFact[]>> {
  const facts = new Map<string, CommitmentFact[]>(logs.map(({ id }) => [id, []]))
  if (logs.length === 0) return facts
  const ids = sql.param(logs.map(({ id }) => id))
  const { rows } = await db.execute<CommitmentFact>(sql`
    select id, live_session_id as "liveSessionId", seq, type, actor_id as "personId", payload ->> 'due' as due,
      payload ->> 'commitmentId' as "commitmentId", payload ->> 'outcome' as outcome,
      date_part('epoch', recorded_at) * 1000 as "recordedAt"
    from ${liveSessionEvent} where live_session_id = any(${ids}::uuid[]) and type in ${types}`)
  for (const row of rows) facts.get(row.liveSessionId)?.push(row)
  return facts
}
