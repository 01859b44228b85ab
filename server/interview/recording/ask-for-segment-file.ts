import { and, count, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { recordingChunk, recordingSegment } from '@/db/schema'
import { enqueue } from '@/server/platform/queue/enqueue'

/** Has one file made of a segment once all of its chunks have arrived; asked again, nothing more happens. */
export async function askForSegmentFile(
  db: Db,
  { trackId, segment }: { readonly trackId: string; readonly segment: number },
): Promise<void> {
  const [end] = await db
    .select({ count: recordingSegment.count })
    .from(recordingSegment)
    .where(and(eq(recordingSegment.trackId, trackId), eq(recordingSegment.segment, segment)))
  if (!end?.count) return
  const [arrived] = await db
    .select({ chunks: count() })
    .from(recordingChunk)
    .where(and(eq(recordingChunk.trackId, trackId), eq(recordingChunk.segment, segment)))
  if (arrived?.chunks !== end.count) return
  await enqueue(db, { kind: 'makeSegmentFile', payload: { trackId, segment }, key: `${trackId}/${segment}` })
}
