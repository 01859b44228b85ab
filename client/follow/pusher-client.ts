import type Pusher from 'pusher-js'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'

/** A socket in use; `release` gives it back. */
export type OpenedPusher = { readonly pusher: Pusher; readonly release: () => void }
type Shared = { readonly key: string; readonly pusher: Promise<Pusher>; users: number }

const closeAfterMs = 1_000
let shared: Shared | null = null

/**
 * The tab's one connection, opened on first use and closed after the last. The library comes in its own chunk, so that
 * the room is on screen before it. Rejects when that chunk cannot be fetched.
 */
export async function openPusher(connection: BrowserConnection): Promise<OpenedPusher> {
  const key = JSON.stringify(connection)
  if (shared?.key !== key) {
    if (shared) void close(shared)
    const opening = { key, pusher: connect(connection), users: 0 }
    opening.pusher.catch(() => {
      if (shared === opening) shared = null
    })
    shared = opening
  }
  const used = shared
  used.users += 1
  return { pusher: await used.pusher, release: () => release(used) }
}

/** A page that follows at once finds the connection still open. */
function release(used: Shared): void {
  used.users -= 1
  setTimeout(() => {
    if (used.users > 0) return
    if (shared === used) shared = null
    void close(used)
  }, closeAfterMs)
}

async function close({ pusher }: Shared): Promise<void> {
  const opened = await pusher.catch(() => null)
  opened?.disconnect()
}

async function connect(connection: BrowserConnection): Promise<Pusher> {
  const { default: PusherClass } = await import('pusher-js')
  const forceTLS = connection.forceTLS ?? location.protocol === 'https:'
  const ownPort = location.port === '' ? null : Number(location.port)
  const pusher = new PusherClass(connection.key, {
    cluster: connection.cluster,
    wsHost: connection.wsHost ?? location.hostname,
    wsPort: connection.wsPort ?? ownPort ?? 80,
    wssPort: connection.wssPort ?? ownPort ?? 443,
    wsPath: connection.wsPath,
    forceTLS,
    // With both, a failed plain socket is followed by a secure one on the same port, which must fail too.
    enabledTransports: [forceTLS ? 'wss' : 'ws'],
    channelAuthorization: { endpoint: '/api/realtime/auth', transport: 'ajax' },
    userAuthentication: { endpoint: '/api/realtime/user', transport: 'ajax' },
  })
  // An engine elsewhere must know whose socket this is, to close it when the person's access ends.
  if (connection.wsHost !== null) pusher.signin()
  return pusher
}
