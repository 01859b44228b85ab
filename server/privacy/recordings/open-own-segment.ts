import { and, asc, eq, isNull } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
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
  const files = await filesOf(db, trackId, segment)
  if (files.length === 0) throw new DomainError('notFound')
  const key = await media?.keys.read(track.keyId)
  if (!media || !key) throw new DomainError('recordingUnavailable')
  const { store } = media
  async function* content() {
    for (const { fileId, bytes: mediaBytes } of files) {
      const file = await openSealedFile(store, key?.files ?? new Uint8Array(), `${track?.keyId}/${fileId}`)
      if (file) yield* file.read(0, mediaBytes)
    }
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const { mimeType, kind } = track
  return { mimeType, kind, bytes, openedAt: track.openedAt.getTime(), content: content() }
}

type File = { readonly fileId: string; readonly bytes: number }

/** The file of a segment, or those of its chunks until it is made. */
async function filesOf(
  db: Needs['database']['db'],
  trackId: string,
  segment: number,
): Promise<readonly File[]> {
  const chunks = await db
    .select({ fileId: recordingChunk.fileId, bytes: recordingChunk.bytes })
    .from(recordingChunk)
    .where(and(eq(recordingChunk.trackId, trackId), eq(recordingChunk.segment, segment)))
    .orderBy(asc(recordingChunk.number))
  const [made] = await db
    .select({
      fileId: recordingSegment.fileId,
      bytes: recordingSegment.fileBytes,
      chunks: recordingSegment.chunksInFile,
    })
    .from(recordingSegment)
    .where(and(eq(recordingSegment.trackId, trackId), eq(recordingSegment.segment, segment)))
  // A file that was made before the last chunks came is not all of the segment.
  if (made?.fileId && made.bytes !== null && made.chunks === chunks.length)
    return [{ fileId: made.fileId, bytes: made.bytes }]
  return chunks.flatMap(({ fileId, bytes }) => (fileId === null ? [] : { fileId, bytes }))
}
