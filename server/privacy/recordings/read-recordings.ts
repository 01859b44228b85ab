import { groupInOrder } from '@/domain/group-in-order'
import type { Seat } from '@/domain/live-session/core/seat'
import { type DestroyedTrack, type Receipt, receiptsOf } from '@/domain/live-session/recording/receipt'
import type { TrackKind } from '@/domain/live-session/recording/track'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import type { Person } from '@/server/people/sign-in/sign-in'
import { readKeptTracks } from './due-tracks'
import { type NamedLine, readLedger } from './read-ledger'
import { type Listener, readListeners } from './read-listeners'

/** A part of an own track that was recorded without a gap; `ms`: milliseconds of media. */
export type OwnSegment = {
  readonly trackId: string
  readonly segment: number
  readonly kind: TrackKind
  readonly ms: number
  readonly bytes: number
}

/** What was recorded of one interview in which the person was heard. */
export type MyRecording = {
  readonly liveSessionId: string
  readonly shortName: string
  readonly scheduledFor: number
  readonly timeZone: string
  readonly seat: Seat
  /** Kinds of own tracks, destroyed ones included; `room`: the sound of the room they were in. */
  readonly kinds: readonly TrackKind[]
  /** Null: nothing of it is kept any more. */
  readonly keptUntil: number | null
  /** Whether their keys are on this server. */
  readonly isOpenable: boolean
  readonly segments: readonly OwnSegment[]
  readonly mayWithdraw: boolean
  /** Other people who opened it in the debrief, the last one first; empty for a person who left the cohort. */
  readonly openedBy: readonly Listener[]
  /** Of what was destroyed of it, the latest first. */
  readonly receipts: readonly Receipt[]
}

export type MyRecordings = {
  readonly form: PersonForm
  readonly recordings: readonly MyRecording[]
  readonly ledger: readonly NamedLine[]
}

type Row = Pick<MyRecording, 'liveSessionId' | 'shortName' | 'scheduledFor' | 'timeZone' | 'seat'> &
  Omit<DestroyedTrack, 'destroyedAt'> & { readonly destroyedAt: number | null }

const tracks = `
select track.id, track.person_id as "personId", track.kind, track.key_id as "keyId", track.fingerprint,
  date_part('epoch', track.destroyed_at) * 1000 as "destroyedAt", track.destroyed_for as "destroyedFor",
  track.destroyed_by as "destroyedBy", track.destruction_id as "destructionId",
  coalesce(track.chunks, 0) as chunks, coalesce(track.bytes, 0)::float8 as bytes,
  date_part('epoch', track.device_told_at) * 1000 as "deviceToldAt",
  live.id as "liveSessionId", date_part('epoch', live.scheduled_for) * 1000 as "scheduledFor",
  cohort.time_zone as "timeZone", situation.content -> 'persona' ->> 'shortName' as "shortName", mine.seat
from live_session_seat mine
join recording_track track on track.live_session_id = mine.live_session_id
join live_session live on live.id = mine.live_session_id
join cohort on cohort.id = live.cohort_id
join scenario situation on situation.key = live.scenario_key and situation.version = live.scenario_version
where mine.user_id = $1 and (mine.seat in ('advisor', 'beneficiary') or track.kind = 'room')
order by live.scheduled_for desc, live.id, track.opened_at, track.id`

const segments = `
select chunk.track_id as "trackId", chunk.segment, track.kind, sum(chunk.media_ms)::float8 as ms, sum(chunk.bytes)::float8 as bytes
from recording_track track join recording_chunk chunk on chunk.track_id = track.id
where track.person_id = $1 and track.destroyed_at is null
group by chunk.track_id, chunk.segment, track.kind, track.opened_at
order by track.opened_at, chunk.track_id, chunk.segment`

type Needs = Pick<Shell, 'database' | 'media'>

/** Everything recorded in which a person was heard or seen, what became of it, and what they said of being recorded. */
export async function readRecordings(
  { database, media }: Needs,
  { id: personId, form }: Pick<Person, 'id' | 'form'>,
): Promise<MyRecordings> {
  const { pool } = database
  const [ledger, { rows }, { rows: own }, kept, listeners] = await Promise.all([
    readLedger(pool, personId),
    pool.query<Row>({ name: 'my-tracks', text: tracks, values: [personId] }),
    pool.query<OwnSegment>({ name: 'my-segments', text: segments, values: [personId] }),
    readKeptTracks(database, personId),
    readListeners(database, personId),
  ])
  const untilOf = new Map(kept.map(({ id, keptUntil }) => [id, keptUntil]))
  const recordings: MyRecording[] = []
  for (const [liveSessionId, those] of groupInOrder(rows, (row) => row.liveSessionId)) {
    const [first] = those
    if (!first) continue
    const left = those.filter(({ destroyedAt }) => destroyedAt === null)
    const ids = new Set(left.map(({ id }) => id))
    const mine = ledger.filter((line) => line.liveSessionId === liveSessionId)
    const said = mine[0]
    recordings.push({
      liveSessionId,
      shortName: first.shortName,
      scheduledFor: first.scheduledFor,
      timeZone: first.timeZone,
      seat: first.seat,
      kinds: [...new Set(those.filter((row) => isOf(row, personId)).map(({ kind }) => kind))],
      keptUntil: earliest(left.flatMap(({ id }) => untilOf.get(id) ?? [])),
      isOpenable: await areOpenable(media, left),
      segments: own.filter(({ trackId }) => ids.has(trackId)),
      // What they answered goes with the marks; the recording may be there for longer.
      mayWithdraw: left.length > 0 && said?.said !== 'refused' && said?.said !== 'withdrawn',
      openedBy: left.length > 0 ? (listeners.get(liveSessionId) ?? []) : [],
      receipts: receiptsOf(those.flatMap(destroyed), personId, mine),
    })
  }
  return { form, recordings, ledger }
}

function destroyed({ destroyedAt, ...row }: Row): DestroyedTrack[] {
  return destroyedAt === null ? [] : [{ ...row, destroyedAt }]
}

function isOf({ personId, kind }: Row, me: string): boolean {
  return personId === me || kind === 'room'
}

function earliest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : Math.min(...moments)
}

async function areOpenable(media: Shell['media'], left: readonly Row[]): Promise<boolean> {
  if (media === null) return false
  for (const { keyId } of left) if ((await media.keys.read(keyId)) === null) return false
  return true
}
