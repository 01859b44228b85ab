import { z } from 'zod'
import { isChannelName, isPresence, isProtected, userOfChannel } from './channel-name'
import type { Member } from './channels'
import type { GatewayLimits } from './limits'
import type { SubscriptionRefusal } from './server-frames'
import { type AppCredentials, isChannelSignature } from './signature'

export type SubscriptionRequest = {
  socketId: string
  channel: string
  auth: string
  channelData: string | undefined
  joinedCount: number
  /** The user who signed in on this socket. */
  userId: string | null
}
export type SubscriptionRules = {
  app: AppCredentials
  limits: GatewayLimits
  arePublicChannelsAllowed: boolean
  isMember: (channel: string, userId: string) => boolean
  memberCount: (channel: string) => number
}
export type SubscriptionVerdict =
  | { allowed: true; member: Member | undefined }
  | { allowed: false; refusal: SubscriptionRefusal }

// Some server libraries sign user ids as numbers; the gateway keeps every id as text.
const presenceData = z.object({
  user_id: z.union([z.string().min(1).max(128), z.int().transform(String)]),
  user_info: z.unknown().optional(),
})

/** Whether this socket may join this channel, and as which member. Pure. */
export function judgeSubscription(
  request: SubscriptionRequest,
  { app, limits, arePublicChannelsAllowed, isMember, memberCount }: SubscriptionRules,
): SubscriptionVerdict {
  const { socketId, channel, auth, channelData, joinedCount, userId } = request
  const ownerId = userOfChannel(channel)
  if (ownerId !== null) {
    if (ownerId === userId) return { allowed: true, member: undefined }
    return refuse('AuthError', 401, 'This channel belongs to somebody else.')
  }
  if (!isChannelName(channel)) return refuse('InvalidChannel', 400, 'This is not a channel name.')
  if (joinedCount >= limits.maxChannelsPerConnection) {
    return refuse('LimitReached', 429, `One connection joins ${limits.maxChannelsPerConnection} channels.`)
  }
  if (!isProtected(channel)) {
    if (arePublicChannelsAllowed) return { allowed: true, member: undefined }
    return refuse('AuthError', 401, 'Public channels are closed.')
  }
  if (!isChannelSignature(app, auth, socketId, channel, channelData)) {
    return refuse('AuthError', 401, 'The connection is unauthorized.')
  }
  if (!isPresence(channel)) return { allowed: true, member: undefined }

  const member = readMember(channelData ?? '')
  if (!member) return refuse('AuthError', 401, 'A presence channel needs a user id in channel_data.')
  if (Buffer.byteLength(JSON.stringify(member.userInfo)) > limits.maxPresenceDataBytes) {
    return refuse('LimitReached', 413, `The user_info of a member has ${limits.maxPresenceDataBytes} bytes.`)
  }
  if (!isMember(channel, member.userId) && memberCount(channel) >= limits.maxPresenceMembers) {
    return refuse('LimitReached', 429, `A presence channel holds ${limits.maxPresenceMembers} members.`)
  }
  return { allowed: true, member }
}

function readMember(channelData: string): Member | undefined {
  try {
    const { user_id, user_info } = presenceData.parse(JSON.parse(channelData))
    return { userId: user_id, userInfo: user_info ?? null }
  } catch {
    return undefined
  }
}

function refuse(type: SubscriptionRefusal['type'], status: number, error: string): SubscriptionVerdict {
  return { allowed: false, refusal: { type, status, error } }
}
