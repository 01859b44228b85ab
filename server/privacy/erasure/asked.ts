import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { erasureRequest, membership, user } from '@/db/schema'
import type { Administration } from '@/server/people/administration/take-administration'
import type { Shell } from '@/server/platform/shell'

/** Who asked to be erased, and by when it is to be carried out. Times in epoch ms. */
export type AskedErasure = { personId: string; name: string; askedAt: number; dueAt: number }

/** Everybody on the installation who waits to be erased, the most urgent first. */
export async function askedErasures({ database }: Shell, _: Administration): Promise<AskedErasure[]> {
  const rows = await database.db
    .select({ ...asked, name: user.name })
    .from(erasureRequest)
    .innerJoin(user, eq(user.id, erasureRequest.personId))
    .orderBy(asc(erasureRequest.dueAt), asc(erasureRequest.personId))
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.getTime(), dueAt: row.dueAt.getTime() }))
}

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

const asked = {
  personId: erasureRequest.personId,
  askedAt: erasureRequest.askedAt,
  dueAt: erasureRequest.dueAt,
}
