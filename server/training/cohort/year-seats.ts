import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionSeat } from '@/db/schema'
import type { YearSeat } from '@/domain/cohort/year/year'
import type { Seat } from '@/domain/live-session/core/seat'
import { ownText } from '@/server/platform/own-text'

type Parsed = { readonly text: string; readonly seats: readonly YearSeat[] }

/** By interview, the seats that a text told: most of a year says the same at each reading. */
const parsed = new Map<string, Parsed>()
/** Some 0.7 kB an interview: 14 MB. */
const MOST_INTERVIEWS = 20_000

/**
 * The seats of a cohort's interviews, in one text: an interview's id, and a line for each of its seats. Rows that the driver takes apart
 * are most of what reading them costs.
 */
export async function readSeatsText(db: Db, cohortId: string): Promise<string> {
  const { rows } = await db.execute<{ told: string | null }>(sql`
    select string_agg(live.id || e'\\n' || (
        select string_agg(seat.seat || ' ' || (seat.ended_at is not null)::int || ' ' || seat.waits_outside::int
          || ' ' || seat.user_id, e'\\n' order by seat.seat, seat.user_id)
        from ${liveSessionSeat} seat where seat.live_session_id = live.id
      ), e'\\n\\n' order by live.id) as told
    from ${liveSession} live where live.cohort_id = ${cohortId}::uuid`)
  return rows[0]?.told ?? ''
}

/** By interview, the seats that `readSeatsText` told. */
export function seatsIn(text: string): ReadonlyMap<string, readonly YearSeat[]> {
  const seats = new Map<string, readonly YearSeat[]>()
  for (const part of text === '' ? [] : text.split('\n\n')) {
    const end = part.indexOf('\n')
    const id = part.slice(0, end)
    seats.set(id, seatsOf(id, part.slice(end + 1)))
  }
  for (const oldest of parsed.keys()) {
    if (parsed.size <= MOST_INTERVIEWS) break
    parsed.delete(oldest)
  }
  return seats
}

function seatsOf(id: string, told: string): readonly YearSeat[] {
  const known = parsed.get(id)
  if (known?.text === told) return known.seats
  const text = ownText(told)
  const seats = text.split('\n').map(seatOf)
  parsed.delete(id)
  parsed.set(ownText(id), { text, seats })
  return seats
}

function seatOf(line: string): YearSeat {
  const [seat = '', hasEnded, isOutside, personId = ''] = line.split(' ')
  return { personId, seat: seat as Seat, hasEnded: hasEnded === '1', isOutside: isOutside === '1' }
}
