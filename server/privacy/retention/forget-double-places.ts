import { and, inArray, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { doublePlace, liveSession } from '@/db/schema'
import { after } from '@/domain/retention/retention'

/** How long it is kept why two interviews shared a person or a room, once the hour of both has passed. */
const keptFor = { count: -1, unit: 'months' } as const

/** Deletes why people and rooms were in two places at once, reasons included, a month after the hour of both. */
export async function forgetDoublePlaces(db: Db, now: number): Promise<void> {
  const past = db
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(lt(liveSession.scheduledFor, new Date(after(now, keptFor))))
  await db
    .delete(doublePlace)
    .where(and(inArray(doublePlace.oneId, past), inArray(doublePlace.otherId, past)))
}
