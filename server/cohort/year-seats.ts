import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionSeat } from '@/db/schema'
import type { YearSeat } from '@/domain/cohort/year/year'
import type { Seat } from '@/domain/live-session/seat'

type Parsed = { readonly text: string; readonly seats: readonly YearSeat[] }

/** By interview, the seats that a text told: most of a year says the same at each reading. */
const parsed = new Map<string, Parsed>()
/** Some 0.7 kB an interview: 14 MB. */
const MOST_INTERVIEWS = 20_000

/** The seats of a cohort's interviews. A row for each interview, not for each seat: what the driver takes apart is most of the cost. */
export async function readYearSeats(
  db: Db,
  cohortId: string,
): Promise<ReadonlyMap<string, readonly YearSeat[]>> {
  const { rows } = await db.execute<{ id: string; told: string }>(sql`
    select seat.live_session_id as id, string_agg(seat.seat || ' ' || (seat.ended_at is not null)::int
      || ' ' || seat.waits_outside::int || ' ' || seat.user_id, e'\\n') as told
    from ${liveSessionSeat} seat join ${liveSession} live on live.id = seat.live_session_id
    where live.cohort_id = ${cohortId}::uuid group by seat.live_session_id`)
  const seats = new Map(rows.map(({ id, told }) => [id, seatsOf(id, told)]))
  for (const oldest of parsed.keys()) {
    if (parsed.size <= MOST_INTERVIEWS) break
    parsed.delete(oldest)
  }
  return seats
}

function seatsOf(id: string, text: string): readonly YearSeat[] {
  const known = parsed.get(id)
  if (known?.text === text) return known.seats
  const seats = text.split('\n').map(seatOf)
  parsed.delete(id)
  parsed.set(id, { text, seats })
  return seats
}

function seatOf(line: string): YearSeat {
  const [seat = '', hasEnded, isOutside, personId = ''] = line.split(' ')
  return { personId, seat: seat as Seat, hasEnded: hasEnded === '1', isOutside: isOutside === '1' }
}
