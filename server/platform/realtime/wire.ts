import { isChannelName } from '@/server/platform/realtime/gateway/channel-name'
import { RealtimeError } from '@/server/platform/realtime/realtime-error'

export type OutgoingEvent = { channel: string; event: string; data: unknown }
export type WireEvent = { channel: string; name: string; data: string }

// Reverb refuses HTTP bodies above 10,000 bytes; Pusher refuses batches above ten events.
const MAX_BODY_BYTES = 10_000
const MAX_BATCH_EVENTS = 10
const MAX_EVENT_NAME = 200
/** Of one character in JSON, and of what stands around the three texts of an event. */
const MOST_BYTES = 6
const ENVELOPE_BYTES = 64

/**
 * Encodes an event as the strings that every engine takes: text unchanged, other data as JSON.
 * @throws RealtimeError payload_too_large when the publish body would reach 10,000 bytes, payload_not_json,
 * invalid_channel, invalid_event
 */
export function encodeEvent({ channel, event, data }: OutgoingEvent): WireEvent {
  if (!isChannelName(channel)) throw new RealtimeError('invalid_channel', 'This is not a channel name.')
  if (event.length === 0 || event.length > MAX_EVENT_NAME) {
    throw new RealtimeError('invalid_event', `An event name has 1 to ${MAX_EVENT_NAME} characters.`)
  }
  const wire = { channel, name: event, data: encodeData(data) }
  const isShort =
    (channel.length + event.length + wire.data.length) * MOST_BYTES + ENVELOPE_BYTES < MAX_BODY_BYTES
  if (!isShort && batchBytes([wire]) >= MAX_BODY_BYTES) {
    throw new RealtimeError('payload_too_large', `A publish body stays under ${MAX_BODY_BYTES} bytes.`)
  }
  return wire
}

/** Groups events, in order, into HTTP batches of at most 10 events and under 10,000 bytes of body each. */
export function packBatches(events: readonly WireEvent[]): WireEvent[][] {
  const batches: WireEvent[][] = []
  let current: WireEvent[] = []
  for (const event of events) {
    const grown = [...current, event]
    const isTooMuch = grown.length > MAX_BATCH_EVENTS || batchBytes(grown) >= MAX_BODY_BYTES
    if (isTooMuch && current.length > 0) {
      batches.push(current)
      current = [event]
    } else {
      current = grown
    }
  }
  if (current.length > 0) batches.push(current)
  return batches
}

function encodeData(data: unknown): string {
  if (typeof data === 'string') return data
  const json = writeJson(data ?? null)
  if (json === undefined) throw new RealtimeError('payload_not_json', 'This event cannot be written as JSON.')
  return json
}

// JSON.stringify returns undefined for a function, and throws for a bigint or a cycle.
function writeJson(data: unknown): string | undefined {
  try {
    return JSON.stringify(data)
  } catch {
    return undefined
  }
}

function batchBytes(batch: readonly WireEvent[]): number {
  return Buffer.byteLength(JSON.stringify({ batch }))
}
