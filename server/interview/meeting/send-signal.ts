import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import { addresseeOf } from '@/domain/live-session/meeting/addressee'
import { cutSignal } from '@/domain/live-session/meeting/parts'
import type { ReceivedSignal, SignalRequest } from '@/domain/live-session/meeting/signal'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import { seatsOf } from '@/server/interview/seats/seats-now'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { publishQuietly } from '@/server/platform/realtime/publisher'

type Needs = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log' | 'processes'>

/**
 * Passes a signal to its addressee's seat alone, on any process. Stores nothing; pages repeat lost signals. Waits for
 * the engine, so that a page's signals keep their order.
 * @throws DomainError those of `addresseeOf`
 */
export async function sendSignal(
  shell: Needs,
  { liveSessionId, viewer, seatsNow }: TakenSeat,
  { to, page, signal }: SignalRequest,
): Promise<void> {
  const from = viewer.personId
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const addressee = addresseeOf(snapshot.state, seatsOf(seatsNow), { from, to })
  const channel = seatChannel(liveSessionId, addressee)
  const received: ReceivedSignal = { liveSessionId, from, page, signal }
  const parts = cutSignal(randomUUID(), JSON.stringify(received))
  shell.processes?.passOn(channel, parts)
  await publishQuietly(
    shell.publisher,
    parts.map((data) => ({ channel, event: realtimeEvents.signal, data })),
    shell.log,
  )
}
