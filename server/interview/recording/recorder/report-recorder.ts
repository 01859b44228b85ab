import { and, eq } from 'drizzle-orm'
import { roomRecorder } from '@/db/schema'
import { missingAt, type RecorderReport, type RoomRecorder } from '@/domain/live-session/recording/recorder'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { arrivedMs, type RecorderRow, recorderRow, toldOf } from './recorder-row'
import { type Telling, tellRecorder } from './tell-recorder'

/** A page that opens is told what is in the row: it is this much behind at most, ms. */
const keptEveryMs = 5_000

/**
 * Takes what the computer of a seat tells of itself and passes it on to the seats of its room. Returns the device that records the room now,
 * which may be another one; null for none.
 */
export async function reportRecorder(
  shell: Telling,
  { liveSessionId, viewer }: TakenSeat,
  { deviceId, report }: { readonly deviceId: string; readonly report: RecorderReport },
): Promise<RoomRecorder | null> {
  const row = await recorderRow(shell.database.db, liveSessionId)
  if (row === null) return null
  if (row.deviceId !== deviceId || row.personId !== viewer.personId) return toldOf(row)
  return takeReport(shell, row, report)
}

/** Passes a report of the device of this row on; keeps it where it says something new or the kept one is old. */
export async function takeReport(
  shell: Telling,
  row: RecorderRow,
  report: RecorderReport,
): Promise<RoomRecorder> {
  const { liveSessionId, deviceId } = row
  const heardAt = new Date()
  const isDue = row.report?.state !== report.state || heardAt.getTime() - row.heardAt.getTime() >= keptEveryMs
  const missingMs = isDue
    ? missingAt(report, await arrivedMs(shell.database.db, liveSessionId))
    : row.missingMs
  const told = toldOf({ ...row, report, missingMs, heardAt })
  if (isDue) {
    const isStill = and(eq(roomRecorder.liveSessionId, liveSessionId), eq(roomRecorder.deviceId, deviceId))
    const kept = await shell.database.db
      .update(roomRecorder)
      .set({ report, missingMs, heardAt })
      .where(isStill)
      .returning()
    const [now] = kept
    // Another device took its place meanwhile.
    if (!now) return told
  }
  await tellRecorder(shell, liveSessionId, told)
  return told
}
