import { randomUUID } from 'node:crypto'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import { cutSignal } from '@/domain/live-session/meeting/parts'
import type { RoomRecorder, ToldRecorder } from '@/domain/live-session/recording/recorder'
import { cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import { ringFor } from './bell'

export type Telling = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log' | 'processes'>

/** Tells every seat that is held now, on whatever process, how the device of its room stands, and no one else. Nothing of it is kept. */
export async function tellRecorder(
  shell: Telling,
  liveSessionId: string,
  recorder: RoomRecorder | null,
): Promise<void> {
  const snapshot = await cachedSnapshot(shell, liveSessionId)
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const seats = (snapshot?.state.contract?.seats ?? []).filter(
    ({ personId }) => seatsNow.get(personId)?.standing === 'held',
  )
  const told: ToldRecorder = { liveSessionId, recorder }
  const parts = cutSignal(randomUUID(), JSON.stringify(told))
  const channels = new Set(seats.map((viewer) => seatChannel(liveSessionId, viewer)))
  for (const channel of channels) shell.processes?.passOn(channel, parts)
  await publishQuietly(
    shell.publisher,
    [...channels].flatMap((channel) =>
      parts.map((data) => ({ channel, event: realtimeEvents.signal, data })),
    ),
    shell.log,
  )
}

/** The same once another device, or none, records the room: the former one learns that it no longer does. */
export function tellChosen(
  shell: Telling,
  liveSessionId: string,
  recorder: RoomRecorder | null,
): Promise<void> {
  ringFor(liveSessionId)
  return tellRecorder(shell, liveSessionId, recorder)
}
