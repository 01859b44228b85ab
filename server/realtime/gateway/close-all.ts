import { setTimeout as delay } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { Connection } from './connection'
import { CLOSE } from './protocol'

/** Sends every client away with 4100, waits until they have read it, or `drainMs`, and lets go of the rest. */
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
