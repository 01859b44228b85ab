import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

type Listener = (...args: unknown[]) => void
type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

const SUBSCRIBING = ['on', 'addListener', 'prependListener'] as const

/**
 * Gives the upgrades chosen by `isOurs` to `onUpgrade` alone; listeners added to the server afterwards never see them. (Next
 * adds a listener on its first request, which closes every socket whose path matches a page.) Other upgrades go to the other
 * listeners, or are answered 404 where there is none.
 */
export function keepUpgrades(
  server: Server,
  isOurs: (request: IncomingMessage) => boolean,
  onUpgrade: UpgradeListener,
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isOurs(request)) return onUpgrade(request, socket, head)
    if (server.listenerCount('upgrade') > 1) return
    refuseUpgrade(socket, '404 Not Found')
  })

  for (const name of SUBSCRIBING) {
    const subscribe = server[name].bind(server) as (event: string | symbol, listener: Listener) => Server
    Object.defineProperty(server, name, {
      configurable: true,
      writable: true,
      value: (event: string | symbol, listener: Listener) =>
        subscribe(event, event === 'upgrade' ? hideOurs(listener, isOurs) : listener),
    })
  }
}

/** Answers an upgrade in HTTP and destroys the socket, without waiting for the client to close it. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

function hideOurs(listener: Listener, isOurs: (request: IncomingMessage) => boolean): Listener {
  const guarded = (...args: unknown[]) => {
    if (!isOurs(args[0] as IncomingMessage)) listener(...args)
  }
  // EventEmitter finds a wrapped listener by this property when it is removed.
  return Object.assign(guarded, { listener })
}
