import { realtimeEvents, seatChannel } from '@/domain/live-session/channels'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import type { Viewer } from '@/domain/live-session/seat'
import { viewFor } from '@/domain/live-session/visibility'
import type { Snapshot } from '@/server/event-log/snapshot'
import type { Logger } from '@/server/log'
import { type Publisher, publishQuietly } from '@/server/realtime/publisher'
import type { OutgoingEvent } from '@/server/realtime/wire'
import type { SeatsNow } from './seats-now'

/** A message of more bytes is replaced by the head of its log: engines take bodies under 10,000 bytes, envelope included. */
const MAX_MESSAGE_BYTES = 9_000

export type Sender = { readonly publisher: Publisher; readonly log: Logger }

/** Sends facts, in order, to every seat that is held, each as that seat may see them. Returns without waiting for the engine. */
export function sendViews(
  sender: Sender,
  snapshot: Snapshot,
  events: readonly LiveSessionEvent[],
  seatsNow: SeatsNow,
): void {
  const messages = channelsOf(snapshot, seatsNow).flatMap(([channel, viewer]) => {
    const seen = events.map((event) => viewFor(viewer, snapshot.state, event, snapshot.familyOf))
    return toMessages(channel, snapshot, seen)
  })
  void publishQuietly(sender.publisher, messages, sender.log)
}

/** Tells every seat the last `seq` of the log; browsers then read the facts themselves. */
export function sendHead(sender: Sender, snapshot: Snapshot, seatsNow: SeatsNow): void {
  const messages = channelsOf(snapshot, seatsNow).map(([channel]) => headMessage(channel, snapshot))
  void publishQuietly(sender.publisher, messages, sender.log)
}

/** One viewer for each channel: all people of one channel see the same. */
function channelsOf(snapshot: Snapshot, seatsNow: SeatsNow): readonly [channel: string, viewer: Viewer][] {
  const scheduled = snapshot.state.contract?.seats ?? []
  const seated = scheduled.filter(({ personId }) => seatsNow.get(personId) === 'held')
  return [...new Map(seated.map((viewer) => [seatChannel(snapshot.liveSessionId, viewer), viewer]))]
}

function toMessages(channel: string, snapshot: Snapshot, events: readonly SeenEvent[]): OutgoingEvent[] {
  const facts = { channel, event: realtimeEvents.facts, data: { logId: snapshot.logId, events } }
  if (encodedBytes(facts.data) < MAX_MESSAGE_BYTES) return [facts]
  if (events.length === 1) return [headMessage(channel, snapshot)]
  const half = Math.ceil(events.length / 2)
  return [
    ...toMessages(channel, snapshot, events.slice(0, half)),
    ...toMessages(channel, snapshot, events.slice(half)),
  ]
}

function headMessage(channel: string, { logId, state }: Snapshot): OutgoingEvent {
  return { channel, event: realtimeEvents.head, data: { logId, lastSeq: state.seq } }
}

/** Size of the data as engines carry it: a JSON text inside JSON. */
function encodedBytes(data: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(data)))
}
