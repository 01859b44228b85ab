import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, liveSessionAbsence } from '@/db/schema'
import type { SaidAbsence } from '@/domain/live-session/course/absence'

/** With the reason, which coordinators alone are told. `at`: when it was said, epoch ms. */
export type AbsenceRow = SaidAbsence & { readonly reason: string | null; readonly at: number }

/** What was said for these live sessions, standing or not: domain/live-session/course/absence.ts decides that. */
export async function saidAbsences(
  db: Db | Tx,
  which: { readonly liveSessionIds: readonly string[] } | { readonly cohortId: string },
): Promise<ReadonlyMap<string, readonly AbsenceRow[]>> {
  if ('liveSessionIds' in which && which.liveSessionIds.length === 0) return new Map()
  const { liveSessionId, userId, saidFor, reason, at } = liveSessionAbsence
  const rows = await db
    .select({ id: liveSessionId, personId: userId, saidFor, reason, at })
    .from(liveSessionAbsence)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionId))
    .where(
      'cohortId' in which
        ? eq(liveSession.cohortId, which.cohortId)
        : inArray(liveSessionId, [...which.liveSessionIds]),
    )
    .orderBy(at)
  const said = new Map<string, AbsenceRow[]>()
  for (const { id, saidFor: hour, at: when, ...row } of rows) {
    said.set(id, [...(said.get(id) ?? []), { ...row, saidFor: hour.getTime(), at: when.getTime() }])
  }
  return said
}
