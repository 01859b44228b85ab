import { eq } from 'drizzle-orm'
import { roomRecorder } from '@/db/schema'
import { type DeviceState, deviceStateOf } from '@/domain/live-session/recording/device-state'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import { sha256 } from '../track-rows'
import type { RecorderRow } from './recorder-row'

/** The row that this right belongs to; null once another device has its place, or for a right that never was one. */
export async function recorderOfRight(
  { database: { db } }: Pick<Runtime, 'database'>,
  right: string,
): Promise<RecorderRow | null> {
  const [row] = await db
    .select()
    .from(roomRecorder)
    .where(eq(roomRecorder.rightHash, sha256(right)))
  return row ?? null
}

/** What a device without a seat may know of its interview: whether it is to record now, why not, and the clock. */
export async function readDeviceState(
  shell: Pick<Runtime, 'database' | 'snapshots'>,
  liveSessionId: string,
): Promise<DeviceState> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new Error('a device records an interview that is not there')
  return deviceStateOf(snapshot.state)
}
