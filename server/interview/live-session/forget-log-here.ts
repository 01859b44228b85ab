import { seatChannels } from '@/domain/live-session/follow/channels'
import { freshSnapshot, type SnapshotStore } from '@/server/interview/event-log/read-snapshot'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import { type Sender, sendHead } from './send-views'

/** Forgets a log that is another one now, in this process alone, and has open pages of it read it again. Never throws. */
export async function forgetLogHere(shell: SnapshotStore & Sender, liveSessionId: string): Promise<void> {
  shell.snapshots.forget(liveSessionId)
  try {
    const occupied = await shell.publisher.occupiedChannels(seatChannels(liveSessionId))
    if (occupied.length === 0) return
    const snapshot = await freshSnapshot(shell, liveSessionId)
    if (snapshot) sendHead(shell, snapshot, await readSeatsNow(shell.database.pool, liveSessionId))
  } catch (err) {
    shell.log.warn({ err }, 'the new id of a log is left to the head beacon')
  }
}
