import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '@/db/client'
import { job } from '@/db/schema'
import { usualAttempts } from '@/domain/jobs/job-state'
import { dueAtOnce } from './due-at-once'
import type { JobKindName, PayloadOf } from './payloads'

type NewJob<K extends JobKindName> = {
  readonly kind: K
  readonly payload: PayloadOf<K>
  /** Names the work, so that it is added once; without one, each call adds a job. */
  readonly key?: string
  /** Not before, epoch ms. */
  readonly runAt?: number
  readonly maxAttempts?: number
}

/**
 * Adds a job, in the caller's transaction where there is one: it exists if and only if what it belongs to does. Call `ringJobs`
 * after the commit. False where a job of this kind and key exists.
 */
export async function enqueue<K extends JobKindName>(db: Db | Tx, wish: NewJob<K>): Promise<boolean> {
  const { kind, payload, runAt, maxAttempts = usualAttempts } = wish
  const id = randomUUID()
  const added = await db
    .insert(job)
    .values({
      id,
      kind,
      payload,
      key: wish.key ?? id,
      maxAttempts,
      runAt: runAt === undefined ? dueAtOnce : new Date(runAt),
    })
    .onConflictDoNothing({ target: [job.kind, job.key] })
    .returning({ id: job.id })
  return added.length > 0
}
