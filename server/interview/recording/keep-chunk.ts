import type { recordingChunk } from '@/db/schema'
import type { Queryable } from '@/server/platform/queryable'

/** Most bytes of one track: four hours of picture and sound take less. */
const mostBytes = 2 ** 30

type Place = { readonly trackId: string; readonly segment: number; readonly number: number }
type Row = Required<Omit<typeof recordingChunk.$inferInsert, 'arrivedAt'>>

const placeStatement = `
select digest from recording_chunk where track_id = $1::uuid and segment = $2 and number = $3`

/** The digest of the chunk that is kept at a place; null where none is. */
export async function digestAt(
  database: Queryable,
  { trackId, segment, number }: Place,
): Promise<string | null> {
  const { rows } = await database.query<{ digest: string }>({
    name: 'chunk-digest',
    text: placeStatement,
    values: [trackId, segment, number],
  })
  return rows[0]?.digest ?? null
}

// The lock of the track is taken before the chunk is added, so that no chunk outlives the destruction of its track.
const keepStatement = `
with track as (
  select destroyed_at is not null as gone from recording_track where id = $1::uuid for share
), told as (
  select count from recording_segment where track_id = $1::uuid and segment = $2::int
), held as (
  select coalesce(sum(bytes), 0) as bytes from recording_chunk where track_id = $1::uuid
), added as (
  insert into recording_chunk (track_id, segment, number, file_id, digest, bytes, from_ms, to_ms, media_ms, cause)
  select $1::uuid, $2::int, $3::int, $4::uuid, $5::text, $6::int, $7::int, $8::int, $9::int, $10::text
  from track, held
  where not track.gone and held.bytes + $6::int <= $11::bigint and not exists (select from told where count <= $3::int)
  on conflict do nothing
  returning 1
)
select case
  when exists (select from added) then 'kept'
  when track.gone then 'destroyed'
  when exists (select from told where count <= $3::int) then 'beyond'
  when held.bytes + $6::int > $11::bigint then 'tooMuch'
  else 'taken' end as outcome
from track, held`

/**
 * What became of the row of a chunk. `destroyed`: its track was destroyed meanwhile; `beyond`: its segment was told to have ended before it;
 * `tooMuch`: the track may hold no more; `taken`: a chunk of this place was kept before.
 */
export type Kept = 'kept' | 'destroyed' | 'beyond' | 'tooMuch' | 'taken'

/** Adds the row of a chunk whose file is on the disk, and commits it. */
export async function keepChunk(database: Queryable, row: Row): Promise<Kept> {
  const { trackId, segment, number, fileId, digest, bytes, fromMs, toMs, mediaMs, cause } = row
  const { rows } = await database.query<{ outcome: Kept }>({
    name: 'keep-chunk',
    text: keepStatement,
    values: [trackId, segment, number, fileId, digest, bytes, fromMs, toMs, mediaMs, cause, mostBytes],
  })
  return rows[0]?.outcome ?? 'destroyed'
}
