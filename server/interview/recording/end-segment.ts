import { and, eq, gte, isNull } from 'drizzle-orm'
import { recordingChunk, recordingSegment } from '@/db/schema'
import type { Runtime } from '@/server/interview/runtime'
import { type DeviceTrack, noteDeviceTold } from './track-rows'

/** `different`: another number was told before, or a chunk beyond it has arrived. */
export type Ended = 'kept' | 'known' | 'different' | 'destroyed'

/** Notes how many chunks a segment has in all. Told again, it changes nothing. */
export async function endSegment(
  { database: { db } }: Pick<Runtime, 'database'>,
  track: DeviceTrack,
  { segment, count }: { readonly segment: number; readonly count: number },
): Promise<Ended> {
  if (track.destroyedAt !== null) {
    await noteDeviceTold(db, track)
    return 'destroyed'
  }
  const place = and(eq(recordingSegment.trackId, track.id), eq(recordingSegment.segment, segment))
  const beyond = and(
    eq(recordingChunk.trackId, track.id),
    eq(recordingChunk.segment, segment),
    gte(recordingChunk.number, count),
  )
  const [further] = await db
    .select({ number: recordingChunk.number })
    .from(recordingChunk)
    .where(beyond)
    .limit(1)
  if (further) return 'different'
  const added = await db
    .insert(recordingSegment)
    .values({ trackId: track.id, segment, count })
    .onConflictDoUpdate({
      target: [recordingSegment.trackId, recordingSegment.segment],
      set: { count },
      setWhere: isNull(recordingSegment.count),
    })
    .returning({ count: recordingSegment.count })
  if (added.length > 0) return 'kept'
  const [told] = await db.select({ count: recordingSegment.count }).from(recordingSegment).where(place)
  return told?.count === count ? 'known' : 'different'
}
