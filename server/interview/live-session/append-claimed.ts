import type { Seat } from '@/domain/live-session/core/seat'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { type Append, appendStatement, execute } from '@/server/interview/event-log/append'
import {
  type SeatsNow,
  type SeatsNowRow,
  seatsNowStatement,
  toSeatsNow,
} from '@/server/interview/seats/seats-now'
import type { Queryable } from '@/server/platform/queryable'

/** What is claimed of the actor: this sign-in is theirs, and they hold this seat. */
export type Claim = { readonly signInId: string; readonly personId: string; readonly seat: Seat }

const statement = appendStatement({
  first: [`seats as materialized (${seatsNowStatement}\n)`],
  onlyIf: [
    `exists (
      select from session
      where session.id = $6::text and session.user_id = $7::text and session.expires_at > now()
    )`,
    `exists (
      select from seats
      where seats.user_id = $7::text and seats.seat = $8::text and seats.standing = 'held' and not seats.is_archived
    )`,
  ],
  columns: ['(select json_agg(seats) from seats) as seats'],
})

type Row = { readonly seq: number; readonly recorded_at: Date; readonly seats: readonly SeatsNowRow[] }

/**
 * Like `append`, if the claim holds at that moment in an active cohort; also returns who holds a seat. Otherwise null:
 * the caller then reads sign-in and seat before deciding.
 */
export async function appendClaimed(
  database: Queryable,
  facts: Append,
  { signInId, personId, seat }: Claim,
): Promise<{ events: readonly LiveSessionEvent[]; seatsNow: SeatsNow } | null> {
  const more = [signInId, personId, seat]
  const appended = await execute<Row>(database, facts, {
    name: 'append-facts-claimed',
    text: statement,
    more,
  })
  return appended && { events: appended.events, seatsNow: toSeatsNow(appended.rows[0]?.seats ?? []) }
}
