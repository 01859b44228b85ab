import { randomInt } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Members } from '@/server/realtime/gateway/channels'
import { type Connection, createConnection } from '@/server/realtime/gateway/connection'
import { type Handshake, judgeHandshake } from '@/server/realtime/gateway/handshake'
import { createHub } from '@/server/realtime/gateway/hub'
import { keepUpgrades } from '@/server/realtime/gateway/keep-upgrades'
import { DEFAULT_LIMITS, type GatewayLimits } from '@/server/realtime/gateway/limits'
import { CLOSE } from '@/server/realtime/gateway/protocol'
import { establishedFrame } from '@/server/realtime/gateway/server-frames'
import type { RealtimeLog } from '@/server/realtime/log'

export type GatewayOptions = {
  /** Pusher's numeric app id, the one the HTTP API is addressed by. */
  appId: string
  key: string
  secret: string
  /** Where on the server it lives, without a closing slash; browsers give it as `wsPath`. */
  path: string
  log: RealtimeLog
  limits?: Partial<GatewayLimits>
  arePublicChannelsAllowed?: boolean
  isOriginAllowed?: (origin: string | undefined) => boolean
}

type GatewayEvent = { channel: string; event: string; data: string }

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
  /** Takes the server's upgrades under `path`. Call it before anything else listens for upgrades. */
  attach(server: Server): void
  /** Sends an event, `data` being the text browsers will parse, to the subscribers of a channel. */
  publish(channel: string, event: string, data: string): void
  publishBatch(events: readonly GatewayEvent[]): void
  occupiedChannels(prefix: string): string[]
  /** Who is present at this gateway, and at others of the same app. */
  readonly presence: SharedPresence
  /** Closes every socket with 4100, after what was sent to it, so that clients come back in a second. */
  close(reason: string): Promise<void>
}

/** A Pusher Channels server inside this process: protocol 7 as pusher-js speaks it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { appId, key, secret, path, log, arePublicChannelsAllowed = false } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const hub = createHub({ app: { key, secret }, limits, arePublicChannelsAllowed })
  const connections = new Map<string, Connection>()
  const socketOptions = {
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
    closeTimeout: limits.drainMs,
  }
  const sockets = new WebSocketServer(socketOptions)
  const now = () => performance.now()
  const sweep = setInterval(sweepSilent, Math.min(limits.activityTimeoutMs, limits.pongTimeoutMs) / 4)
  sweep.unref()
  let closing: Promise<void> | null = null

  function sweepSilent() {
    for (const connection of connections.values()) connection.checkAlive(now())
  }

  function judge(request: IncomingMessage): Handshake {
    const full = closing !== null || connections.size >= limits.maxConnections
    if (full) return { accepted: false, code: CLOSE.overCapacity, reason: 'Over capacity' }
    if (options.isOriginAllowed && !options.isOriginAllowed(request.headers.origin)) {
      return { accepted: false, code: CLOSE.unauthorized, reason: 'Origin not allowed' }
    }
    return judgeHandshake(request.url ?? '', path, key)
  }

  // A refusal before the upgrade would hide its code from the browser, which would then retry for ever.
  function takeUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const handshake = judge(request)
      if (handshake.accepted) return welcome(ws)
      ws.on('error', () => ws.terminate())
      ws.close(handshake.code, handshake.reason)
    })
  }

  function welcome(ws: WebSocket) {
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
        if (closing === null) hub.forget(connection)
      },
    })
    connections.set(socketId, connection)
    connection.send(establishedFrame(socketId, limits.activityTimeoutMs))
  }

  function newSocketId(): string {
    const socketId = `${randomInt(1, 2 ** 31)}.${randomInt(1, 2 ** 31)}`
    return connections.has(socketId) ? newSocketId() : socketId
  }

  async function drain(reason: string) {
    clearInterval(sweep)
    log.info({ connections: connections.size, reason }, 'realtime gateway closing')
    const closed = [...sockets.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve)))
    for (const connection of connections.values()) connection.close(CLOSE.overCapacity, reason.slice(0, 30))
    const overdue = new AbortController()
    const overdueSignal = { signal: overdue.signal }
    await Promise.race([
      Promise.all(closed),
      delay(limits.drainMs, undefined, overdueSignal).catch(() => undefined),
    ])
    overdue.abort()
    for (const ws of sockets.clients) ws.terminate()
  }

  return {
    appId,
    get connectionCount() {
      return connections.size
    },
    attach(server) {
      keepUpgrades(server, (request) => request.url?.startsWith(`${path}/`) ?? false, takeUpgrade)
    },
    publish: hub.publish,
    publishBatch(events) {
      for (const { channel, event, data } of events) hub.publish(channel, event, data)
    },
    occupiedChannels: hub.occupiedChannels,
    presence: hub.presence,
    close(reason) {
      closing ??= Promise.resolve().then(() => drain(reason))
      return closing
    },
  }
}
