import type { Viewer } from '@/domain/live-session/core/seat'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import type { SeatsNow } from '@/server/interview/seats/seats-now'
import type { Logger } from '@/server/platform/log'
import { type Publisher, publishQuietly } from '@/server/platform/realtime/publisher'
import type { OutgoingEvent } from '@/server/platform/realtime/wire'
import { hiddenAtTheEnd, toldTo, toldViews } from './told-views'

/** A message of more bytes is replaced by the head of its log: engines take bodies under 10,000 bytes, envelope included. */
const MAX_MESSAGE_BYTES = 9_000

export type Sender = { readonly publisher: Publisher; readonly log: Logger }

/**
 * Sends facts, in order, to every seat that is held, each as that seat may see them, and nothing where a seat may not be told of them
 * yet. Returns without waiting for the engine.
 */
export function sendViews(
  sender: Sender,
  snapshot: Snapshot,
  events: readonly LiveSessionEvent[],
  seatsNow: SeatsNow,
  now = Date.now(),
): void {
  const messages = channelsOf(snapshot, seatsNow).flatMap(([channel, viewer]) => {
    const seen = toldViews(viewer, snapshot, events, now)
    return seen.length > 0 ? toMessages(channel, viewer, snapshot, seen, now) : []
  })
  void publishQuietly(sender.publisher, messages, sender.log)
}

/** Tells every seat the last `seq` of the log; browsers then read the facts themselves. */
export function sendHead(sender: Sender, snapshot: Snapshot, seatsNow: SeatsNow): void {
  const now = Date.now()
  const messages = channelsOf(snapshot, seatsNow).map(([channel, viewer]) =>
    headMessage(channel, viewer, snapshot, now),
  )
  void publishQuietly(sender.publisher, messages, sender.log)
}

/** A message of the head beacon, and up to which `seq` the seat of its channel is told with it. */
export type BeaconMessage = { readonly message: OutgoingEvent; readonly lastSeq: number }

/**
 * How far the log has come, for the seat of this channel. Places of trailing hidden facts after `toldBefore`, which an
 * earlier beacon told, are sent along, so that the seat has no gap to read.
 */
export function beaconMessage(
  channel: string,
  viewer: Viewer,
  snapshot: Snapshot,
  now: number,
  toldBefore: number,
): BeaconMessage {
  const lastSeq = toldTo(viewer, snapshot, now)
  const events = hiddenAtTheEnd(viewer, snapshot, now).filter(({ seq }) => seq > toldBefore)
  const facts = events.length > 0 ? factsMessage(channel, snapshot, events) : null
  return { message: facts ?? headMessage(channel, viewer, snapshot, now), lastSeq }
}

/** One viewer for each channel: all people of one channel see the same. */
function channelsOf(snapshot: Snapshot, seatsNow: SeatsNow): readonly [channel: string, viewer: Viewer][] {
  const scheduled = snapshot.state.contract?.seats ?? []
  const seated = scheduled.filter(({ personId }) => seatsNow.get(personId)?.standing === 'held')
  return [...new Map(seated.map((viewer) => [seatChannel(snapshot.liveSessionId, viewer), viewer]))]
}

function toMessages(
  channel: string,
  viewer: Viewer,
  snapshot: Snapshot,
  events: readonly SeenEvent[],
  now: number,
): OutgoingEvent[] {
  const facts = factsMessage(channel, snapshot, events)
  if (facts) return [facts]
  if (events.length === 1) return [headMessage(channel, viewer, snapshot, now)]
  const half = Math.ceil(events.length / 2)
  return [
    ...toMessages(channel, viewer, snapshot, events.slice(0, half), now),
    ...toMessages(channel, viewer, snapshot, events.slice(half), now),
  ]
}

function headMessage(channel: string, viewer: Viewer, snapshot: Snapshot, now: number): OutgoingEvent {
  const data = { logId: snapshot.logId, lastSeq: toldTo(viewer, snapshot, now) }
  return { channel, event: realtimeEvents.head, data }
}

/** Null if the message would be too large. Its JSON is written once, for measuring and sending. */
function factsMessage(
  channel: string,
  { logId }: Snapshot,
  events: readonly SeenEvent[],
): OutgoingEvent | null {
  const data = JSON.stringify({ logId, events })
  return isWithin(data) ? { channel, event: realtimeEvents.facts, data } : null
}

/** Whether a text fits an engine's limit as JSON inside JSON, at up to six bytes a character. */
function isWithin(data: string): boolean {
  return (
    data.length * 6 + 2 < MAX_MESSAGE_BYTES || Buffer.byteLength(JSON.stringify(data)) < MAX_MESSAGE_BYTES
  )
}
