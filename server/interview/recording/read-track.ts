import { asc, eq } from 'drizzle-orm'
import { recordingChunk, recordingSegment } from '@/db/schema'
import { groupInOrder } from '@/domain/group-in-order'
import { rangesOf, type TrackOnServer } from '@/domain/live-session/recording/track'
import type { Runtime } from '@/server/interview/runtime'
import { type DeviceTrack, noteDeviceTold } from './track-rows'

/** What has arrived of a track: a device sends the rest. */
export async function readTrack(
  { database: { db } }: Pick<Runtime, 'database'>,
  track: DeviceTrack,
): Promise<TrackOnServer> {
  if (track.destroyedAt !== null) {
    await noteDeviceTold(db, track)
    return { state: 'destroyed', segments: [] }
  }
  const chunks = await db
    .select({ segment: recordingChunk.segment, number: recordingChunk.number })
    .from(recordingChunk)
    .where(eq(recordingChunk.trackId, track.id))
    .orderBy(asc(recordingChunk.segment), asc(recordingChunk.number))
  const ends = await db
    .select({ segment: recordingSegment.segment, count: recordingSegment.count })
    .from(recordingSegment)
    .where(eq(recordingSegment.trackId, track.id))
  const counts = new Map(ends.map(({ segment, count }) => [segment, count]))
  const arrived = new Map(groupInOrder(chunks, ({ segment }) => segment))
  const segments = [...new Set([...arrived.keys(), ...counts.keys()])].toSorted((a, b) => a - b)
  return {
    state: 'open',
    segments: segments.map((segment) => ({
      segment,
      arrived: rangesOf((arrived.get(segment) ?? []).map(({ number }) => number)),
      count: counts.get(segment) ?? null,
    })),
  }
}
