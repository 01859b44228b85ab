import { and, eq, gt, sql } from 'drizzle-orm'
import { availabilityPerson, availabilityRequest } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import { type HoursSheet, readSheet } from './read-sheet'

/** More requests than this at once are not shown together. */
const MOST = 6

/** The sheets of a person's own that still take answers: those that wait for one first, then by the day of answering. */
export async function listMySheets({ database: { db } }: Shell, personId: string): Promise<HoursSheet[]> {
  const rows = await db
    .select({ id: availabilityRequest.id })
    .from(availabilityRequest)
    .innerJoin(
      availabilityPerson,
      and(eq(availabilityPerson.requestId, availabilityRequest.id), eq(availabilityPerson.userId, personId)),
    )
    .where(gt(availabilityRequest.lastSlotAt, sql`now()`))
    .orderBy(sql`${availabilityPerson.answeredAt} is not null`, availabilityRequest.answerBy)
    .limit(MOST)
  const now = Date.now()
  const sheets = await Promise.all(rows.map(({ id }) => readSheet(db, { requestId: id, personId }, now)))
  return sheets.filter((sheet) => sheet !== null)
}
