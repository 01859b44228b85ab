import { randomInt } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { WebSocket } from 'ws'
import { createUpgrades } from './accept-upgrades'
import { createAddressLimits } from './address-limits'
import type { Members } from './channels'
import { closeAll } from './close-all'
import { type Connection, createConnection } from './connection'
import type { GatewayOptions } from './gateway-options'
import { createHub } from './hub'
import { keepUpgrades, type Upgrades } from './keep-upgrades'
import { DEFAULT_LIMITS } from './limits'
import { establishedFrame } from './server-frames'

type GatewayEvent = { channel: string; event: string; data: string }
type CachedEvent = { data: string; ttlMs: number }

export type SharedPresence = {
  /** The members whose sockets are at this gateway. */
  membersHere(channel: string): Members
  /** Replaces the members present at the other gateways. Subscribers here are told of users who come or go by it. */
  setElsewhere(channel: string, members: Members): void
  /** Calls the listener whenever a user joins or leaves a presence channel here. */
  watch(listener: (channel: string) => void): void
}

export type Gateway = {
  readonly appId: string
  readonly connectionCount: number
  /** Numbers of objects held in memory. */
  readonly counts: Record<'channels' | 'signedIn' | 'users' | 'cached' | 'addresses', number>
  /**
   * Takes the server's upgrades under `path`, and refuses all others to WebSocket except those `isForOthers` chooses. Call it
   * before anything else listens for upgrades.
   */
  attach(server: Server, isForOthers?: Upgrades['isForOthers']): void
  /** Sends an event to the subscribers of a channel, except one socket. `data` is the text that clients parse. */
  publish(channel: string, event: string, data: string, exceptSocketId?: string): void
  publishBatch(events: readonly GatewayEvent[]): void
  occupiedChannels(prefix: string): string[]
  /** The members of presence channels at this gateway, and at other gateways of the same app. */
  readonly presence: SharedPresence
  subscriberCount(channel: string): number
  /** User ids of the members of a presence channel. */
  memberIds(channel: string): string[]
  /** The event a cache channel sends to its next subscriber. */
  cached(channel: string): CachedEvent | null
  /** Closes, with 4009, every socket on which this user signed in (`pusher:signin`). */
  terminateUser(userId: string): void
  /** Links a socket to what authorised it, by a key of the application; does nothing for a socket that is gone. */
  link(socketId: string, key: string): void
  /** Closes, with 4110, every socket linked to this key: a client that connects again must be authorised again. */
  closeLinked(key: string): void
  /** The keys to which open sockets are linked. */
  linkedKeys(): readonly string[]
  /** Sends what is due and closes every socket with 4100, so that clients connect again within a second. */
  close(reason: string): Promise<void>
}

/** A Pusher Channels server inside this process: protocol 7, as pusher-js speaks it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { appId, key, secret, path, log, now = () => performance.now() } = options
  const { arePublicChannelsAllowed = false, areClientEventsAllowed = false } = options
  const { isOriginAllowed = () => true } = options
  const { addressOf = (request) => request.socket.remoteAddress ?? '' } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const rules = { arePublicChannelsAllowed, areClientEventsAllowed }
  const hub = createHub({ app: { key, secret }, limits, ...rules, now })
  const addresses = createAddressLimits(limits, now)
  const connections = new Map<string, Connection>()
  let closing: Promise<void> | null = null
  const upgrades = createUpgrades({
    path,
    key,
    limits,
    addresses,
    addressOf,
    isOriginAllowed,
    isClosing: () => closing !== null,
    connectionCount: () => connections.size,
    onAccepted: accept,
  })
  const sweep = setInterval(checkAll, Math.min(limits.activityTimeoutMs, limits.pongTimeoutMs) / 4)
  sweep.unref()

  function checkAll() {
    const at = now()
    for (const connection of connections.values()) connection.checkAlive(at)
    addresses.sweep()
  }

  function accept(ws: WebSocket, address: string) {
    const socketId = newSocketId()
    const connection = createConnection({
      ws,
      socketId,
      limits,
      log,
      now,
      onText: (text) => hub.receive(connection, text),
      onClosed: () => {
        connections.delete(socketId)
        addresses.removeSocket(address)
        if (closing === null) hub.remove(connection)
      },
    })
    connections.set(socketId, connection)
    addresses.addSocket(address)
    connection.send(establishedFrame(socketId, limits.activityTimeoutMs))
  }

  function newSocketId(): string {
    const socketId = `${randomInt(1, 2 ** 31)}.${randomInt(1, 2 ** 31)}`
    return connections.has(socketId) ? newSocketId() : socketId
  }

  async function drain(reason: string) {
    clearInterval(sweep)
    log.info({ connections: connections.size, reason }, 'realtime gateway closing')
    await closeAll(connections.values(), upgrades.sockets, reason, limits.drainMs)
  }

  return {
    appId,
    get connectionCount() {
      return connections.size
    },
    get counts() {
      return { ...hub.counts, addresses: addresses.size }
    },
    attach(server, isForOthers = () => false) {
      const isOurs = (request: IncomingMessage) => request.url?.startsWith(`${path}/`) ?? false
      keepUpgrades(server, { isOurs, take: upgrades.take, isForOthers })
    },
    publish(channel, event, data, exceptSocketId) {
      hub.publish(channel, event, data, connections.get(exceptSocketId ?? ''))
    },
    publishBatch(events) {
      for (const { channel, event, data } of events) hub.publish(channel, event, data)
    },
    occupiedChannels: hub.occupiedChannels,
    presence: hub.presence,
    subscriberCount: hub.subscriberCount,
    memberIds: hub.memberIds,
    cached: hub.cached,
    terminateUser: hub.terminateUser,
    closeLinked: hub.closeLinked,
    linkedKeys: hub.linkedKeys,
    link(socketId, key) {
      const connection = connections.get(socketId)
      if (connection) hub.link(connection, key)
    },
    close(reason) {
      closing ??= Promise.resolve().then(() => drain(reason))
      return closing
    },
  }
}
