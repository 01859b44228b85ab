import type { Database } from '@/db/client'
import { trackKeptUntil } from '@/domain/live-session/recording/kept'
import { heldAt } from '@/server/interview/event-log/held-at'
import { readAllTerms } from '@/server/training/cohort/terms-of-cohort'

type Row = {
  id: string
  key_id: string
  live_session_id: string
  cohort_id: string
  days: number
  held: number
}

/** A track that is kept, and until when, epoch ms. */
export type KeptTrack = {
  readonly id: string
  readonly keyId: string
  readonly liveSessionId: string
  readonly keptUntil: number
}

const statement = `
select track.id, track.key_id, track.live_session_id, live.cohort_id, track.days,
  date_part('epoch', ${heldAt}) * 1000 as held
from recording_track track join live_session live on live.id = track.live_session_id
where track.destroyed_at is null and ($1::text is null or track.person_id = $1 or exists (
  select from live_session_seat seat where seat.live_session_id = live.id and seat.user_id = $1))`

/** The tracks that are kept, of everybody or of the interviews in which a person had a seat, with the day on which each goes. */
export async function readKeptTracks(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  ofPerson: string | null = null,
): Promise<readonly KeptTrack[]> {
  const { rows } = await pool.query<Row>({ name: 'kept-tracks', text: statement, values: [ofPerson] })
  const terms = await readAllTerms(db, [...new Set(rows.map((row) => row.cohort_id))])
  return rows.flatMap((row) => {
    const ofCohort = terms.get(row.cohort_id)
    if (!ofCohort) return []
    const keptUntil = trackKeptUntil(Math.round(row.held), row.days, ofCohort)
    return { id: row.id, keyId: row.key_id, liveSessionId: row.live_session_id, keptUntil }
  })
}
