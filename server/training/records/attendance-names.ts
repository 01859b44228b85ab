import { and, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { attendanceName } from '@/db/schema'

/**
 * What people who were erased were called, for attendance sheets alone, by id, until their years are over. Read for such
 * sheets only.
 */
export async function attendanceNames(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const { personId, name, keptUntil } = attendanceName
  const rows = await db
    .select({ personId, name })
    .from(attendanceName)
    .where(and(inArray(personId, [...personIds]), gt(keptUntil, sql`now()`)))
  return new Map(rows.map((row) => [row.personId, row.name]))
}

/** Deletes the names whose years are over at this moment, epoch ms. */
export async function sweepAttendanceNames(db: Db, now: number): Promise<void> {
  await db.delete(attendanceName).where(lt(attendanceName.keptUntil, new Date(now)))
}
