import { hearSignals } from '@/client/meeting/hear-signals'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { createPartJoiner } from '@/domain/live-session/meeting/parts'
import type { RoomRecorder, ToldRecorder } from '@/domain/live-session/recording/recorder'

/** Calls back each time the seats of this interview are told of the device that records their room. The function returned ends it. */
export function hearRecorder(
  connection: BrowserConnection,
  liveSessionId: string,
  told: (recorder: RoomRecorder | null) => void,
): () => void {
  const joiner = createPartJoiner()
  return hearSignals(connection, (part) => {
    const text = joiner.take(part)
    if (text === null) return
    const read = JSON.parse(text) as Partial<ToldRecorder>
    if (read.liveSessionId === liveSessionId && read.recorder !== undefined) told(read.recorder)
  })
}
