import { takesClientEvents } from './channel-name'

type ClientEvent = { event: string; channel: string; data: unknown }
type Rules = { areClientEventsAllowed: boolean; maxEventBytes: number; isSubscribed: boolean }

const MAX_EVENT_NAME = 200

/** The reason for which a client may not send this event to the other subscribers; null when it may. */
export function refuseClientEvent(
  { event, channel, data }: ClientEvent,
  { areClientEventsAllowed, maxEventBytes, isSubscribed }: Rules,
): string | null {
  if (!areClientEventsAllowed) return 'Client events are not accepted'
  if (!takesClientEvents(channel)) {
    return 'Client event rejected - only supported on private and presence channels'
  }
  if (!isSubscribed) return `Client event rejected - you are not subscribed to ${channel}`
  if (event.length > MAX_EVENT_NAME) {
    return `Client event rejected - an event name has at most ${MAX_EVENT_NAME} characters`
  }
  if (byteLength(data) > maxEventBytes) {
    return `Client event rejected - the data of an event has at most ${maxEventBytes} bytes`
  }
  return null
}

function byteLength(data: unknown): number {
  return Buffer.byteLength(typeof data === 'string' ? data : (JSON.stringify(data) ?? ''))
}
