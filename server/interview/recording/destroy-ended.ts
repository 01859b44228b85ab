import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordingTrack } from '@/db/schema'
import { groupInOrder } from '@/domain/group-in-order'
import type { NewEvent } from '@/domain/live-session/event'
import { endedBy } from '@/domain/live-session/recording/kept'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Shell } from '@/server/interview/shell'
import { destroyTracks } from './destroy-tracks'
import type { TrackRow } from './track-rows'

/** Facts after which a recording, or a part of it, may have to go. */
const ending: readonly NewEvent['type'][] = ['cancelled', 'recordingSettled', 'recordingAnswered']

/**
 * After the commit of these facts: destroys what they end. Never rejects: what could not be destroyed is, by the job that looks again.
 */
export async function destroyAfter(
  shell: Shell,
  liveSessionId: string,
  events: readonly Pick<NewEvent, 'type'>[],
): Promise<void> {
  if (!events.some(({ type }) => ending.includes(type))) return
  try {
    await destroyEnded(shell, liveSessionId)
  } catch (err) {
    shell.log.error({ err, liveSessionId }, 'a recording could not be destroyed yet')
  }
}

/** Destroys the tracks of a live session that its facts say may not be kept. Returns how many. */
export async function destroyEnded(shell: Shell, liveSessionId: string): Promise<number> {
  const { database, media } = shell
  const tracks = await keptTracks(shell, liveSessionId)
  if (tracks.length === 0) return 0
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) return 0
  if (!media) throw new Error('the folder of keys is not set or cannot be used')
  let destroyed = 0
  const ended = groupInOrder(tracks, (track) => endedBy(snapshot.state, track))
  for (const [why, those] of ended) {
    if (why === null) continue
    const by = why === 'withdrawn' ? await withdrawerOf(shell, liveSessionId) : (those[0]?.personId ?? null)
    const reason = { why, by: why === 'calledOff' ? null : by }
    destroyed += await destroyTracks({ database, media }, those, reason)
  }
  return destroyed
}

async function keptTracks({ database: { db } }: Shell, liveSessionId: string): Promise<readonly TrackRow[]> {
  return db
    .select()
    .from(recordingTrack)
    .where(and(eq(recordingTrack.liveSessionId, liveSessionId), isNull(recordingTrack.destroyedAt)))
}

async function withdrawerOf({ database: { pool } }: Shell, liveSessionId: string): Promise<string | null> {
  const { rows } = await pool.query<{ actor_id: string }>(
    `select actor_id from live_session_event where live_session_id = $1::uuid and type = 'recordingWithdrawn'
     order by seq desc limit 1`,
    [liveSessionId],
  )
  return rows[0]?.actor_id ?? null
}

/** Live sessions of which tracks are kept, though a fact may have ended them: their server stopped before it destroyed them. */
export async function sessionsToLookAt({ database: { db } }: Shell): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct track.live_session_id as id from ${recordingTrack} track
    join live_session live on live.id = track.live_session_id
    where track.destroyed_at is null and (live.status = 'cancelled' or exists (
      select from live_session_event fact where fact.live_session_id = live.id and (
        (fact.type = 'recordingSettled' and fact.payload ->> 'outcome' = 'withdrawn')
        or (fact.type = 'recordingAnswered' and track.kind = 'picture'))))`)
  return rows.map(({ id }) => id)
}
