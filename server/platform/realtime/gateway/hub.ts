import { createChannelCache } from './channel-cache'
import { createChannels } from './channels'
import { createClientEvents } from './client-events'
import type { Connection } from './connection'
import { createConnectionIndex } from './connection-index'
import { createConnectionLinks } from './connection-links'
import { createFanOut } from './fan-out'
import type { GatewayLimits } from './limits'
import { CLOSE, parseFrame } from './protocol'
import { errorFrame, PONG_FRAME } from './server-frames'
import type { AppCredentials } from './signature'
import { createSubscriptions } from './subscriptions'
import { createUserSignIn } from './user-sign-in'

export type HubOptions = {
  app: AppCredentials
  limits: GatewayLimits
  arePublicChannelsAllowed: boolean
  areClientEventsAllowed: boolean
  now: () => number
}

/** The protocol without its sockets: takes each client frame to the part that answers it, and publishes events. */
export function createHub(options: HubOptions) {
  const { app, limits, now } = options
  const channels = createChannels<Connection>()
  const users = createConnectionIndex<Connection>()
  const links = createConnectionLinks<Connection>()
  const cache = createChannelCache({ ttlMs: limits.cacheTtlMs, maxChannels: limits.maxCachedChannels, now })
  const { broadcast, publish } = createFanOut({ channels, users, cache })
  const parts = { ...options, channels, users, cache, broadcast }
  const { subscribe, unsubscribe, presence } = createSubscriptions({ ...parts, rules: options })
  const relay = createClientEvents(parts)
  const { signIn, terminateUser } = createUserSignIn({ app, users })

  /** Handles one text frame of a connection. */
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
    receive,
    /** Removes a connection from every channel, and tells the remaining members that its user has left. */
    remove(connection: Connection): void {
      for (const channel of channels.joinedBy(connection)) unsubscribe(connection, channel)
      users.remove(connection)
      links.remove(connection)
    },
    publish,
    presence,
    occupiedChannels: channels.occupied,
    subscriberCount: channels.subscriberCount,
    memberIds: channels.memberIds,
    cached: cache.recall,
    terminateUser,
    link: links.add,
    linkedKeys: links.keys,
    /** Closes every connection linked to this key. */
    closeLinked(key: string): void {
      for (const connection of links.connectionsOf(key)) {
        connection.close(CLOSE.authorizationEnded, 'Authorisation ended')
      }
    },
    /** Numbers of objects held in memory. */
    get counts() {
      const { connections: signedIn, keys } = users.counts
      return { channels: channels.size, signedIn, users: keys, cached: cache.size }
    },
  }
}
