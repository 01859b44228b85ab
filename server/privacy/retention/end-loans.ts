import { and, isNull, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { lentMoment } from '@/db/schema'
import { ended } from '@/server/training/lending/lent-rows'

/** Ends the moments whose day has passed: they have not been shown since, and their words and dials are deleted now. */
export async function endLoans(db: Db, now: number): Promise<void> {
  const { endedAt, until } = lentMoment
  await db
    .update(lentMoment)
    .set({ ...ended, endedAt: new Date(now) })
    .where(and(isNull(endedAt), lte(until, new Date(now))))
}
