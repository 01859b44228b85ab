import { isPresence } from '@/server/realtime/gateway/channel-name'
import { createChannels, type Members } from '@/server/realtime/gateway/channels'
import type { Connection } from '@/server/realtime/gateway/connection'
import { judgeSubscription } from '@/server/realtime/gateway/judge-subscription'
import type { GatewayLimits } from '@/server/realtime/gateway/limits'
import {
  CLIENT_EVENT_REJECTED,
  CLOSE,
  type ClientFrame,
  parseFrame,
} from '@/server/realtime/gateway/protocol'
import {
  errorFrame,
  eventFrame,
  type Frame,
  memberAddedFrame,
  memberRemovedFrame,
  PONG_FRAME,
  subscribedFrame,
  subscriptionErrorFrame,
} from '@/server/realtime/gateway/server-frames'
import type { AppCredentials } from '@/server/realtime/gateway/signature'

export type HubOptions = { app: AppCredentials; limits: GatewayLimits; arePublicChannelsAllowed: boolean }
type SubscribeFrame = Extract<ClientFrame, { kind: 'subscribe' }>

/** What the gateway does with frames, whatever carries them: answers, subscribes, tells members, publishes. */
export function createHub(options: HubOptions) {
  const channels = createChannels<Connection>()
  let membersChanged: (channel: string) => void = () => undefined
  const rules = { ...options, isMember: channels.isMember, memberCount: channels.memberCount }

  function broadcast(channel: string, frame: Frame, except?: Connection) {
    for (const subscriber of channels.subscribers(channel)) {
      if (subscriber !== except) subscriber.send(frame)
    }
  }

  function subscribe(connection: Connection, { channel, auth, channelData }: SubscribeFrame) {
    if (channels.has(channel, connection)) {
      return connection.send(errorFrame(null, `Existing subscription to channel ${channel}`))
    }
    const { socketId } = connection
    const joinedCount = channels.joinedCount(connection)
    const verdict = judgeSubscription({ socketId, channel, auth, channelData, joinedCount }, rules)
    if (!verdict.allowed) return connection.send(subscriptionErrorFrame(channel, verdict.refusal))

    const { member } = verdict
    const { isNewMember } = channels.join(channel, connection, member)
    connection.send(subscribedFrame(channel, member && channels.roster(channel)))
    if (member && isNewMember && connection.isOpen) {
      broadcast(channel, memberAddedFrame(channel, member.userId, member.userInfo), connection)
    }
    if (member) membersChanged(channel)
  }

  function unsubscribe(connection: Connection, channel: string) {
    const { removedUserId } = channels.leave(channel, connection)
    if (removedUserId !== null) broadcast(channel, memberRemovedFrame(channel, removedUserId))
    if (isPresence(channel)) membersChanged(channel)
  }

  function setElsewhere(channel: string, members: Members) {
    const { added, removed } = channels.setElsewhere(channel, members)
    for (const [userId, userInfo] of added) broadcast(channel, memberAddedFrame(channel, userId, userInfo))
    for (const userId of removed) broadcast(channel, memberRemovedFrame(channel, userId))
  }

  function receive(connection: Connection, text: string) {
    const frame = parseFrame(text)
    switch (frame.kind) {
      case 'ping':
        return connection.send(PONG_FRAME)
      case 'pong':
        return
      case 'subscribe':
        return subscribe(connection, frame)
      case 'unsubscribe':
        return unsubscribe(connection, frame.channel)
      case 'client-event':
        return connection.send(errorFrame(CLIENT_EVENT_REJECTED, 'Client events are not accepted'))
      case 'unsupported':
        return connection.send(errorFrame(null, 'Unsupported event'))
      case 'malformed':
        return connection.close(CLOSE.protocolError, 'Malformed frame')
      default:
        return frame satisfies never
    }
  }

  return {
    /** Handles one text frame of a connection. */
    receive,
    /** Forgets a connection and tells the members it leaves behind. */
    forget(connection: Connection) {
      for (const channel of channels.joinedBy(connection)) unsubscribe(connection, channel)
    },
    /** Sends an event to every subscriber of a channel. `data` is the text they will parse. */
    publish(channel: string, event: string, data: string) {
      broadcast(channel, eventFrame(channel, event, data))
    },
    occupiedChannels: channels.occupied,
    presence: {
      membersHere: channels.membersHere,
      setElsewhere,
      watch(listener: (channel: string) => void) {
        membersChanged = listener
      },
    },
  }
}
