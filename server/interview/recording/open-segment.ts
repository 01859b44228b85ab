import { and, eq, isNull } from 'drizzle-orm'
import { recordingSegment, recordingTrack } from '@/db/schema'
import { mayHear } from '@/domain/live-session/recording/hear'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { openSealedFile, type SealedFile } from '@/server/platform/media/sealed-file'

/** A file to play, decrypted as it is read. */
export type OpenedSegment = { readonly mimeType: string; readonly file: SealedFile }

/** The file of one segment, for a seat that may hear it; null where there is none, or none any more, or this seat may not. */
export async function openSegment(
  shell: Runtime,
  { liveSessionId, viewer }: TakenSeat,
  { trackId, segment }: { readonly trackId: string; readonly segment: number },
): Promise<OpenedSegment | null> {
  const { database, media } = shell
  if (!media) return null
  const asked = database.db
    .select({
      mimeType: recordingTrack.mimeType,
      keyId: recordingTrack.keyId,
      fileId: recordingSegment.fileId,
    })
    .from(recordingTrack)
    .innerJoin(recordingSegment, eq(recordingSegment.trackId, recordingTrack.id))
    .where(
      and(
        eq(recordingTrack.id, trackId),
        eq(recordingTrack.liveSessionId, liveSessionId),
        isNull(recordingTrack.destroyedAt),
        eq(recordingSegment.segment, segment),
      ),
    )
  const [snapshot, [row]] = await Promise.all([freshSnapshot(shell, liveSessionId), asked])
  if (!snapshot || !mayHear(snapshot.state, viewer.personId)) return null
  const key = row && (await media.keys.read(row.keyId))
  if (!key || row.fileId === null) return null
  const file = await openSealedFile(media.store, key.files, `${row.keyId}/${row.fileId}`)
  return file && { mimeType: row.mimeType, file }
}
