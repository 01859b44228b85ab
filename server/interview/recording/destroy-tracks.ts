import { randomUUID } from 'node:crypto'
import { and, count, eq, inArray, isNull, sum } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import type { WhyDestroyed } from '@/domain/live-session/recording/destroyed'
import { addToDestroyedFile } from '@/server/platform/media/destroyed-keys'
import type { Media } from '@/server/platform/media/open-media'
import { forgetUse } from './quota'
import type { TrackRow } from './track-rows'

type Needs = { readonly database: Pick<Database, 'db'>; readonly media: Media }

/** Why tracks are destroyed. `by`: the person who asked; null: the clock, or what others did. */
export type Reason = { readonly why: WhyDestroyed; readonly by: string | null }

/**
 * Destroys the keys of these tracks, and with them every copy, then their files. Their ids are in the file that outlives the database before
 * anything goes; done in part, it is done whole when repeated. Returns how many tracks this call destroyed.
 */
export async function destroyTracks(
  { database: { db }, media }: Needs,
  tracks: readonly Pick<TrackRow, 'id' | 'keyId'>[],
  { why, by }: Reason,
): Promise<number> {
  if (tracks.length === 0) return 0
  const destroyedAt = new Date()
  await addToDestroyedFile(
    media.dataDir,
    tracks.map(({ keyId }) => ({ keyId, at: destroyedAt.toISOString() })),
  )
  for (const { keyId } of tracks) await media.keys.destroy(keyId)
  const said = { destroyedAt, destroyedFor: why, destroyedBy: by, destructionId: randomUUID() }
  const done = await db.transaction(async (tx) => {
    let marked = 0
    // In one order, so that two calls for the same tracks never wait for each other.
    for (const { id } of tracks.toSorted((a, b) => a.id.localeCompare(b.id)))
      marked += await mark(tx, id, said)
    return marked
  })
  for (const { keyId } of tracks) await media.store.removeFolder(keyId)
  forgetUse(db)
  return done
}

type Said = Pick<TrackRow, 'destroyedAt' | 'destroyedFor' | 'destroyedBy' | 'destructionId'>

/** Writes that a track is destroyed, with how much it was. Under its lock, so that no chunk is added meanwhile. */
async function mark(tx: Tx, id: string, said: Said): Promise<number> {
  const isLeft = and(eq(recordingTrack.id, id), isNull(recordingTrack.destroyedAt))
  const [track] = await tx.select({ id: recordingTrack.id }).from(recordingTrack).where(isLeft).for('update')
  if (!track) return 0
  const [size] = await tx
    .select({ chunks: count(), bytes: sum(recordingChunk.bytes).mapWith(Number) })
    .from(recordingChunk)
    .where(eq(recordingChunk.trackId, id))
  const held = { chunks: size?.chunks ?? 0, bytes: size?.bytes ?? 0 }
  await tx
    .update(recordingTrack)
    .set({ ...said, ...held })
    .where(isLeft)
  await tx.delete(recordingChunk).where(inArray(recordingChunk.trackId, [id]))
  await tx.delete(recordingSegment).where(inArray(recordingSegment.trackId, [id]))
  return 1
}
