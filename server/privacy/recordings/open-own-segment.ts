import { and, asc, eq, isNull } from 'drizzle-orm'
import { recordingChunk, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { TrackKind } from '@/domain/live-session/recording/track'
import type { Shell } from '@/server/interview/shell'
import { isUuid } from '@/server/platform/is-uuid'
import { openSealedFile } from '@/server/platform/media/sealed-file'

/** A segment of an own track: its content as its browser recorded it. */
export type OwnMedia = {
  readonly mimeType: string
  readonly kind: TrackKind
  readonly bytes: number
  readonly openedAt: number
  readonly content: AsyncIterable<Uint8Array>
}

type Needs = Pick<Shell, 'database' | 'media'>

/**
 * Opens a segment of a track in which this person alone is heard or seen. It is opened block by block, as it is sent.
 * @throws DomainError notFound for a track of another person, of a room, or that was destroyed; recordingUnavailable without its key
 */
export async function openOwnSegment(
  { database: { db }, media }: Needs,
  personId: string,
  { trackId, segment }: { readonly trackId: string; readonly segment: number },
): Promise<OwnMedia> {
  if (!isUuid(trackId) || !Number.isSafeInteger(segment)) throw new DomainError('notFound')
  const mine = and(
    eq(recordingTrack.id, trackId),
    eq(recordingTrack.personId, personId),
    isNull(recordingTrack.destroyedAt),
  )
  const [track] = await db.select().from(recordingTrack).where(mine)
  if (!track) throw new DomainError('notFound')
  const chunks = await db
    .select({ fileId: recordingChunk.fileId, bytes: recordingChunk.bytes })
    .from(recordingChunk)
    .where(and(eq(recordingChunk.trackId, trackId), eq(recordingChunk.segment, segment)))
    .orderBy(asc(recordingChunk.number))
  if (chunks.length === 0) throw new DomainError('notFound')
  const key = await media?.keys.read(track.keyId)
  if (!media || !key) throw new DomainError('recordingUnavailable')
  const { store } = media
  async function* content() {
    for (const { fileId } of chunks) {
      const file = await openSealedFile(store, key?.files ?? new Uint8Array(), `${track?.keyId}/${fileId}`)
      if (file) yield* file.read(0, file.size)
    }
  }
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0)
  const { mimeType, kind } = track
  return { mimeType, kind, bytes, openedAt: track.openedAt.getTime(), content: content() }
}
