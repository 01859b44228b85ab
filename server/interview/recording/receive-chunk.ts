import type { Runtime } from '@/server/interview/runtime'
import { MediaFullError } from '@/server/platform/media/media-store'
import type { Media } from '@/server/platform/media/open-media'
import { type OpenedChunk, openChunk } from './chunk-file'
import { digestAt, type Kept, keepChunk } from './keep-chunk'
import { type NextFile, nextFiles } from './next-file'
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

/** Opens a chunk to see what it is, and keeps it as its browser sealed it. Repeated, it changes nothing. */
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
  if (!media) {
    await sent.read()
    return 'away'
  }
  try {
    const written = await writeChunk({ database, media }, track, sent)
    if (typeof written === 'string') return written
    const { fileId, name, chunk } = written
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
    // The next file is begun once this chunk is answered.
    if (outcome === 'kept') setImmediate(() => nextFiles(media.store).prepare(track.keyId))
    else await media.store.remove(name)
    return outcome
  } catch (error) {
    if (error instanceof MediaFullError) return 'full'
    throw error
  }
}

type Written = Pick<NextFile, 'fileId' | 'name'> & { readonly chunk: OpenedChunk }

/** Keeps what arrives as a file, once it is known to be a chunk of this place. Otherwise leaves nothing of it. @throws MediaFullError */
async function writeChunk(
  { database, media: { keys, store } }: Pick<Runtime, 'database'> & { readonly media: Media },
  track: DeviceTrack,
  { segment, number, read, digest }: Chunk,
): Promise<Written | 'away' | 'corrupt'> {
  // The key is read and the file opened while the chunk arrives.
  const arriving = read()
  arriving.catch(() => undefined)
  const key = await keys.recall(track.keyId)
  if (!key) {
    await arriving
    return 'away'
  }
  const { fileId, name, file } = await nextFiles(store).take(track.keyId)
  try {
    const sealed = await arriving
    if (!(await hasRoom(database.db, sealed.length))) throw new MediaFullError()
    // What the bytes are is found out while the disk takes them.
    const writing = file.add(sealed)
    writing.catch(() => undefined)
    const place = { recordingId: track.liveSessionId, trackId: track.id, segment, number }
    const chunk = sha256(sealed) === digest ? await openChunk(key, place, sealed) : null
    if (!chunk) {
      await file.abandon()
      return 'corrupt'
    }
    await writing
    await file.keep()
    return { fileId, name, chunk }
  } catch (error) {
    await file.abandon()
    throw error
  }
}
