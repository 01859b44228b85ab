import { and, lt, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import {
  availabilityNever,
  availabilityPerson,
  availabilityRequest,
  availabilitySlot,
  round,
  roundAct,
} from '@/db/schema'
import { after } from '@/domain/retention/retention'

/** How long it is kept who could not at an hour, once that hour has passed. */
const keptFor = { count: -1, unit: 'months' } as const

/**
 * Deletes what people said of an hour a month after it: answers, proposed hours, the list of asked people once all
 * hours are that old, weekly hours past their last day, and copies in rounds planned from it.
 */
export async function forgetAvailability(db: Db, now: number): Promise<void> {
  const before = after(now, keptFor)
  await db.delete(availabilitySlot).where(lt(availabilitySlot.startsAt, new Date(before)))
  await db
    .update(availabilityPerson)
    .set({
      proposed: sql`(select coalesce(jsonb_agg(hour), '[]') from jsonb_array_elements(${availabilityPerson.proposed}) hour
        where hour::bigint >= ${before}::bigint)`,
    })
    .where(
      sql`exists (select from jsonb_array_elements(${availabilityPerson.proposed}) hour where hour::bigint < ${before}::bigint)`,
    )
  await db.delete(availabilityRequest).where(lt(availabilityRequest.lastSlotAt, new Date(before)))
  await db
    .delete(availabilityNever)
    .where(lt(availabilityNever.until, new Date(now).toISOString().slice(0, 10)))
  const isPast = notExists(sql`(select from jsonb_array_elements(${round.setup} -> 'slots') slot
    where (slot ->> 'startsAt')::bigint >= ${before}::bigint)`)
  const past = db.$with('past').as(db.select({ id: round.id }).from(round).where(isPast))
  await db
    .update(round)
    .set({ setup: sql`jsonb_set(${round.setup}, '{away}', '[]')` })
    .where(and(isPast, sql`jsonb_array_length(${round.setup} -> 'away') > 0`))
  const ofPast = sql`${roundAct.roundId} in (select id from past)`
  await db
    .with(past)
    .update(roundAct)
    .set({ before: sql`jsonb_set(${roundAct.before}, '{setup,away}', '[]')` })
    .where(and(ofPast, sql`jsonb_array_length(${roundAct.before} #> '{setup,away}') > 0`))
  await db
    .with(past)
    .update(roundAct)
    .set({ act: sql`jsonb_set(${roundAct.act}, '{setup,away}', '[]')` })
    .where(and(ofPast, sql`jsonb_array_length(${roundAct.act} #> '{setup,away}') > 0`))
  await db
    .with(past)
    .update(roundAct)
    .set({ act: sql`jsonb_set(${roundAct.act}, '{slotIds}', '[]')` })
    .where(
      and(ofPast, sql`${roundAct.act} ->> 'type' = 'tellAbsence'`, sql`${roundAct.act} -> 'slotIds' <> '[]'`),
    )
}
