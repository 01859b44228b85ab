import { and, eq, isNull } from 'drizzle-orm'
import { roomRecorder } from '@/db/schema'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { RecorderRow } from './recorder-row'
import { type Telling, tellChosen } from './tell-recorder'

/** The computer of a seat records its room no longer; where another device has its place, nothing changes. */
export async function leaveRecorder(
  shell: Telling,
  { liveSessionId, viewer }: TakenSeat,
  deviceId: string,
): Promise<void> {
  const left = await shell.database.db
    .delete(roomRecorder)
    .where(
      and(
        eq(roomRecorder.liveSessionId, liveSessionId),
        eq(roomRecorder.deviceId, deviceId),
        eq(roomRecorder.personId, viewer.personId),
        isNull(roomRecorder.rightHash),
      ),
    )
    .returning({ deviceId: roomRecorder.deviceId })
  if (left.length > 0) await tellChosen(shell, liveSessionId, null)
}

/** A device without a seat records its room no longer. */
export async function leaveByRight(
  shell: Telling,
  { liveSessionId, deviceId }: Pick<RecorderRow, 'liveSessionId' | 'deviceId'>,
): Promise<void> {
  const isStill = and(eq(roomRecorder.liveSessionId, liveSessionId), eq(roomRecorder.deviceId, deviceId))
  const left = await shell.database.db
    .delete(roomRecorder)
    .where(isStill)
    .returning({ deviceId: roomRecorder.deviceId })
  if (left.length > 0) await tellChosen(shell, liveSessionId, null)
}
