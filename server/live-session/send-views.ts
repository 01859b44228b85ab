import { realtimeEvents, seatChannel } from '@/domain/live-session/channels'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import type { Viewer } from '@/domain/live-session/seat'
import { viewFor } from '@/domain/live-session/visibility'
import type { Snapshot } from '@/server/event-log/snapshot'
import { publishQuietly } from '@/server/realtime/publisher'
import type { OutgoingEvent } from '@/server/realtime/wire'
import type { Shell } from '@/server/shell'

/** Beyond this a message only says how far the log has come. Engines take bodies under 10,000 bytes, envelope included. */
const MAX_MESSAGE_BYTES = 9_000

type Way = Pick<Shell, 'publisher' | 'log'>

/** Sends facts, in order, to every seat, each as that seat may see them. Nobody waits for it. */
export function sendViews(way: Way, snapshot: Snapshot, events: readonly LiveSessionEvent[]): void {
  const messages = channelsOf(snapshot).flatMap(([channel, viewer]) => {
    const seen = events.map((event) => viewFor(viewer, snapshot.state, event, snapshot.familyOf))
    return toMessages(channel, snapshot, seen)
  })
  void publishQuietly(way.publisher, messages, way.log)
}

/** Tells every seat how far the log has come, and nothing else: they read the rest. */
export function sendHead(way: Way, snapshot: Snapshot): void {
  const messages = channelsOf(snapshot).map(([channel]) => headMessage(channel, snapshot))
  void publishQuietly(way.publisher, messages, way.log)
}

/** One viewer for each channel: those who share a channel share a view. */
function channelsOf(snapshot: Snapshot): readonly [channel: string, viewer: Viewer][] {
  const seated = snapshot.state.contract?.seats ?? []
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

/** Engines carry the data as a JSON text inside JSON: it is that form that must fit. */
function encodedBytes(data: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(data)))
}
