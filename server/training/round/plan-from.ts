import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { availabilityRequest } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isUuid } from '@/server/platform/is-uuid'

/** Notes from which answers a round was planned. @throws DomainError notFound */
export async function planFrom(
  db: Db | Tx,
  { cohortId, requestId, roundId }: { cohortId: string; requestId: string; roundId: string },
): Promise<void> {
  if (!isUuid(requestId)) throw new DomainError('notFound')
  const found = await db
    .update(availabilityRequest)
    .set({ roundId })
    .where(and(eq(availabilityRequest.id, requestId), eq(availabilityRequest.cohortId, cohortId)))
    .returning({ id: availabilityRequest.id })
  if (found.length === 0) throw new DomainError('notFound')
}
