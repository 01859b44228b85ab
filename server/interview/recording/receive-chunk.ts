import { randomUUID } from 'node:crypto'
import { and, eq, sql, sum } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import { associatedData, type ChunkHeader, unpackChunk } from '@/domain/live-session/recording/chunk'
import type { Runtime } from '@/server/interview/runtime'
import { MediaFullError } from '@/server/platform/media/media-store'
import type { Media } from '@/server/platform/media/open-media'
import { writeSealed } from '@/server/platform/media/sealed-file'
import { openSealed } from '@/server/platform/media/suite'
import { chunkContent } from './chunk-content'
import { hasRoom } from './quota'
import { noteDeviceTold, sha256, type TrackRow } from './track-rows'

/** Most bytes of one track: four hours of picture and sound take less. */
const mostBytes = 2 ** 30

/**
 * What became of a chunk. `kept`: new, and on the disk. `known`: the same was there. `different`: another one was there. `corrupt`: it is
 * not a chunk of this place of this track. `destroyed`: so is its track. `full`: no room. `tooMuch`: more than a track may hold. `away`:
 * its key cannot be read now.
 */
export type Received = 'kept' | 'known' | 'different' | 'corrupt' | 'destroyed' | 'full' | 'tooMuch' | 'away'

type Needs = Pick<Runtime, 'database' | 'media'>
type Chunk = {
  readonly segment: number
  readonly number: number
  /** As the browser sealed it. */
  readonly sealed: Uint8Array<ArrayBuffer>
  /** SHA-256 of it, as the browser announced it: hexadecimal. */
  readonly digest: string
}

/** Opens a chunk and keeps its media under a key of their own. Repeated, it changes nothing. */
export async function receiveChunk(
  { database, media }: Needs,
  track: TrackRow,
  { segment, number, sealed, digest }: Chunk,
): Promise<Received> {
  const { db } = database
  if (track.destroyedAt !== null) {
    await noteDeviceTold(db, track)
    return 'destroyed'
  }
  const [known] = await db
    .select()
    .from(recordingChunk)
    .where(ofPlace(track.id, segment, number))
  if (known) return known.digest === digest ? 'known' : 'different'
  if (sha256(sealed) !== digest) return 'corrupt'
  const [end] = await db.select().from(recordingSegment).where(ofSegment(track.id, segment))
  if (typeof end?.count === 'number' && number >= end.count) return 'different'
  const key = await media?.keys.read(track.keyId)
  // A folder that is not mounted: what is not destroyed may be read later.
  if (!media || !key) return 'away'
  const place = { recordingId: track.liveSessionId, trackId: track.id, segment, number }
  const packed = await openSealed(key.ikm, sealed, associatedData(place))
  const chunk = packed && unpackChunk(packed)
  if (!chunk) return 'corrupt'
  if (!(await hasRoom(db, chunk.media.length))) return 'full'
  const fileId = randomUUID()
  const name = `${track.keyId}/${fileId}`
  const kept = await keepFile(media, key.files, name, chunkContent(chunk))
  if (kept !== 'kept') return kept
  const row = {
    trackId: track.id,
    segment,
    number,
    fileId,
    digest,
    bytes: chunk.media.length,
    ...clocksOf(chunk.header),
  }
  const outcome = await keepRow({ database }, row)
  if (outcome !== 'kept') await media.store.remove(name)
  return outcome
}

async function keepFile(
  { store }: Media,
  secret: Uint8Array,
  name: string,
  content: readonly Uint8Array[],
): Promise<'kept' | 'full'> {
  try {
    await writeSealed(store, secret, name, content)
    return 'kept'
  } catch (error) {
    if (error instanceof MediaFullError) return 'full'
    throw error
  }
}

/** The row of a chunk, unless its track was destroyed meanwhile, or another request kept it first. */
async function keepRow(
  { database: { db } }: Pick<Needs, 'database'>,
  row: typeof recordingChunk.$inferInsert,
): Promise<Received> {
  return db.transaction(async (tx) => {
    const [track] = await tx
      .select({ destroyedAt: recordingTrack.destroyedAt })
      .from(recordingTrack)
      .where(eq(recordingTrack.id, row.trackId))
      .for('share')
    if (!track || track.destroyedAt !== null) return 'destroyed'
    const [size] = await tx
      .select({ bytes: sum(recordingChunk.bytes).mapWith(Number) })
      .from(recordingChunk)
      .where(eq(recordingChunk.trackId, row.trackId))
    if ((size?.bytes ?? 0) + row.bytes > mostBytes) return 'tooMuch'
    const added = await tx.insert(recordingChunk).values(row).onConflictDoNothing().returning({ at: sql`1` })
    if (added.length > 0) return 'kept'
    const [first] = await tx
      .select({ digest: recordingChunk.digest })
      .from(recordingChunk)
      .where(ofPlace(row.trackId, row.segment, row.number))
    return first?.digest === row.digest ? 'known' : 'different'
  })
}

function clocksOf({ from, to, media, cause }: ChunkHeader) {
  return { fromMs: from, toMs: to, mediaMs: media, cause: cause ?? null }
}

function ofSegment(trackId: string, segment: number) {
  return and(eq(recordingSegment.trackId, trackId), eq(recordingSegment.segment, segment))
}

function ofPlace(trackId: string, segment: number, number: number) {
  return and(
    eq(recordingChunk.trackId, trackId),
    eq(recordingChunk.segment, segment),
    eq(recordingChunk.number, number),
  )
}
