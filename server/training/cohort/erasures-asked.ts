import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { erasureRequest, membership } from '@/db/schema'

/** The members of a cohort who wait to be erased, the most urgent first. */
export async function erasuresAskedIn(
  db: Db,
  cohortId: string,
): Promise<{ personId: string; dueAt: number }[]> {
  const { personId, dueAt } = erasureRequest
  const rows = await db
    .select({ personId, dueAt })
    .from(erasureRequest)
    .innerJoin(membership, eq(membership.userId, personId))
    .where(eq(membership.cohortId, cohortId))
    .orderBy(asc(dueAt), asc(personId))
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.getTime() }))
}
