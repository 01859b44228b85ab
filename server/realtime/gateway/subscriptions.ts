import type { createChannelCache } from './channel-cache'
import { isCache, isPresence, userOfChannel } from './channel-name'
import type { createChannels, Members } from './channels'
import type { Connection } from './connection'
import type { Happening } from './happening'
import { judgeSubscription, type SubscriptionRules } from './judge-subscription'
import type { ClientFrame } from './protocol'
import {
  cacheMissFrame,
  errorFrame,
  eventFrame,
  type Frame,
  memberAddedFrame,
  memberRemovedFrame,
  subscribedFrame,
  subscriptionErrorFrame,
} from './server-frames'
import type { createUsers } from './users'

type SubscribeFrame = Extract<ClientFrame, { kind: 'subscribe' }>

type Needs = {
  rules: Pick<SubscriptionRules, 'app' | 'limits' | 'arePublicChannelsAllowed'>
  channels: ReturnType<typeof createChannels<Connection>>
  users: ReturnType<typeof createUsers<Connection>>
  cache: ReturnType<typeof createChannelCache>
  broadcast: (channel: string, frame: Frame, except?: Connection) => void
  tell: (happening: Happening) => void
}

/** Coming into channels and leaving them: the answer, what the others hear, what a cache channel kept. */
export function createSubscriptions({ rules, channels, users, cache, broadcast, tell }: Needs) {
  let membersChanged: (channel: string) => void = () => undefined
  const allRules = { ...rules, isMember: channels.isMember, memberCount: channels.memberCount }

  function subscribe(connection: Connection, { channel, auth, channelData }: SubscribeFrame) {
    if (channels.has(channel, connection)) {
      return connection.send(errorFrame(null, `Existing subscription to channel ${channel}`))
    }
    const verdict = judgeSubscription(
      {
        socketId: connection.socketId,
        channel,
        auth,
        channelData,
        joinedCount: channels.joinedCount(connection),
        userId: users.userOf(connection),
      },
      allRules,
    )
    if (!verdict.allowed) return connection.send(subscriptionErrorFrame(channel, verdict.refusal))

    // Events to a user go to where they signed in, subscribed or not.
    if (userOfChannel(channel) !== null) return connection.send(subscribedFrame(channel))
    const { member } = verdict
    const { isFirst, isNewMember } = channels.join(channel, connection, member)
    if (isFirst) tell({ name: 'channel_occupied', channel })
    if (member && isNewMember) tell({ name: 'member_added', channel, user_id: member.userId })
    connection.send(subscribedFrame(channel, member && channels.roster(channel)))
    if (member) membersChanged(channel)
    // Cut for reading too slowly: it has left again.
    if (!connection.isOpen) return
    if (member && isNewMember) {
      broadcast(channel, memberAddedFrame(channel, member.userId, member.userInfo), connection)
    }
    if (isCache(channel)) sendLast(connection, channel)
  }

  function sendLast(connection: Connection, channel: string) {
    const last = cache.recall(channel)
    if (last) return connection.send(eventFrame(channel, last.event, last.data))
    connection.send(cacheMissFrame(channel))
    tell({ name: 'cache_miss', channel })
  }

  function unsubscribe(connection: Connection, channel: string) {
    if (!channels.has(channel, connection)) return
    const { isLast, removedUserId } = channels.leave(channel, connection)
    if (removedUserId !== null) {
      tell({ name: 'member_removed', channel, user_id: removedUserId })
      broadcast(channel, memberRemovedFrame(channel, removedUserId))
    }
    if (isLast) tell({ name: 'channel_vacated', channel })
    if (isPresence(channel)) membersChanged(channel)
  }

  function setElsewhere(channel: string, members: Members) {
    const { added, removed } = channels.setElsewhere(channel, members)
    for (const [userId, userInfo] of added) broadcast(channel, memberAddedFrame(channel, userId, userInfo))
    for (const userId of removed) broadcast(channel, memberRemovedFrame(channel, userId))
  }

  return {
    subscribe,
    unsubscribe,
    presence: {
      membersHere: channels.membersHere,
      setElsewhere,
      watch(listener: (channel: string) => void) {
        membersChanged = listener
      },
    },
  }
}
