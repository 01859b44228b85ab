import { and, asc, eq, isNull } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { TrackKind } from '@/domain/live-session/recording/track'
import { readChunk } from '@/server/interview/recording/chunk-file'
import type { Shell } from '@/server/interview/shell'
import { isUuid } from '@/server/platform/is-uuid'
import type { TrackKey } from '@/server/platform/media/key-folder'
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
 * Opens a segment of a track in which this person alone is heard or seen. It is opened block by block, or chunk by chunk, as it is sent.
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
  const { made, chunks } = await filesOf(db, trackId, segment)
  if (!made && chunks.length === 0) throw new DomainError('notFound')
  const key = await media?.keys.read(track.keyId)
  if (!media || !key) throw new DomainError('recordingUnavailable')
  const { store } = media
  const { mimeType, kind, keyId, liveSessionId: recordingId } = track
  const opened = { mimeType, kind, openedAt: track.openedAt.getTime() }
  if (made) {
    const file = await openSealedFile(store, key.files, `${keyId}/${made.fileId}`)
    if (!file) throw new DomainError('recordingUnavailable')
    return { ...opened, bytes: made.bytes, content: file.read(0, made.bytes) }
  }
  async function* content(of: TrackKey) {
    for (const { fileId, ...chunk } of chunks) {
      const place = { recordingId, trackId, segment }
      const read = await readChunk(store, of, place, { ...chunk, name: `${keyId}/${fileId}` })
      if (read) yield read.media
    }
  }
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0)
  return { ...opened, bytes, content: content(key) }
}

type Files = {
  /** The file of a segment, where one was made of all its chunks. */
  readonly made: { readonly fileId: string; readonly bytes: number } | null
  readonly chunks: readonly { readonly fileId: string; readonly number: number; readonly bytes: number }[]
}

async function filesOf(db: Needs['database']['db'], trackId: string, segment: number): Promise<Files> {
  const chunks = await db
    .select({
      fileId: recordingChunk.fileId,
      number: recordingChunk.number,
      bytes: recordingChunk.bytes,
    })
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
    return { made: { fileId: made.fileId, bytes: made.bytes }, chunks: [] }
  const kept = chunks.flatMap(({ fileId, ...chunk }) => (fileId === null ? [] : { ...chunk, fileId }))
  return { made: null, chunks: kept }
}
