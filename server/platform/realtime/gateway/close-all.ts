import { setTimeout as delay } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { Connection } from './connection'
import { CLOSE } from './protocol'

/** Closes every connection with 4100, waits at most `drainMs` for the clients to close too, then destroys the other sockets. */
export async function closeAll(
  connections: Iterable<Connection>,
  sockets: ReadonlySet<WebSocket>,
  reason: string,
  drainMs: number,
): Promise<void> {
  const closed = [...sockets].map((ws) => new Promise((resolve) => ws.once('close', resolve)))
  for (const connection of connections) connection.close(CLOSE.overCapacity, reason.slice(0, 30))
  const overdue = new AbortController()
  await Promise.race([
    Promise.all(closed),
    delay(drainMs, undefined, { signal: overdue.signal }).catch(() => undefined),
  ])
  overdue.abort()
  for (const ws of sockets) ws.terminate()
}
