import type { IncomingMessage, ServerResponse } from 'node:http'
import { isChannelName } from '../channel-name'
import type { Gateway } from '../gateway'
import type { GatewayLog } from '../log'
import type { AppCredentials } from '../signature'
import { ApiRefusal } from './api-refusal'
import { type Described, describeChannel, listChannels, listUsers, showChannel } from './describe-channel'
import { readBody } from './read-body'
import { readBatch, readTrigger, type TriggeredEvent } from './read-events'
import { verifyRequest } from './verify-request'

export type HttpApiOptions = {
  gateway: Described & Pick<Gateway, 'appId' | 'publish' | 'terminateUser'>
  app: AppCredentials
  log: GatewayLog
  maxEventBytes: number
  /** Wall clock, epoch ms, which callers sign; by default `Date.now`. */
  now?: () => number
}
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Asked = { params: ReadonlyMap<string, string>; subject: string; body: () => Promise<unknown> }
type Route = { method: 'GET' | 'POST'; path: RegExp; answer: (asked: Asked) => object | Promise<object> }

const MOUNT = '/apps/'
// Ten events of the largest data, with each character escaped in JSON, and their names.
const MAX_BODY_BYTES = 1_048_576

/**
 * Answers Pusher's HTTP API on `/apps/{app_id}/…`, the path every server library builds. Other paths go to `next`.
 * A body is read only after the signature of its request has been verified.
 */
export function answerHttpApi(options: HttpApiOptions, next: Handler): Handler {
  const { gateway, app, log, now = Date.now } = options
  const routes = routesOf(options)

  async function answer(request: IncomingMessage): Promise<object> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const [appId = '', ...rest] = path.slice(MOUNT.length).split('/')
    if (appId !== gateway.appId) throw new ApiRefusal(404, 'There is no such app.')
    const found = routes.filter((route) => route.path.test(rest.join('/')))
    if (found.length === 0) throw new ApiRefusal(404, 'There is no such resource.')
    const route = found.find(({ method }) => method === request.method)
    if (!route) throw new ApiRefusal(405, `Use ${found.map(({ method }) => method).join(' or ')}.`)
    const { params, bodyMd5 } = verifyRequest({ method: route.method, path, query }, app, now())
    const subject = decode(route.path.exec(rest.join('/'))?.[1] ?? '')
    return route.answer({ params, subject, body: () => readBody(request, bodyMd5, MAX_BODY_BYTES) })
  }

  return async (request, response) => {
    if (!request.url?.startsWith(MOUNT)) return next(request, response)
    try {
      send(response, 200, await answer(request))
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      log.debug({ status: error.status, reason: error.message }, 'realtime request refused')
      // The rest of a refused body is not read.
      response.setHeader('Connection', 'close')
      send(response, error.status, { error: error.message })
    }
  }
}

function routesOf({ gateway, maxEventBytes }: HttpApiOptions): Route[] {
  function publish({ name, data, channels, socketId }: TriggeredEvent) {
    for (const channel of channels) gateway.publish(channel, name, data, socketId)
  }
  const infoOf = ({ params }: Asked) => params.get('info') ?? ''

  return [
    {
      method: 'POST',
      path: /^events$/,
      async answer({ body }) {
        const event = readTrigger(await body(), maxEventBytes)
        publish(event)
        const { channels, info } = event
        if (info === undefined) return {}
        return {
          channels: Object.fromEntries(channels.map((name) => [name, describeChannel(gateway, name, info)])),
        }
      },
    },
    {
      method: 'POST',
      path: /^batch_events$/,
      async answer({ body }) {
        const events = readBatch(await body(), maxEventBytes)
        events.forEach(publish)
        if (events.every(({ info }) => info === undefined)) return {}
        return {
          batch: events.map(({ channels: [name = ''], info = '' }) => describeChannel(gateway, name, info)),
        }
      },
    },
    {
      method: 'GET',
      path: /^channels$/,
      answer: (asked) => listChannels(gateway, asked.params.get('filter_by_prefix') ?? '', infoOf(asked)),
    },
    {
      method: 'GET',
      path: /^channels\/([^/]+)$/,
      answer: (asked) => showChannel(gateway, requireChannel(asked.subject), infoOf(asked)),
    },
    {
      method: 'GET',
      path: /^channels\/([^/]+)\/users$/,
      answer: ({ subject }) => listUsers(gateway, requireChannel(subject)),
    },
    {
      method: 'POST',
      path: /^users\/([^/]+)\/terminate_connections$/,
      async answer({ subject, body }) {
        await body()
        gateway.terminateUser(subject)
        return {}
      },
    },
  ]
}

function requireChannel(name: string): string {
  if (!isChannelName(name)) throw new ApiRefusal(400, 'This is not a channel name.')
  return name
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new ApiRefusal(400, 'The path is not well encoded.')
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}
