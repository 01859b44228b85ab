import { seatChannels } from '@/domain/live-session/channels'
import { freshSnapshot, type SnapshotStore } from '@/server/event-log/read-snapshot'
import type { Shell } from '@/server/shell'
import { readSeatsNow } from './seats-now'
import { type Sender, sendHead } from './send-views'

/**
 * Has every process forget what it remembers of a log that is another one now, under a new id, and open pages read it again. Never
 * throws: whoever misses it reads the new log with the next fact.
 */
export async function forgetLog(shell: Shell, liveSessionId: string): Promise<void> {
  await forgetLogHere(shell, liveSessionId)
  shell.relay?.notifyForgotten(liveSessionId)
}

/** The same in this process alone. */
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
