import { createRequire } from 'node:module'
import PusherHttp from 'pusher'
import PusherClient from 'pusher-js'
import { WebSocket } from 'ws'
import { SOKETI_APP, startSoketi } from '../support/soketi'
import { startEmbeddedEngine } from './embedded-server'

export const APP = SOKETI_APP
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64')
const naclOfPusher: unknown = createRequire(import.meta.resolve('pusher'))('tweetnacl')

export type EngineName = 'embedded' | 'soketi'

/** A running engine and the public clients that talk to it. */
export type Engine = {
  readonly name: EngineName
  readonly port: number
  /** The server library. */
  readonly http: PusherHttp
  /** The browser library; `userId` is whom it is on presence channels, and whom it may sign in as. */
  client(options?: ClientOptions): PusherClient
  /** A bare socket, for what the library would never send. */
  socket(options?: { path?: string; query?: string }): WebSocket
  /** A name no other row uses. */
  fresh(prefix: string): string
  /** Ends what a row has opened. */
  tidy(): void
  stop(): Promise<void>
}

type ClientOptions = {
  key?: string
  userId?: string
  userInfo?: unknown
  forge?: 'channel' | 'member' | 'user'
}

const starters: Record<EngineName, () => Promise<{ port: number; wsPath: string; stop(): Promise<void> }>> = {
  embedded: startEmbeddedEngine,
  async soketi() {
    // What is a setting there is set as Pusher documents it; without sign-in a socket is closed after signInMs.
    const app = { maxEventPayloadInKb: 10, maxPresenceMemberSizeInKb: 1, maxChannelNameLength: 164 }
    const node = await startSoketi({ signInMs: 60_000, app })
    return { port: node.port, wsPath: '', stop: node.stop }
  },
}

export async function startEngine(name: EngineName): Promise<Engine> {
  const { port, wsPath, stop } = await starters[name]()
  const http = new PusherHttp({
    ...APP,
    host: '127.0.0.1',
    port: String(port),
    useTLS: false,
    encryptionMasterKeyBase64: MASTER_KEY,
  })
  const clients: PusherClient[] = []
  const sockets: WebSocket[] = []
  let names = 0

  return {
    name,
    port,
    http,
    fresh: (prefix) => `${prefix}${++names}`,
    client(options = {}) {
      const client = new PusherClient(options.key ?? APP.key, {
        cluster: '',
        wsHost: '127.0.0.1',
        wsPort: port,
        wsPath,
        forceTLS: false,
        enabledTransports: ['ws'],
        ...({ nacl: naclOfPusher } as object),
        channelAuthorization: {
          transport: 'ajax',
          endpoint: '',
          customHandler: ({ socketId, channelName }, callback) =>
            callback(null, authorize(http, socketId, channelName, options)),
        },
        userAuthentication: {
          transport: 'ajax',
          endpoint: '',
          customHandler: ({ socketId }, callback) => {
            const signed = http.authenticateUser(socketId, { id: options.userId ?? '' })
            callback(null, options.forge === 'user' ? { ...signed, auth: forged } : signed)
          },
        },
      })
      clients.push(client)
      return client
    },
    socket({ path = `/app/${APP.key}`, query = '?protocol=7' } = {}) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${wsPath}${path}${query}`)
      socket.on('error', () => undefined)
      sockets.push(socket)
      return socket
    },
    tidy() {
      for (const client of clients.splice(0)) client.disconnect()
      for (const socket of sockets.splice(0)) socket.terminate()
    },
    stop,
  }
}

const forged = `${APP.key}:${'0'.repeat(64)}`

function authorize(http: PusherHttp, socketId: string, channel: string, options: ClientOptions) {
  const { userId = 'ana', userInfo = { name: 'Ana' }, forge } = options
  if (forge === 'channel') return { auth: forged }
  const signed = channel.startsWith('presence-')
    ? http.authorizeChannel(socketId, channel, {
        user_id: userId,
        user_info: userInfo as Record<string, unknown>,
      })
    : http.authorizeChannel(socketId, channel)
  if (forge === 'member') return { ...signed, channel_data: JSON.stringify({ user_id: 'somebody-else' }) }
  return signed
}
