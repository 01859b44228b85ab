import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import type { Runtime } from '@/server/interview/runtime'
import type { Media } from '@/server/platform/media/open-media'
import { remuxKind } from './remux-kind'

type Place = { readonly trackId: string; readonly segment: number }
type Needs = Pick<Runtime, 'database' | 'media' | 'heavyWork'>

/**
 * Has one file made of the chunks of a segment, and removes the chunks' own files. Done again, it changes nothing; of a track that is
 * destroyed meanwhile nothing is left. @throws Error where the chunks cannot be read, or are no media
 */
export async function makeSegmentFile(
  { database: { db }, media, heavyWork }: Needs,
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  if (media === null) throw new Error('the folder of keys cannot be used')
  const [track] = await db
    .select({ keyId: recordingTrack.keyId })
    .from(recordingTrack)
    .where(and(eq(recordingTrack.id, place.trackId), isNull(recordingTrack.destroyedAt)))
  const chunks = await db
    .select({ fileId: recordingChunk.fileId })
    .from(recordingChunk)
    .where(ofSegment(place))
    .orderBy(asc(recordingChunk.number))
  if (!track || chunks.length === 0) return
  const key = await media.keys.read(track.keyId)
  if (!key) throw new Error('the key of the track is not there')
  const names = chunks.map(({ fileId }) => `${track.keyId}/${fileId}`)
  const fileId = randomUUID()
  const name = `${track.keyId}/${fileId}`
  try {
    const { parts } = await heavyWork.make(remuxKind, {
      // All recordings take one turn beside the files that people wait for.
      personId: 'recordings',
      signal,
      read: async () => ({ locale: 'fr', store: media.storeConfig, secret: key.files, chunks: names, name }),
    })
    const { bytes } = JSON.parse(Buffer.concat(parts).toString()) as { bytes: number }
    if (await keepFile(db, place, { fileId, fileBytes: bytes, chunks: chunks.length }))
      await removeAll(media, names)
    else await media.store.remove(name)
  } catch (error) {
    await media.store.remove(name)
    throw error
  }
}

type Made = { readonly fileId: string; readonly fileBytes: number; readonly chunks: number }

/** False where the track was destroyed meanwhile, another run was first, or a chunk has arrived since. */
async function keepFile(db: Needs['database']['db'], place: Place, made: Made): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [track] = await tx
      .select({ id: recordingTrack.id })
      .from(recordingTrack)
      .where(and(eq(recordingTrack.id, place.trackId), isNull(recordingTrack.destroyedAt)))
      .for('no key update')
    if (!track) return false
    const chunks = await tx
      .update(recordingChunk)
      .set({ fileId: null })
      .where(and(ofSegment(place), isNotNull(recordingChunk.fileId)))
      .returning({ number: recordingChunk.number })
    if (chunks.length !== made.chunks) return tx.rollback()
    const { fileId, fileBytes } = made
    await tx
      .insert(recordingSegment)
      .values({ ...place, fileId, fileBytes })
      .onConflictDoUpdate({
        target: [recordingSegment.trackId, recordingSegment.segment],
        set: { fileId, fileBytes },
      })
    return true
  })
}

function ofSegment({ trackId, segment }: Place) {
  return and(
    eq(recordingChunk.trackId, trackId),
    eq(recordingChunk.segment, segment),
    isNotNull(recordingChunk.fileId),
  )
}

async function removeAll({ store }: Media, names: readonly string[]): Promise<void> {
  for (const name of names) await store.remove(name)
}
