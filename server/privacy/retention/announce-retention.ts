import { asc, inArray } from 'drizzle-orm'
import { cohort, liveSessionSeat } from '@/db/schema'
import { monthToAnnounce } from '@/domain/retention/terms'
import { post } from '@/server/platform/outbox/post'
import type { Runtime } from '@/server/privacy/runtime'
import { termColumns, termsOf } from '@/server/training/cohort/terms-of-cohort'
import { comingErasures } from './coming'

/** Live sessions whose seats are read at once. */
const BATCH = 500

/**
 * Writes to everybody seated in interviews of which something will be erased in the next month: one letter a person and month at most,
 * by its key, for all their cohorts. What it tells is read when it leaves.
 */
export async function announceRetention(runtime: Pick<Runtime, 'database'>, now: number): Promise<void> {
  const { db, pool } = runtime.database
  const within = monthToAnnounce(now)
  const month = new Date(within.from).toISOString().slice(0, 7)
  const cohorts = await db
    .select({ id: cohort.id, ...termColumns })
    .from(cohort)
    .orderBy(asc(cohort.id))
  for (const { id, ...row } of cohorts) {
    const { coming } = await comingErasures(pool, id, termsOf(row), within)
    const sessions = [...new Set(coming.map(({ liveSessionId }) => liveSessionId))]
    for (let start = 0; start < sessions.length; start += BATCH) {
      const { userId } = liveSessionSeat
      const seated = await db
        .selectDistinct({ userId })
        .from(liveSessionSeat)
        .where(inArray(liveSessionSeat.liveSessionId, sessions.slice(start, start + BATCH)))
      for (const to of seated) {
        const key = `erasureComing:${month}:${to.userId}`
        await post(db, { key, to, about: { kind: 'erasureComing', month }, cohortId: null })
      }
    }
  }
}
