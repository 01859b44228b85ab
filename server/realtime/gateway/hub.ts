import { createChannelCache } from './channel-cache'
import { isCache, userOfChannel } from './channel-name'
import { createChannels } from './channels'
import type { Connection } from './connection'
import type { Happening } from './happening'
import { refuseClientEvent } from './judge-client-event'
import { judgeSignIn } from './judge-sign-in'
import type { GatewayLimits } from './limits'
import { CLIENT_EVENT_REJECTED, CLOSE, type ClientFrame, parseFrame } from './protocol'
import {
  clientEventFrame,
  errorFrame,
  eventFrame,
  type Frame,
  PONG_FRAME,
  signedInFrame,
} from './server-frames'
import type { AppCredentials } from './signature'
import { createSubscriptions } from './subscriptions'
import { createTokenBucket, type TokenBucket } from './token-bucket'
import { createUsers } from './users'

export type HubOptions = {
  app: AppCredentials
  limits: GatewayLimits
  arePublicChannelsAllowed: boolean
  areClientEventsAllowed: boolean
  now: () => number
  tell: (happening: Happening) => void
}
type ClientEvent = Extract<ClientFrame, { kind: 'client-event' }>
type SignIn = Extract<ClientFrame, { kind: 'sign-in' }>

/** What the gateway does with frames, whatever carries them: answers, subscribes, tells members, publishes. */
export function createHub(options: HubOptions) {
  const { app, limits, areClientEventsAllowed, now, tell } = options
  const channels = createChannels<Connection>()
  const users = createUsers<Connection>()
  const admissions = createUsers<Connection>()
  const cache = createChannelCache({ ttlMs: limits.cacheTtlMs, maxChannels: limits.maxCachedChannels, now })
  const clientEvents = new WeakMap<Connection, TokenBucket>()
  const { subscribe, unsubscribe, presence } = createSubscriptions({
    rules: options,
    channels,
    users,
    cache,
    broadcast,
    tell,
  })

  function broadcast(channel: string, frame: Frame, except?: Connection) {
    sendTo(channels.subscribers(channel), frame, except)
  }

  function sendTo(receivers: Iterable<Connection>, frame: Frame, except?: Connection) {
    for (const receiver of receivers) {
      if (receiver !== except) receiver.send(frame)
    }
  }

  function relay(connection: Connection, { event, channel, data }: ClientEvent) {
    const refuse = (message: string) =>
      connection.send(errorFrame(CLIENT_EVENT_REJECTED, message, channel.slice(0, 200)))
    const refusal = refuseClientEvent(
      { event, channel, data },
      {
        areClientEventsAllowed,
        maxEventBytes: limits.maxEventBytes,
        isSubscribed: channels.has(channel, connection),
      },
    )
    if (refusal !== null) return refuse(refusal)
    if (!clientEventsOf(connection).take(now())) {
      return refuse(`Client event rejected - at most ${limits.clientEventsPerSecond} a second`)
    }
    const userId = channels.memberOf(channel, connection) ?? undefined
    broadcast(channel, clientEventFrame(channel, event, data, userId), connection)
    const text = typeof data === 'string' ? data : JSON.stringify(data ?? null)
    const by = { socket_id: connection.socketId, ...(userId !== undefined && { user_id: userId }) }
    tell({ name: 'client_event', channel, event, data: text, ...by })
  }

  function clientEventsOf(connection: Connection): TokenBucket {
    const known = clientEvents.get(connection)
    if (known) return known
    const bucket = createTokenBucket(limits.clientEventsPerSecond, limits.clientEventsPerSecond)
    clientEvents.set(connection, bucket)
    return bucket
  }

  function signIn(connection: Connection, { auth, userData }: SignIn) {
    const verdict = judgeSignIn({ socketId: connection.socketId, auth, userData }, app)
    if (!verdict.allowed) return connection.close(CLOSE.unauthorized, verdict.reason)
    const before = users.userOf(connection)
    if (before !== null && before !== verdict.userId) {
      return connection.close(CLOSE.unauthorized, 'Already signed in as somebody else')
    }
    users.signIn(connection, verdict.userId)
    connection.send(signedInFrame(userData))
  }

  function receive(connection: Connection, text: string) {
    const frame = parseFrame(text)
    if (frame.kind === 'ping') return connection.send(PONG_FRAME)
    if (frame.kind === 'pong') return
    connection.markUsed()
    switch (frame.kind) {
      case 'subscribe':
        return subscribe(connection, frame)
      case 'unsubscribe':
        return unsubscribe(connection, frame.channel)
      case 'client-event':
        return relay(connection, frame)
      case 'sign-in':
        return signIn(connection, frame)
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
      users.forget(connection)
      admissions.forget(connection)
    },
    /** Sends an event to every subscriber of a channel but one. `data` is the text they will parse. */
    publish(channel: string, event: string, data: string, except?: Connection) {
      if (isCache(channel)) cache.remember(channel, event, data)
      const userId = userOfChannel(channel)
      if (userId !== null)
        return sendTo(users.connectionsOf(userId), eventFrame(channel, event, data), except)
      if (channels.subscriberCount(channel) > 0) broadcast(channel, eventFrame(channel, event, data), except)
    },
    presence,
    occupiedChannels: channels.occupied,
    subscriberCount: channels.subscriberCount,
    memberIds: channels.memberIds,
    cached: cache.recall,
    /** Closes every connection that signed in as this user. */
    terminate(userId: string) {
      for (const connection of users.connectionsOf(userId)) {
        connection.close(CLOSE.unauthorized, 'Connection terminated by the application')
      }
    },
    /** Notes by which sign-in a connection was last let into a channel. */
    admit(connection: Connection, signIn: string) {
      admissions.forget(connection)
      admissions.signIn(connection, signIn)
    },
    /** Closes every connection that this sign-in let in; each may come back and is asked again. */
    dismiss(signIn: string) {
      for (const connection of admissions.connectionsOf(signIn))
        connection.close(CLOSE.signedOut, 'Signed out')
    },
    /** How much is held, for those who watch memory. */
    get counts() {
      return { channels: channels.size, ...users.counts, cached: cache.size }
    },
  }
}
