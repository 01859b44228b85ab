import { randomUUID } from 'node:crypto'
import { isNotNull, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { job } from '@/db/schema'
import { dueAtOnce } from './due-at-once'
import type { JobKindName, PayloadOf } from './payloads'

/**
 * Adds a job of this kind and key, or opens the one there is again where it was done or given up: there are never two, so that
 * never two processes do one work.
 */
export async function enqueueAgain<K extends JobKindName>(
  db: Db | Tx,
  wish: { kind: K; payload: PayloadOf<K>; key: string; maxAttempts: number },
): Promise<void> {
  await db
    .insert(job)
    .values({ id: randomUUID(), ...wish, runAt: dueAtOnce })
    .onConflictDoUpdate({
      target: [job.kind, job.key],
      set: { attempts: 0, runAt: dueAtOnce, doneAt: null, deadAt: null, lastError: null },
      setWhere: or(isNotNull(job.doneAt), isNotNull(job.deadAt)),
    })
}
