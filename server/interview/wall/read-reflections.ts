import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionSeat, reflectionDraft } from '@/db/schema'
import type { RoomRow } from './read-slot'

/** How far the two players are with what they write apart, in numbers: not a word of it leaves the server. */
export type ReflectionProgress = {
  /** Ratings the advisor has given, of how many. */
  readonly rated: number
  readonly of: number
  /** Whether the beneficiary has begun to write. */
  readonly hasBegun: boolean
}

/** Reads the progress of the rooms that are in self-assessment; null for the others. */
export async function readReflections(
  db: Db,
  rooms: readonly RoomRow[],
): Promise<(liveSessionId: string, of: number) => ReflectionProgress | null> {
  const ids = rooms.filter(({ status }) => status === 'selfAssessment').map((room) => room.liveSessionId)
  if (ids.length === 0) return () => null
  const { rows } = await db.execute<{ id: string; rated: number; hasBegun: boolean }>(sql`
    select seat.live_session_id as id,
      coalesce(max(case when seat.seat = 'advisor' and jsonb_typeof(draft.body->'ratings') = 'object'
        then (select count(*) from jsonb_object_keys(draft.body->'ratings')) end), 0)::int as rated,
      coalesce(bool_or(seat.seat = 'beneficiary' and draft.user_id is not null), false) as "hasBegun"
    from ${liveSessionSeat} seat
    left join ${reflectionDraft} draft on draft.live_session_id = seat.live_session_id and draft.user_id = seat.user_id
    where seat.ended_at is null and seat.live_session_id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    group by seat.live_session_id`)
  const found = new Map(rows.map((row) => [row.id, row]))
  return (id, of) => {
    const row = found.get(id)
    return row ? { rated: Math.min(row.rated, of), of, hasBegun: row.hasBegun } : null
  }
}
