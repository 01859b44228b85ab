import {
  aheadMs,
  fittingIn,
  type LeavingInterview,
  type MeasuredInterview,
  type PlannedInterview,
  quotaFor,
  roomLeft,
  type Shortfall,
  type SizeKind,
  shortfallOf,
  sizesFrom,
  usualMinutes,
} from '@/domain/live-session/recording/space'
import { readQuota } from '@/server/interview/recording/quota'
import type { Shell } from '@/server/interview/shell'
import { readKeptTracks } from './due-tracks'

/** Interviews, and the bytes of their sealed files. */
export type Share = { readonly interviews: number; readonly bytes: number }

/** The room that recordings of all cohorts take and have. Bytes and counts alone: no interview and no person is named. */
export type RecordingSpace = {
  /** Whether this installation can keep recordings now. */
  readonly canRecord: boolean
  /** Those of which everything that was announced has arrived, and those still on their way. */
  readonly kept: Share
  readonly coming: Share
  /** Bytes; null: no quota is set. */
  readonly quota: number | null
  /** Bytes that the disk has left; null where the store does not say. */
  readonly diskFree: number | null
  /** Bytes that may still be written; null where nothing bounds them. */
  readonly room: number | null
  /** How many interviews of twenty minutes still fit; null where nothing bounds them. */
  readonly fitting: Readonly<Record<SizeKind, number>> | null
  /** Bytes of such an interview, and whether they were measured here. */
  readonly sizes: Readonly<Record<SizeKind, number>>
  readonly isMeasured: Readonly<Record<SizeKind, boolean>>
  /** The planned interviews that do not fit, and the quota in bytes with which they would; null where they do. */
  readonly shortfall: (Shortfall & { readonly quota: number }) | null
}

type Stored = {
  readonly id: string
  readonly liveSessionId: string
  readonly bytes: number
  readonly isComing: boolean
}

const storedTracks = `
select track.id, track.live_session_id as "liveSessionId",
  (coalesce((select sum(bytes) from recording_chunk part where part.track_id = track.id and part.file_id is not null), 0)
    + coalesce((select sum(file_bytes) from recording_segment part where part.track_id = track.id), 0))::float8 as bytes,
  exists (
    select from recording_chunk part left join recording_segment made
      on made.track_id = part.track_id and made.segment = part.segment
    where part.track_id = track.id
    group by part.segment, made.count
    having made.count is null or made.count > count(*)) as "isComing"
from recording_track track where track.destroyed_at is null`

/** Two seconds a chunk; short tries tell nothing of an interview. */
const measuredInterviews = `
select case when bool_or(kind = 'picture') then 'filmed' else 'sound' end as kind,
  sum(bytes)::float8 as bytes, (max(chunks) filter (where kind <> 'picture') * 2 / 60.0)::float8 as minutes
from (
  select track.live_session_id, track.kind, track.opened_at, coalesce(track.bytes, sum(part.bytes)) as bytes,
    coalesce(track.chunks, count(part.number)) as chunks
  from recording_track track left join recording_chunk part on part.track_id = track.id
  group by track.id
) track
group by live_session_id having max(chunks) filter (where kind <> 'picture') >= 150
order by max(opened_at) desc limit 60`

const plannedInterviews = `
select date_part('epoch', live.scheduled_for) * 1000 as at,
  case when agreed.payload #>> '{recording,media}' = 'voiceAndPicture' and agreed.payload ->> 'place' = 'video'
    then 'filmed' else 'sound' end as kind,
  coalesce((select sum((phase ->> 'minutes')::float8) from jsonb_array_elements(agreed.payload #> '{plan,phases}') phase), $3)
    as minutes
from live_session live join live_session_event agreed on agreed.live_session_id = live.id and agreed.type = 'scheduled'
where live.status in ('scheduled', 'briefing') and live.scheduled_for between $1::timestamptz and $2::timestamptz
  and jsonb_typeof(agreed.payload -> 'recording') = 'object'`

/** What recordings take, what still fits, and whether the interviews of the next two weeks do. `now`: epoch ms. */
export async function readSpace(
  { database, media }: Pick<Shell, 'database' | 'media'>,
  now: number,
): Promise<RecordingSpace> {
  const { pool } = database
  const [{ rows: tracks }, { rows: measured }, { rows: planned }, leaving, quota, diskFree] =
    await Promise.all([
      pool.query<Stored>({ name: 'stored-tracks', text: storedTracks }),
      pool.query<MeasuredInterview>({ name: 'measured-interviews', text: measuredInterviews }),
      pool.query<PlannedInterview>({
        name: 'planned-to-record',
        text: plannedInterviews,
        values: [new Date(now).toISOString(), new Date(now + aheadMs).toISOString(), usualMinutes],
      }),
      readKeptTracks(database),
      readQuota(database.db),
      media === null ? null : media.store.free(),
    ])
  const stored = interviewsIn(tracks)
  const used = tracks.reduce((sum, { bytes }) => sum + bytes, 0)
  const room = roomLeft({ used, quota, diskFree })
  const { sizes, isMeasured } = sizesFrom(measured)
  const shortfall =
    room === null ? null : shortfallOf(room, { planned, leaving: leavingIn(tracks, leaving), sizes, now })
  return {
    canRecord: media !== null,
    kept: shareOf(stored.filter(({ isComing }) => !isComing)),
    coming: shareOf(stored.filter(({ isComing }) => isComing)),
    quota,
    diskFree,
    room,
    fitting: room === null ? null : fittingIn(room, sizes),
    sizes: { sound: sizes.sound * usualMinutes, filmed: sizes.filmed * usualMinutes },
    isMeasured,
    shortfall: shortfall && { ...shortfall, quota: quotaFor(used, (room ?? 0) + shortfall.missing) },
  }
}

type Interview = { readonly bytes: number; readonly isComing: boolean }

/** Tracks without a byte are of pages that were closed at once. */
function interviewsIn(tracks: readonly Stored[]): readonly Interview[] {
  const found = new Map<string, Interview>()
  for (const { liveSessionId, bytes, isComing } of tracks) {
    if (bytes === 0) continue
    const before = found.get(liveSessionId) ?? { bytes: 0, isComing: false }
    found.set(liveSessionId, { bytes: before.bytes + bytes, isComing: before.isComing || isComing })
  }
  return [...found.values()]
}

function shareOf(interviews: readonly Interview[]): Share {
  return { interviews: interviews.length, bytes: interviews.reduce((sum, { bytes }) => sum + bytes, 0) }
}

function leavingIn(
  tracks: readonly Stored[],
  kept: Awaited<ReturnType<typeof readKeptTracks>>,
): readonly LeavingInterview[] {
  const bytesOf = new Map(tracks.map(({ id, bytes }) => [id, bytes]))
  const leaving = new Map<string, LeavingInterview>()
  for (const { id, liveSessionId, keptUntil } of kept) {
    const before = leaving.get(liveSessionId)
    leaving.set(liveSessionId, {
      at: Math.max(before?.at ?? 0, keptUntil),
      bytes: (before?.bytes ?? 0) + (bytesOf.get(id) ?? 0),
    })
  }
  return [...leaving.values()]
}
