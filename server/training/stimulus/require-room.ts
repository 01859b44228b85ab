import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stimulus } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mostWritten } from '@/domain/stimulus/stimulus'

/** Checks that the library of a cohort takes so many moments more. @throws DomainError tooManyMoments */
export async function requireRoom(tx: Tx, cohortId: string, added: number): Promise<void> {
  const [held] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(stimulus)
    .where(and(eq(stimulus.cohortId, cohortId), isNull(stimulus.removedAt)))
  if ((held?.count ?? 0) + added > mostWritten) throw new DomainError('tooManyMoments')
}
