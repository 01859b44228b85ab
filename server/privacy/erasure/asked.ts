import { asc, eq } from 'drizzle-orm'
import { erasureRequest, user } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import type { Administration } from '@/server/people/administration/take-administration'

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

const asked = {
  personId: erasureRequest.personId,
  askedAt: erasureRequest.askedAt,
  dueAt: erasureRequest.dueAt,
}
