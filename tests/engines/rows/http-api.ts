import { createHash, createHmac } from 'node:crypto'
import PusherHttp from 'pusher'
import { expect } from 'vitest'
import { next, subscribed } from '../../support/gateway'
import { APP, type Engine } from '../engine'
import type { Row } from '../row'

const anEvent = { name: 'mark', data: '{}' }
const trigger = { ...anEvent, channels: ['news'] }
const aTrigger = JSON.stringify(trigger)

export const httpApi: Row[] = [
  {
    name: 'a trigger is answered by an empty object',
    async check(engine) {
      const answer = await engine.http.trigger(engine.fresh('news-'), 'mark', {})
      expect(await answer.json()).toEqual({})
    },
  },
  {
    name: 'occupied channels are listed by prefix',
    async check(engine) {
      const [mine, other] = [engine.fresh('private-listed-'), engine.fresh('private-other-')]
      const client = engine.client()
      await subscribed(client, mine)
      await subscribed(client, other)
      const { channels } = await get(engine, '/channels', { filter_by_prefix: 'private-listed-' })
      expect(Object.keys(channels as object)).toEqual([mine])
    },
  },
  {
    name: 'presence channels are listed with their users counted',
    async check(engine) {
      const name = engine.fresh('presence-counted-')
      await subscribed(engine.client({ userId: 'ana' }), name)
      await subscribed(engine.client({ userId: 'ana' }), name)
      const asked = { filter_by_prefix: 'presence-counted-', info: 'user_count' }
      expect(await get(engine, '/channels', asked)).toEqual({ channels: { [name]: { user_count: 1 } } })
    },
  },
  {
    name: 'a channel tells whether it is occupied, by how many, and with how many users',
    async check(engine) {
      const name = engine.fresh('presence-')
      expect(await get(engine, `/channels/${name}`)).toMatchObject({ occupied: false })
      await subscribed(engine.client({ userId: 'ana' }), name)
      await subscribed(engine.client({ userId: 'ana' }), name)
      const asked = { info: 'user_count,subscription_count' }
      const told = { occupied: true, user_count: 1, subscription_count: 2 }
      expect(await get(engine, `/channels/${name}`, asked)).toEqual(told)
    },
  },
  {
    name: 'a cache channel shows what it keeps',
    async check(engine) {
      const name = engine.fresh('cache-')
      await engine.http.trigger(name, 'mark', { seq: 1 })
      const { cache } = await get(engine, `/channels/${name}`, { info: 'cache' })
      expect(cache).toEqual({ data: '{"seq":1}', ttl: expect.any(Number) })
    },
  },
  {
    name: 'the users of a presence channel are listed once each',
    async check(engine) {
      const name = engine.fresh('presence-')
      for (const userId of ['ana', 'bea', 'bea']) await subscribed(engine.client({ userId }), name)
      const { users } = await get(engine, `/channels/${name}/users`)
      expect(users).toEqual([{ id: 'ana' }, { id: 'bea' }])
    },
  },
  {
    name: 'users of any other channel are a bad request',
    check: (engine) => refuses(400, engine.http.get({ path: `/channels/${engine.fresh('news-')}/users` })),
  },
  {
    name: 'counting the users of channels that have none is a bad request',
    check: (engine) => refuses(400, engine.http.get({ path: '/channels', params: { info: 'user_count' } })),
  },
  {
    name: 'a trigger that asks for info is told the state of its channels',
    async check(engine) {
      const name = engine.fresh('presence-')
      await subscribed(engine.client({ userId: 'ana' }), name)
      const answer = await engine.http.trigger(name, 'mark', {}, { info: 'user_count,subscription_count' })
      expect(await answer.json()).toEqual({ channels: { [name]: { user_count: 1, subscription_count: 1 } } })
    },
  },
  {
    name: 'a refusal is told by the HTTP status',
    async check(engine) {
      const { port } = engine
      expect((await fetch(`http://127.0.0.1:${port}/apps/${APP.appId}/channels`)).status).toBe(401)
    },
  },
  {
    name: 'another secret is unauthorized',
    check: (engine) => refuses(401, stranger(engine, { secret: 'x'.repeat(32) }).trigger('news', 'mark', {})),
  },
  {
    name: 'another key is unauthorized',
    check: (engine) => refuses(401, stranger(engine, { key: 'another' }).trigger('news', 'mark', {})),
  },
  {
    name: 'another app is not found',
    check: (engine) => refuses(404, stranger(engine, { appId: '999' }).trigger('news', 'mark', {})),
  },
  {
    name: 'a signature of eleven minutes ago is unauthorized',
    async check(engine) {
      expect(await post(engine, aTrigger, { at: Date.now() - 660_000 })).toBe(401)
    },
  },
  {
    name: 'a signature of eleven minutes ahead is unauthorized',
    async check(engine) {
      expect(await post(engine, aTrigger, { at: Date.now() + 660_000 })).toBe(401)
    },
  },
  {
    name: 'a body that is not the one signed is unauthorized',
    async check(engine) {
      expect(await post(engine, aTrigger, { sent: JSON.stringify({ ...trigger, name: 'forged' }) })).toBe(401)
    },
  },
  {
    name: 'a parameter given twice is refused',
    async check(engine) {
      expect(await post(engine, aTrigger, { more: '&auth_version=1.0' })).toBe(400)
    },
  },
  ...badBodies([
    [
      'a batch of 11 events',
      '/batch_events',
      { batch: Array(11).fill({ ...anEvent, channel: 'news' }) },
      400,
    ],
    ['a trigger on 101 channels', '/events', { ...anEvent, channels: names(101) }, 400],
    ['a trigger without data', '/events', { name: 'mark', channels: ['news'] }, 400],
    ['a trigger without channel', '/events', anEvent, 400],
    [
      'an event name of 201 characters',
      '/events',
      { ...anEvent, name: 'n'.repeat(201), channel: 'news' },
      400,
    ],
    [
      'an event name of the protocol itself',
      '/events',
      { ...anEvent, name: 'pusher:error', channel: 'n' },
      400,
    ],
    ['a channel name outside the alphabet', '/events', { ...anEvent, channel: 'not a name' }, 400],
    ['a socket id that is none', '/events', { ...anEvent, channel: 'news', socket_id: '1; drop' }, 400],
    ['10,241 bytes of data', '/events', { ...anEvent, channel: 'news', data: 'é'.repeat(5_121) }, 413],
  ]),
  {
    name: '10,240 bytes of data are taken',
    async check(engine) {
      const name = engine.fresh('private-')
      const heard = next(await subscribed(engine.client(), name), 'mark')
      await engine.http.trigger(name, 'mark', 'é'.repeat(5_120))
      expect(await heard).toBe('é'.repeat(5_120))
    },
  },
  {
    name: 'a body that is not JSON is a bad request',
    async check(engine) {
      expect(await post(engine, '{"name":')).toBe(400)
    },
  },
  {
    name: 'the wrong method is told as such',
    async check(engine) {
      const answer = await fetch(`http://127.0.0.1:${engine.port}/apps/${APP.appId}/events`)
      expect(answer.status).toBe(405)
    },
  },
]

// The library's type wants text, but it is the library that writes the JSON.
function badBodies(bodies: readonly [what: string, path: string, body: object, status: number][]): Row[] {
  return bodies.map(([what, path, body, status]) => ({
    name: `${what}: ${status}`,
    check: (engine) => refuses(status, engine.http.post({ path, body: body as unknown as string })),
  }))
}

async function refuses(status: number, request: Promise<PusherHttp.Response>) {
  expect(await codeOf(request)).toBe(status)
}

/** The HTTP status; where that is 200 all the same, the code that the body gives. */
async function codeOf(request: Promise<PusherHttp.Response>): Promise<number> {
  try {
    const answer = await request
    const { code = answer.status } = (await answer.json()) as { code?: number }
    return code
  } catch (error) {
    if (error instanceof PusherHttp.RequestError && error.status) return error.status
    throw error
  }
}

async function get(engine: Engine, path: string, params = {}): Promise<Record<string, unknown>> {
  return (await engine.http.get({ path, params })).json() as Promise<Record<string, unknown>>
}

function stranger(engine: Engine, over: Partial<typeof APP>): PusherHttp {
  return new PusherHttp({ ...APP, ...over, host: '127.0.0.1', port: String(engine.port), useTLS: false })
}

/** A trigger signed by hand, for what the library would never sign. */
async function post(
  engine: Engine,
  body: string,
  { at = Date.now(), sent = body, more = '' } = {},
): Promise<number> {
  const path = `/apps/${APP.appId}/events`
  const md5 = createHash('md5').update(body).digest('hex')
  const query = `auth_key=${APP.key}&auth_timestamp=${Math.floor(at / 1_000)}&auth_version=1.0&body_md5=${md5}`
  const signature = createHmac('sha256', APP.secret).update(`POST\n${path}\n${query}`).digest('hex')
  const url = `http://127.0.0.1:${engine.port}${path}?${query}&auth_signature=${signature}${more}`
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', body: sent, headers })
  const { code = answer.status } = (await answer.json()) as { code?: number }
  return code
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `news-${n}`)
}
