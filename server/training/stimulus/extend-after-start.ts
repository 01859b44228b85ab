import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { stimulusQuestion } from '@/db/schema'

/** Extension after a start of the server, and how long ago answers may have closed to get it, ms. */
const EXTRA_MS = 10_000
const MISSED_MS = 10 * 60_000

/** Gives answers that were written while the server was away the time to come: no one has seen the others’ meanwhile. */
export async function extendAfterStart(db: Db, now: number): Promise<void> {
  const { mode, closesAt, endedAt } = stimulusQuestion
  await db
    .update(stimulusQuestion)
    .set({ closesAt: new Date(now + EXTRA_MS) })
    .where(
      and(
        eq(mode, 'inClass'),
        isNull(endedAt),
        lt(closesAt, new Date(now + EXTRA_MS)),
        gt(closesAt, new Date(now - MISSED_MS)),
      ),
    )
}
