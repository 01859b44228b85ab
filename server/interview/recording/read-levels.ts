import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { recordingSegment, recordingTrack } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayHear } from '@/domain/live-session/recording/hear'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { openSealedFile } from '@/server/platform/media/sealed-file'

/** How loud a segment is: one character for each 100 ms of its media (domain/live-session/recording/levels.ts). */
export type SegmentLevels = { readonly trackId: string; readonly segment: number; readonly steps: string }

/**
 * How loud the recording of an interview is, for a seat that may hear it; nothing of segments whose browser did not measure it.
 * @throws DomainError notFound, notUnsealedYet
 */
export async function readLevels(
  shell: Runtime,
  { liveSessionId, viewer }: TakenSeat,
): Promise<readonly SegmentLevels[]> {
  const { database, media } = shell
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  if (snapshot.state.unsealing === null) throw new DomainError('notUnsealedYet')
  if (!media || !mayHear(snapshot.state, viewer.personId)) return []
  const rows = await database.db
    .select({
      trackId: recordingTrack.id,
      keyId: recordingTrack.keyId,
      segment: recordingSegment.segment,
      levelsId: recordingSegment.levelsId,
    })
    .from(recordingTrack)
    .innerJoin(recordingSegment, eq(recordingSegment.trackId, recordingTrack.id))
    .where(
      and(
        eq(recordingTrack.liveSessionId, liveSessionId),
        isNull(recordingTrack.destroyedAt),
        isNotNull(recordingSegment.levelsId),
      ),
    )
    .orderBy(recordingTrack.id, recordingSegment.segment)
  const read: SegmentLevels[] = []
  for (const { trackId, keyId, segment, levelsId } of rows) {
    const key = await media.keys.read(keyId)
    const file = key && (await openSealedFile(media.store, key.files, `${keyId}/${levelsId}`))
    if (!file) continue
    const parts: Buffer[] = []
    for await (const part of file.read(0, file.size)) parts.push(part)
    read.push({ trackId, segment, steps: Buffer.concat(parts).toString() })
  }
  return read
}
