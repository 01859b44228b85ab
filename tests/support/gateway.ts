import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Pusher from 'pusher-js'
import { WebSocket } from 'ws'
import type { ChannelAuthorization, PresenceIdentity } from '@/server/platform/realtime/channel-auth'
import { createEmbeddedPublisher } from '@/server/platform/realtime/embedded-publisher'
import { createGateway, type Gateway } from '@/server/platform/realtime/gateway/gateway'
import type { GatewayOptions } from '@/server/platform/realtime/gateway/gateway-options'
import type { GatewayLog } from '@/server/platform/realtime/gateway/log'
import type { Publisher } from '@/server/platform/realtime/publisher'

export const TEST_APP = { appId: '1', key: 'test-key', secret: 'test-secret' }
export const silentLog: GatewayLog = { debug() {}, info() {}, warn() {}, error() {} }

export type TestGateway = {
  port: number
  server: Server
  gateway: Gateway
  publisher: Publisher
  stop(): Promise<void>
}

type TestServerOptions = {
  port?: number
  /** Chooses the upgrades that are left to other listeners. */
  isForOthers?: (request: IncomingMessage) => boolean
  /** Answers requests; `page` to all where it is not given. */
  answer?: RequestListener
}

/** A gateway on a real HTTP server on loopback. */
export async function startTestGateway(
  options: Partial<GatewayOptions> & TestServerOptions = {},
): Promise<TestGateway> {
  const { port = 0, isForOthers, answer, ...gatewayOptions } = options
  const gateway = createGateway({ ...TEST_APP, path: '/rt', log: silentLog, ...gatewayOptions })
  const server = createServer(answer ?? ((_request, response) => response.end('page')))
  gateway.attach(server, isForOthers)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    server,
    gateway,
    publisher: createEmbeddedPublisher(gateway, TEST_APP),
    async stop() {
      server.closeAllConnections()
      const closed = new Promise((resolve) => server.close(resolve))
      await gateway.close('test over')
      await closed
    },
  }
}

/** A browser's pusher-js, authorised as `presence` on presence channels, or by `authorize` where it is given. */
export function connectClient(
  { port, publisher }: Pick<TestGateway, 'port' | 'publisher'>,
  options: { key?: string; presence?: PresenceIdentity; authorize?: Publisher['authorizeChannel'] } = {},
): Pusher {
  const authorize = options.authorize ?? publisher.authorizeChannel
  return connectTo(port, '/rt', options.key ?? TEST_APP.key, async (socketId, channel) =>
    authorize(socketId, channel, channel.startsWith('presence-') ? options.presence : undefined),
  )
}

/** A browser's pusher-js on any engine of loopback, which asks `authorize` before it subscribes. */
export function connectTo(
  port: number,
  wsPath: string,
  key: string,
  authorize: (socketId: string, channel: string) => Promise<ChannelAuthorization>,
): Pusher {
  return new Pusher(key, {
    cluster: '',
    wsHost: '127.0.0.1',
    wsPort: port,
    wsPath,
    forceTLS: false,
    enabledTransports: ['ws', 'wss'],
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) => {
        authorize(socketId, channelName).then(
          (authorization) => callback(null, authorization),
          (error: Error) => callback(error, null),
        )
      },
    },
  })
}

type Emitter = {
  bind(event: string, callback: (data: unknown) => void): unknown
  unbind(event: string, callback: (data: unknown) => void): unknown
}

/** The data of the next `event`. */
export function next<T>(emitter: Emitter, event: string): Promise<T> {
  return new Promise((resolve) => {
    const take = (data: unknown) => {
      emitter.unbind(event, take)
      resolve(data as T)
    }
    emitter.bind(event, take)
  })
}

/** Resolves once the client is connected. */
export async function connected(client: Pusher): Promise<void> {
  if (client.connection.state !== 'connected') await next(client.connection, 'connected')
}

/** Subscribes and waits for the gateway's yes. */
export async function subscribed(client: Pusher, channel: string) {
  const subscription = client.subscribe(channel)
  await next(subscription, 'pusher:subscription_succeeded')
  return subscription
}

/** A bare socket, for frames pusher-js would never send. */
export function openSocket(port: number, path = `/rt/app/${TEST_APP.key}?protocol=7`): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  socket.on('error', () => {})
  return socket
}

/** Waits for the next text frame of a bare socket. */
export function nextFrame(socket: WebSocket): Promise<{ event: string; channel?: string; data: unknown }> {
  return new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(data.toString()))))
}

/** Waits for a bare socket to be closed. */
export function closeOf(socket: WebSocket): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
}
