import type Pusher from 'pusher-js'
import type { BrowserConnection } from '@/server/realtime/config'

let shared: { readonly key: string; readonly pusher: Promise<Pusher>; users: number } | null = null

/**
 * The tab's one connection, opened on first use and closed after the last. The library comes in its own chunk, so that
 * the room is on screen before it.
 */
export async function openPusher(connection: BrowserConnection): Promise<Pusher> {
  const key = JSON.stringify(connection)
  if (shared?.key !== key) {
    void closeNow(shared)
    const opening = { key, pusher: connect(connection), users: 0 }
    opening.pusher.catch(() => {
      if (shared === opening) shared = null
    })
    shared = opening
  }
  shared.users += 1
  return shared.pusher
}

/** Gives the connection back. It stays open for a moment, for a page that follows at once. */
export function releasePusher(): void {
  const released = shared
  if (!released) return
  released.users -= 1
  setTimeout(() => {
    if (released.users > 0) return
    if (shared === released) shared = null
    void closeNow(released)
  }, 1_000)
}

async function closeNow(connection: { readonly pusher: Promise<Pusher> } | null): Promise<void> {
  const pusher = await connection?.pusher.catch(() => null)
  pusher?.disconnect()
}

async function connect(connection: BrowserConnection): Promise<Pusher> {
  const { default: PusherClass } = await import('pusher-js')
  const forceTLS = connection.forceTLS ?? location.protocol === 'https:'
  const ownPort = location.port === '' ? null : Number(location.port)
  return new PusherClass(connection.key, {
    cluster: connection.cluster,
    wsHost: connection.wsHost ?? location.hostname,
    wsPort: connection.wsPort ?? ownPort ?? 80,
    wssPort: connection.wssPort ?? ownPort ?? 443,
    wsPath: connection.wsPath,
    forceTLS,
    // With both, a plain socket that fails is followed by a secure one on the same port, which can only fail too.
    enabledTransports: [forceTLS ? 'wss' : 'ws'],
    channelAuthorization: { endpoint: '/api/realtime/auth', transport: 'ajax' },
  })
}
