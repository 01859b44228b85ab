import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { ignoreUpgrade } from './ignore-upgrade'

type Listener = (...args: unknown[]) => void
type Judge = (request: IncomingMessage) => boolean

export type Upgrades = {
  /** Chooses the upgrades to WebSocket that are given to `take`. */
  isOurs: Judge
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Chooses those that are left to the server's other listeners. */
  isForOthers: Judge
}

const SUBSCRIBING = ['on', 'addListener', 'prependListener'] as const

/**
 * Answers every upgrade: 404 for a WebSocket without a handler, a plain answer for other protocols. Later listeners see
 * only the rest: Next's closes sockets on pages' paths and never answers others.
 */
export function keepUpgrades(server: Server, { isOurs, take, isForOthers }: Upgrades): void {
  const lastAnswers = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, response) => lastAnswers.set(socket, response))

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!asksForWebSocket(request)) {
      // Two parsers cannot take turns on one socket: nothing is put back while an earlier answer is still open.
      if (lastAnswers.get(socket)?.writableFinished === false) return void socket.destroy()
      return ignoreUpgrade(server, request, socket, head)
    }
    if (isOurs(request)) return take(request, socket, head)
    if (isForOthers(request) && server.listenerCount('upgrade') > 1) return
    refuseUpgrade(socket, '404 Not Found')
  })

  const isTheirs: Judge = (request) => asksForWebSocket(request) && !isOurs(request) && isForOthers(request)
  for (const name of SUBSCRIBING) {
    const subscribe = server[name].bind(server) as (event: string | symbol, listener: Listener) => Server
    Object.defineProperty(server, name, {
      configurable: true,
      writable: true,
      value: (event: string | symbol, listener: Listener) =>
        subscribe(event, event === 'upgrade' ? showOnly(isTheirs, listener) : listener),
    })
  }
}

/** Answers an upgrade in HTTP and destroys the socket, without waiting for the client to close it. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

function asksForWebSocket({ headers }: IncomingMessage): boolean {
  const protocols = headers.upgrade?.split(',') ?? []
  return protocols.some((protocol) => protocol.trim().toLowerCase() === 'websocket')
}

function showOnly(isTheirs: Judge, listener: Listener): Listener {
  const guarded = (...args: unknown[]) => {
    if (isTheirs(args[0] as IncomingMessage)) listener(...args)
  }
  // EventEmitter finds a wrapped listener by this property when it is removed.
  return Object.assign(guarded, { listener })
}
