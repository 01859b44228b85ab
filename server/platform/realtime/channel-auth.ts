import { isChannelName, isPresence, isProtected } from '@/server/platform/realtime/gateway/channel-name'
import { type AppCredentials, signChannel } from '@/server/platform/realtime/gateway/signature'
import { RealtimeError } from '@/server/platform/realtime/realtime-error'

export type PresenceIdentity = { user_id: string; user_info: unknown }
export type ChannelAuthorization = { auth: string; channel_data?: string }
export type UserAuthentication = { auth: string; user_data: string }

/**
 * Signs that one socket may subscribe to one channel, which the caller has decided. A presence channel needs an identity; a
 * private channel takes none, because some engines refuse `channel_data` there.
 * @throws RealtimeError invalid_socket, invalid_channel, presence_mismatch
 */
export function authorizeChannel(
  app: AppCredentials,
  socketId: string,
  channel: string,
  presence?: PresenceIdentity,
): ChannelAuthorization {
  requireSocketId(socketId)
  if (!isChannelName(channel) || !isProtected(channel)) {
    throw new RealtimeError('invalid_channel', 'Only private and presence channels are authorised.')
  }
  if (isPresence(channel) !== (presence !== undefined)) {
    throw new RealtimeError('presence_mismatch', 'A presence channel, and only that, goes with an identity.')
  }
  if (presence === undefined) return { auth: signChannel(app, socketId, channel) }
  const channelData = JSON.stringify(presence)
  return { auth: signChannel(app, socketId, channel, channelData), channel_data: channelData }
}

/** Checks the form of a socket id, which becomes part of what is signed. @throws RealtimeError invalid_socket */
export function requireSocketId(socketId: string): void {
  if (!/^\d+\.\d+$/.test(socketId)) throw new RealtimeError('invalid_socket', 'This is not a socket id.')
}
