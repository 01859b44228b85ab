import { randomUUID } from 'node:crypto'
import { associatedData, unpackChunk } from '@/domain/live-session/recording/chunk'
import type { Runtime } from '@/server/interview/runtime'
import { MediaFullError } from '@/server/platform/media/media-store'
import type { Media } from '@/server/platform/media/open-media'
import { writeSealed } from '@/server/platform/media/sealed-file'
import { openSealed } from '@/server/platform/media/suite'
import { chunkContent } from './chunk-content'
import { keepChunk, readPlace } from './keep-chunk'
import { hasRoom } from './quota'
import { type DeviceTrack, noteDeviceTold, sha256 } from './track-rows'

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
  track: DeviceTrack,
  { segment, number, sealed, digest }: Chunk,
): Promise<Received> {
  const { db } = database
  if (track.destroyedAt !== null) {
    await noteDeviceTold(db, track)
    return 'destroyed'
  }
  const place = { trackId: track.id, segment, number }
  const isWhole = sha256(sealed) === digest
  // Most chunks are new: the key is read, and the chunk opened, while the database answers.
  const [before, opened] = await Promise.all([
    readPlace(database.pool, place),
    isWhole ? openChunk(media, track, { segment, number, sealed }) : null,
  ])
  if (before.digest !== null) return before.digest === digest ? 'known' : 'different'
  if (!isWhole) return 'corrupt'
  if (before.count !== null && number >= before.count) return 'different'
  if (!media || opened === null) return 'away'
  const { chunk, key } = opened
  if (!chunk) return 'corrupt'
  if (!(await hasRoom(db, chunk.media.length))) return 'full'
  const fileId = randomUUID()
  const name = `${track.keyId}/${fileId}`
  const kept = await keepFile(media, key.files, name, chunkContent(chunk))
  if (kept !== 'kept') return kept
  const { from, to, media: mediaMs, cause = null } = chunk.header
  const outcome = await keepChunk(database.pool, {
    ...place,
    fileId,
    digest,
    bytes: chunk.media.length,
    fromMs: from,
    toMs: to,
    mediaMs,
    cause,
  })
  if (outcome !== 'kept') await media.store.remove(name)
  return outcome
}

/** Null where its key cannot be read now: a folder that is not mounted may be later. `chunk`: null for bytes of another place, or of none. */
async function openChunk(
  media: Media | null,
  { id: trackId, keyId, liveSessionId: recordingId }: DeviceTrack,
  { segment, number, sealed }: Omit<Chunk, 'digest'>,
) {
  const key = await media?.keys.read(keyId)
  if (!key) return null
  const packed = await openSealed(key.ikm, sealed, associatedData({ recordingId, trackId, segment, number }))
  return { key, chunk: packed && unpackChunk(packed) }
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
