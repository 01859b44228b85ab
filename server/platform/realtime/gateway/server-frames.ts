import type { PresenceRoster } from './channels'

/** A frame from the gateway, built once for all sockets that receive it. */
export type Frame = Buffer

export type SubscriptionRefusal = {
  type: 'AuthError' | 'LimitReached' | 'InvalidChannel'
  error: string
  status: number
}

export function eventFrame(channel: string, event: string, data: string): Frame {
  return frame({ event, channel, data })
}

export function clientEventFrame(
  channel: string,
  event: string,
  data: unknown,
  userId: string | undefined,
): Frame {
  return frame({ event, channel, data, user_id: userId })
}

export function cacheMissFrame(channel: string): Frame {
  return frame({ event: 'pusher:cache_miss', channel })
}

// Protocol 7 wants the data of the five frames below as JSON text inside the JSON frame.
export function establishedFrame(socketId: string, activityTimeoutMs: number): Frame {
  const data = { socket_id: socketId, activity_timeout: Math.max(1, Math.round(activityTimeoutMs / 1_000)) }
  return frame({ event: 'pusher:connection_established', data: JSON.stringify(data) })
}

export function subscribedFrame(channel: string, roster?: PresenceRoster): Frame {
  const data = JSON.stringify(roster ? { presence: roster } : {})
  return frame({ event: 'pusher_internal:subscription_succeeded', channel, data })
}

export function signedInFrame(userData: string): Frame {
  return frame({ event: 'pusher:signin_success', data: JSON.stringify({ user_data: userData }) })
}

export function memberAddedFrame(channel: string, userId: string, userInfo: unknown): Frame {
  const data = JSON.stringify({ user_id: userId, user_info: userInfo })
  return frame({ event: 'pusher_internal:member_added', channel, data })
}

export function memberRemovedFrame(channel: string, userId: string): Frame {
  const data = JSON.stringify({ user_id: userId })
  return frame({ event: 'pusher_internal:member_removed', channel, data })
}

export function subscriptionErrorFrame(channel: string, refusal: SubscriptionRefusal): Frame {
  return frame({ event: 'pusher:subscription_error', channel, data: refusal })
}

export function errorFrame(code: number | null, message: string, channel?: string): Frame {
  return frame({ event: 'pusher:error', channel, data: { code, message } })
}

export const PING_FRAME = frame({ event: 'pusher:ping', data: {} })
export const PONG_FRAME = frame({ event: 'pusher:pong', data: {} })

type Message = { event: string; channel?: string | undefined; data?: unknown; user_id?: string | undefined }

function frame(message: Message): Frame {
  return Buffer.from(JSON.stringify(message))
}
