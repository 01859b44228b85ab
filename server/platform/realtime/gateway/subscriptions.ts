import type { ChannelCache } from './channel-cache'
import { isCache, isPresence, userOfChannel } from './channel-name'
import type { Channels, Members } from './channels'
import type { Connection } from './connection'
import type { ConnectionIndex } from './connection-index'
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

type SubscribeFrame = Extract<ClientFrame, { kind: 'subscribe' }>

type Needs = {
  rules: Pick<SubscriptionRules, 'app' | 'limits' | 'arePublicChannelsAllowed'>
  channels: Channels<Connection>
  users: ConnectionIndex<Connection>
  cache: ChannelCache
  broadcast: (channel: string, frame: Frame, except?: Connection) => void
}

/** Subscribes and unsubscribes connections: answers them, tells the other members, sends what a cache channel keeps. */
export function createSubscriptions({ rules, channels, users, cache, broadcast }: Needs) {
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
        userId: users.keyOf(connection),
      },
      allRules,
    )
    if (!verdict.allowed) return connection.send(subscriptionErrorFrame(channel, verdict.refusal))

    // An event to a user goes to every connection that user signed in on: nothing is to be joined.
    if (userOfChannel(channel) !== null) return connection.send(subscribedFrame(channel))
    const { member } = verdict
    const isNewMember = channels.join(channel, connection, member)
    connection.send(subscribedFrame(channel, member && channels.roster(channel)))
    if (member) membersChanged(channel)
    // Sending the roster may have closed a connection that reads too slowly.
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
  }

  function unsubscribe(connection: Connection, channel: string) {
    if (!channels.has(channel, connection)) return
    const removedUserId = channels.leave(channel, connection)
    if (removedUserId !== null) broadcast(channel, memberRemovedFrame(channel, removedUserId))
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
