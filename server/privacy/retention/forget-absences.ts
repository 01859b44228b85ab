import { lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionAbsence } from '@/db/schema'
import { after } from '@/domain/retention/retention'

/** How long an absence is kept once the hour it was said for has passed. */
const keptFor = { count: -1, unit: 'months' } as const

/** Deletes what was said of absences, reasons included, a month after the hour they were said for. */
export async function forgetAbsences(db: Db, now: number): Promise<void> {
  await db.delete(liveSessionAbsence).where(lt(liveSessionAbsence.saidFor, new Date(after(now, keptFor))))
}
