import { and, eq, isNull } from 'drizzle-orm'
import { suspension } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Runtime } from '@/server/operate/runtime'
import { afterKeepingOut, keepOut } from './keep-out'
import { isInterviewRunningFor } from './running-for'
import { holdAccount } from './suspend-account'

/** Makes the suspensions take effect that waited for an interview which is over now, as a job that runs every minute. */
export async function applySuspensions(runtime: Runtime): Promise<void> {
  const { db } = runtime.database
  const { personId, effectiveAt } = suspension
  const waiting = await db.select({ personId }).from(suspension).where(isNull(effectiveAt))
  for (const each of waiting) await applyOne(runtime, each.personId)
}

async function applyOne(runtime: Runtime, personId: string): Promise<void> {
  const done = await inTransaction(runtime.database.pool, async (within) => {
    const { tx, connection } = within
    const email = await holdAccount(connection, personId)
    const [waiting] = await tx
      .select({ askedAt: suspension.askedAt })
      .from(suspension)
      .where(and(eq(suspension.personId, personId), isNull(suspension.effectiveAt)))
    if (!waiting || (await isInterviewRunningFor(connection, personId, waiting.askedAt))) return null
    return keepOut(within, personId, email)
  }).catch((error: unknown) => {
    if (error instanceof DomainError) return null
    throw error
  })
  if (done) await afterKeepingOut(runtime, personId, done)
}
