import { randomInt } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Members } from './channels'
import { closeAll } from './close-all'
import { type Connection, createConnection } from './connection'
import { createDoor } from './door'
import type { GatewayOptions } from './gateway-options'
import { type Handshake, judgeHandshake, refuse } from './handshake'
import { createHub } from './hub'
import { keepUpgrades, refuseUpgrade } from './keep-upgrades'
import { DEFAULT_LIMITS } from './limits'
import { CLOSE } from './protocol'
import { errorFrame, establishedFrame } from './server-frames'

type GatewayEvent = { channel: string; event: string; data: string }
type CachedEvent = { data: string; ttlMs: number }

export type SharedPresence = {
  /** Infos by user id of the members whose sockets are here. */
  membersHere(channel: string): Members
  /** Says who is present at the other gateways. Subscribers here are told of whoever comes or goes by it. */
  setElsewhere(channel: string, members: Members): void
  /** Calls back whenever somebody joins or leaves a presence channel here. */
  watch(listener: (channel: string) => void): void
}

export type Gateway = {
  readonly appId: string
  readonly connectionCount: number
  /** How much is held in memory: objects, not bytes. */
  readonly counts: Record<'channels' | 'signedIn' | 'users' | 'cached' | 'addresses', number>
  /** Takes the server's upgrades under `path`. Call it before anything else listens for upgrades. */
  attach(server: Server): void
  /** Sends an event, `data` being the text browsers will parse, to the subscribers of a channel but one socket. */
  publish(channel: string, event: string, data: string, exceptSocketId?: string): void
  publishBatch(events: readonly GatewayEvent[]): void
  occupiedChannels(prefix: string): string[]
  /** Who is present at this gateway, and at others of the same app. */
  readonly presence: SharedPresence
  subscriberCount(channel: string): number
  /** Who is present in a presence channel. */
  memberIds(channel: string): string[]
  /** What a cache channel would give to the next subscriber. */
  cached(channel: string): CachedEvent | null
  /** Closes, with 4009, every socket that signed in as this user. */
  terminate(userId: string): void
  /** Notes by which sign-in a socket was let into a channel; one that is gone is no error. */
  admit(socketId: string, signIn: string): void
  /** Closes, with 4110, every socket that this sign-in let in: whoever comes back is asked again. */
  dismiss(signIn: string): void
  /** Closes every socket with 4100, after what was sent to it, so that clients come back in a second. */
  close(reason: string): Promise<void>
}

// Beyond the sockets that are welcome: those being told why they are not.
const MAX_REFUSALS = 1_000

/** A Pusher Channels server inside this process: protocol 7 as pusher-js speaks it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { appId, key, secret, path, log } = options
  const { arePublicChannelsAllowed = false, areClientEventsAllowed = false } = options
  const { addressOf = (request) => request.socket.remoteAddress ?? '', tell = () => undefined } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const now = () => performance.now()
  const rules = { arePublicChannelsAllowed, areClientEventsAllowed }
  const hub = createHub({ app: { key, secret }, limits, ...rules, now, tell })
  const door = createDoor(limits, now)
  const connections = new Map<string, Connection>()
  const socketOptions = {
    noServer: true,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: limits.maxFrameBytes,
    maxFragments: 64,
    maxBufferedChunks: 1_024,
    closeTimeout: limits.drainMs,
  }
  const sockets = new WebSocketServer(socketOptions)
  const sweep = setInterval(sweepSilent, Math.min(limits.activityTimeoutMs, limits.pongTimeoutMs) / 4)
  sweep.unref()
  let closing: Promise<void> | null = null

  function sweepSilent() {
    const at = now()
    for (const connection of connections.values()) connection.checkAlive(at)
    door.sweep()
  }

  function judge(request: IncomingMessage, address: string): Handshake {
    if (closing !== null || connections.size >= limits.maxConnections) {
      return refuse(CLOSE.overCapacity, 'Over capacity')
    }
    if (door.isFull(address)) return refuse(CLOSE.overCapacity, 'Too many connections from this address')
    if (options.isOriginAllowed && !options.isOriginAllowed(request)) {
      return refuse(CLOSE.unauthorized, 'Origin not allowed')
    }
    const handshake = judgeHandshake(request.url ?? '', path, key)
    if (handshake.accepted && connections.size >= limits.connectionQuota) {
      return refuse(CLOSE.overQuota, 'Application is over connection quota')
    }
    return handshake
  }

  // A refusal before the upgrade would hide its code from the browser, which would then retry for ever.
  function takeUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const address = addressOf(request)
    if (!door.knock(address) || sockets.clients.size >= limits.maxConnections + MAX_REFUSALS) {
      return refuseUpgrade(socket, '429 Too Many Requests')
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const handshake = judge(request, address)
      if (handshake.accepted) return welcome(ws, address)
      ws.on('error', () => ws.terminate())
      ws.send(errorFrame(handshake.code, handshake.reason), { binary: false })
      ws.close(handshake.code, handshake.reason)
    })
  }

  function welcome(ws: WebSocket, address: string) {
    const socketId = newSocketId()
    const connection = createConnection({
      ws,
      socketId,
      limits,
      log,
      now,
      onText: (text) => hub.receive(connection, text),
      onGone: () => {
        connections.delete(socketId)
        door.leave(address)
        if (closing === null) hub.forget(connection)
      },
    })
    connections.set(socketId, connection)
    door.enter(address)
    connection.send(establishedFrame(socketId, limits.activityTimeoutMs))
  }

  function newSocketId(): string {
    const socketId = `${randomInt(1, 2 ** 31)}.${randomInt(1, 2 ** 31)}`
    return connections.has(socketId) ? newSocketId() : socketId
  }

  async function drain(reason: string) {
    clearInterval(sweep)
    log.info({ connections: connections.size, reason }, 'realtime gateway closing')
    await closeAll(connections.values(), sockets.clients, reason, limits.drainMs)
    options.onClosed?.()
  }

  return {
    appId,
    get connectionCount() {
      return connections.size
    },
    get counts() {
      return { ...hub.counts, addresses: door.size }
    },
    attach(server) {
      keepUpgrades(server, (request) => request.url?.startsWith(`${path}/`) ?? false, takeUpgrade)
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
    terminate: hub.terminate,
    admit(socketId, signIn) {
      const connection = connections.get(socketId)
      if (connection) hub.admit(connection, signIn)
    },
    dismiss: hub.dismiss,
    close(reason) {
      closing ??= Promise.resolve().then(() => drain(reason))
      return closing
    },
  }
}
