import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { createAddressLimits } from './address-limits'
import { type Handshake, judgeHandshake, refuse } from './handshake'
import { refuseUpgrade } from './keep-upgrades'
import type { GatewayLimits } from './limits'
import { CLOSE } from './protocol'
import { errorFrame } from './server-frames'

type Needs = {
  path: string
  key: string
  limits: GatewayLimits
  addresses: ReturnType<typeof createAddressLimits>
  addressOf: (request: IncomingMessage) => string
  isOriginAllowed: (request: IncomingMessage) => boolean
  isClosing: () => boolean
  connectionCount: () => number
  onAccepted: (ws: WebSocket, address: string) => void
}

/** Sockets open beyond `maxConnections`, each only until it has been told why it is refused. */
const MAX_REFUSALS = 1_000

/** Upgrades requests to sockets, and closes the sockets that may not stay with the code of their refusal. */
export function createUpgrades(needs: Needs) {
  const { path, key, limits, addresses, connectionCount } = needs
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

  function judge(request: IncomingMessage, address: string): Handshake {
    if (needs.isClosing() || connectionCount() >= limits.maxConnections) {
      return refuse(CLOSE.overCapacity, 'Over capacity')
    }
    if (addresses.isFull(address)) {
      return refuse(CLOSE.overCapacity, 'Too many connections from this address')
    }
    if (!needs.isOriginAllowed(request)) return refuse(CLOSE.unauthorized, 'Origin not allowed')
    const handshake = judgeHandshake(request.url ?? '', path, key)
    if (handshake.accepted && connectionCount() >= limits.connectionQuota) {
      return refuse(CLOSE.overQuota, 'Application is over connection quota')
    }
    return handshake
  }

  /** Refuses after the upgrade: a browser never learns the code of a refusal in HTTP, and would retry for ever. */
  function take(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const address = needs.addressOf(request)
    if (!addresses.takeConnect(address) || sockets.clients.size >= limits.maxConnections + MAX_REFUSALS) {
      return refuseUpgrade(socket, '429 Too Many Requests')
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const handshake = judge(request, address)
      if (handshake.accepted) return needs.onAccepted(ws, address)
      ws.on('error', () => ws.terminate())
      ws.send(errorFrame(handshake.code, handshake.reason), { binary: false })
      ws.close(handshake.code, handshake.reason)
    })
  }

  return { take, sockets: sockets.clients as ReadonlySet<WebSocket> }
}
