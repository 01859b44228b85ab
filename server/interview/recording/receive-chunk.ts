import { randomUUID } from 'node:crypto'
import { associatedData, unpackChunk } from '@/domain/live-session/recording/chunk'
import type { Runtime } from '@/server/interview/runtime'
import type { TrackKey } from '@/server/platform/media/key-folder'
import { MediaFullError } from '@/server/platform/media/media-store'
import type { Media } from '@/server/platform/media/open-media'
import { writeSealed } from '@/server/platform/media/sealed-file'
import { openSealed } from '@/server/platform/media/suite'
import { chunkContent } from './chunk-content'
import { digestAt, type Kept, keepChunk } from './keep-chunk'
import { hasRoom } from './quota'
import { type DeviceTrack, isDestroyedByNow, noteDeviceTold, sha256 } from './track-rows'

/**
 * What became of a chunk. `kept`: new, and on the disk. `known`: the same was there. `different`: another one was there. `corrupt`: it is
 * not a chunk of this place of this track. `destroyed`: so is its track. `full`: no room. `tooMuch`: more than a track may hold. `away`:
 * its key cannot be read now.
 */
export type Received = 'kept' | 'known' | 'different' | 'corrupt' | 'destroyed' | 'full' | 'tooMuch' | 'away'

type Needs = Pick<Runtime, 'database' | 'media'>
type Place = { readonly segment: number; readonly number: number }
type Chunk = Place & {
  /** Gives the bytes as the browser sealed them. It is not asked where the track is known to be destroyed. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
  /** SHA-256 of it, as the browser announced it: hexadecimal. */
  readonly digest: string
}

/** Opens a chunk and keeps its media under a key of their own. Repeated, it changes nothing. */
export async function receiveChunk(needs: Needs, track: DeviceTrack, chunk: Chunk): Promise<Received> {
  const { database } = needs
  if (track.destroyedAt !== null) {
    await noteDeviceTold(database.db, track)
    return 'destroyed'
  }
  const outcome = await keptNow(needs, track, chunk)
  if (outcome === 'kept') return outcome
  if (outcome === 'destroyed' || (outcome === 'away' && (await isDestroyedByNow(database.db, track)))) {
    await noteDeviceTold(database.db, track)
    return 'destroyed'
  }
  // Most chunks are new, so the place is looked at only where one was not kept.
  const before = await digestAt(database.pool, { ...chunk, trackId: track.id })
  if (before !== null) return before === chunk.digest ? 'known' : 'different'
  return outcome === 'taken' || outcome === 'beyond' ? 'different' : outcome
}

async function keptNow(
  { database, media }: Needs,
  track: DeviceTrack,
  sent: Chunk,
): Promise<Exclude<Received, 'known' | 'different'> | Kept> {
  // The key is read while the chunk arrives.
  const [key, sealed] = await Promise.all([media?.keys.read(track.keyId), sent.read()])
  if (sha256(sealed) !== sent.digest) return 'corrupt'
  if (!media || !key) return 'away'
  const chunk = await openChunk(key, track, { segment: sent.segment, number: sent.number, sealed })
  if (!chunk) return 'corrupt'
  if (!(await hasRoom(database.db, chunk.media.length))) return 'full'
  const fileId = randomUUID()
  const name = `${track.keyId}/${fileId}`
  const written = await keepFile(media, key.files, name, chunkContent(chunk))
  if (written !== 'kept') return written
  const { from, to, media: mediaMs, cause = null } = chunk.header
  const outcome = await keepChunk(database.pool, {
    trackId: track.id,
    segment: sent.segment,
    number: sent.number,
    fileId,
    digest: sent.digest,
    bytes: chunk.media.length,
    fromMs: from,
    toMs: to,
    mediaMs,
    cause,
  })
  if (outcome !== 'kept') await media.store.remove(name)
  return outcome
}

/** Null for bytes of another place, or of none. */
async function openChunk(
  key: TrackKey,
  { id: trackId, liveSessionId: recordingId }: DeviceTrack,
  { segment, number, sealed }: Place & { readonly sealed: Uint8Array<ArrayBuffer> },
) {
  const packed = await openSealed(key.ikm, sealed, associatedData({ recordingId, trackId, segment, number }))
  return packed && unpackChunk(packed)
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
