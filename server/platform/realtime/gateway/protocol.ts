import { z } from 'zod'

/** Close codes. pusher-js gives up after 40xx, connects again after 1 s for 41xx, and at once for 42xx. */
export const CLOSE = {
  protocolError: 1002,
  binaryRefused: 1003,
  unexpected: 1011,
  unknownKey: 4001,
  overQuota: 4004,
  unknownPath: 4005,
  malformedVersion: 4006,
  unsupportedVersion: 4007,
  missingVersion: 4008,
  unauthorized: 4009,
  overCapacity: 4100,
  authorizationEnded: 4110,
  noPong: 4201,
  inactive: 4202,
} as const

export const CLIENT_EVENT_REJECTED = 4301

export type ClientFrame =
  | { kind: 'ping' }
  | { kind: 'pong' }
  | { kind: 'subscribe'; channel: string; auth: string; channelData: string | undefined }
  | { kind: 'unsubscribe'; channel: string }
  | { kind: 'sign-in'; auth: string; userData: string }
  | { kind: 'client-event'; event: string; channel: string; data: unknown }
  | { kind: 'unsupported' }
  | { kind: 'malformed' }

const envelope = z.object({
  event: z.string(),
  channel: z.unknown().optional(),
  data: z.unknown().optional(),
})
const subscribeData = z.object({
  channel: z.string(),
  auth: z.string().nullish(),
  channel_data: z.string().nullish(),
})
const unsubscribeData = z.object({ channel: z.string() })
const signInData = z.object({ auth: z.string(), user_data: z.string() })
const MALFORMED: ClientFrame = { kind: 'malformed' }

/** Reads one text frame of a client. Never throws: an unreadable frame is `malformed`. */
export function parseFrame(text: string): ClientFrame {
  const frame = envelope.safeParse(parseJson(text))
  if (!frame.success) return MALFORMED
  const { event, channel, data } = frame.data
  switch (event) {
    case 'pusher:ping':
      return { kind: 'ping' }
    case 'pusher:pong':
      return { kind: 'pong' }
    case 'pusher:subscribe':
      return readSubscribe(data)
    case 'pusher:unsubscribe':
      return readUnsubscribe(data)
    case 'pusher:signin':
      return readSignIn(data)
    default:
      if (!event.startsWith('client-')) return { kind: 'unsupported' }
      return typeof channel === 'string' ? { kind: 'client-event', event, channel, data } : MALFORMED
  }
}

function readSubscribe(data: unknown): ClientFrame {
  const parsed = subscribeData.safeParse(unwrap(data))
  if (!parsed.success) return MALFORMED
  const { channel, auth, channel_data } = parsed.data
  return { kind: 'subscribe', channel, auth: auth ?? '', channelData: channel_data ?? undefined }
}

function readUnsubscribe(data: unknown): ClientFrame {
  const parsed = unsubscribeData.safeParse(unwrap(data))
  return parsed.success ? { kind: 'unsubscribe', channel: parsed.data.channel } : MALFORMED
}

function readSignIn(data: unknown): ClientFrame {
  const parsed = signInData.safeParse(unwrap(data))
  if (!parsed.success) return MALFORMED
  return { kind: 'sign-in', auth: parsed.data.auth, userData: parsed.data.user_data }
}

// The protocol lets a client send `data` as an object or as a JSON string.
function unwrap(data: unknown): unknown {
  return typeof data === 'string' ? parseJson(data) : data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
