import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { recordingChunk, recordingTrack, roomRecorder } from '@/db/schema'
import type { RoomRecorder } from '@/domain/live-session/recording/recorder'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'

export type RecorderRow = typeof roomRecorder.$inferSelect

/** The row of the device that records this room; null where none does. */
export async function recorderRow(db: Db | Tx, liveSessionId: string): Promise<RecorderRow | null> {
  const [row] = await db.select().from(roomRecorder).where(eq(roomRecorder.liveSessionId, liveSessionId))
  return row ?? null
}

/** A row as seats are told it: without its right. */
export function toldOf({ deviceId, form, personId, report, missingMs, heardAt }: RecorderRow): RoomRecorder {
  return { deviceId, form, personId, report, missing: missingMs, heardAt: heardAt.getTime() }
}

/** The one device that records the room of a seat; null where none does. */
export async function readRecorder(
  { database }: Pick<Runtime, 'database'>,
  { liveSessionId }: Pick<TakenSeat, 'liveSessionId'>,
): Promise<RoomRecorder | null> {
  const row = await recorderRow(database.db, liveSessionId)
  return row && toldOf(row)
}

/** How much sound of a room has arrived from whatever devices recorded it, ms of media. */
export async function arrivedMs(db: Db, liveSessionId: string): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`coalesce(sum(${recordingChunk.mediaMs}), 0)::int` })
    .from(recordingChunk)
    .innerJoin(recordingTrack, eq(recordingTrack.id, recordingChunk.trackId))
    .where(sql`${recordingTrack.liveSessionId} = ${liveSessionId}::uuid and ${recordingTrack.kind} = 'room'`)
  return row?.total ?? 0
}
