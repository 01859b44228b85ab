import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import PusherHttp from 'pusher'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { createPusherPublisher } from '@/server/platform/realtime/pusher-publisher'

type Request = { method: string; path: string; query: URLSearchParams; body: string }

const app = { appId: '42', key: 'app-key', secret: 'app-secret' }
let server: Server
let publisher: Publisher
let requests: Request[]
let answer: (response: ServerResponse, request: IncomingMessage) => void

beforeEach(async () => {
  requests = []
  answer = (response) => response.end('{}')
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://engine')
    const { method = '' } = request
    requests.push({ method, path: url.pathname, query: url.searchParams, body: await text(request) })
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  publisher = createPusherPublisher({ ...app, host: '127.0.0.1', port, useTLS: false }, { timeoutMs: 100 })
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('speaking to an engine over HTTP', () => {
  test('an event is posted to the app, signed, with its data as text', async () => {
    await publisher.publish('private-a', 'mark', { seq: 1 })
    const [request] = requests
    expect(request).toMatchObject({ method: 'POST', path: '/apps/42/events' })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      name: 'mark',
      data: '{"seq":1}',
      channels: ['private-a'],
    })
    const { auth_signature, auth_version, auth_key, body_md5 } = Object.fromEntries(request?.query ?? [])
    expect({ auth_version, auth_key }).toEqual({ auth_version: '1.0', auth_key: 'app-key' })
    expect(body_md5).toMatch(/^[0-9a-f]{32}$/)
    expect(auth_signature).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a batch goes ten events at a time, in order', async () => {
    const marks = Array.from({ length: 23 }, (_, seq) => ({
      channel: 'private-a',
      event: 'mark',
      data: { seq },
    }))
    await publisher.publishBatch(marks)
    const batches = requests.map(({ body }) => JSON.parse(body).batch)
    expect(requests.every(({ path }) => path === '/apps/42/batch_events')).toBe(true)
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3])
    expect(batches.flat().map(({ data }) => JSON.parse(data).seq)).toEqual(marks.map((_, seq) => seq))
  })

  test('an empty batch asks nothing of the engine', async () => {
    await publisher.publishBatch([])
    expect(requests).toEqual([])
  })

  test('occupied channels are asked by prefix', async () => {
    answer = (response) => response.end('{"channels":{"private-a":{},"private-b":{"user_count":1}}}')
    expect(await publisher.occupiedChannels('private-')).toEqual(['private-a', 'private-b'])
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/apps/42/channels' })
    expect(requests[0]?.query.get('filter_by_prefix')).toBe('private-')
  })

  test('a body that is too large never leaves', async () => {
    const sent = publisher.publish('private-a', 'mark', 'x'.repeat(10_000))
    await expect(sent).rejects.toMatchObject({ code: 'payload_too_large' })
    expect(requests).toEqual([])
  })

  test('a person is signed in as by the official library, on a socket and on nothing else', () => {
    const official = new PusherHttp({ ...app, host: '127.0.0.1' })
    expect(publisher.people?.signIn('1.2', 'ana')).toEqual(official.authenticateUser('1.2', { id: 'ana' }))
    expect(() => publisher.people?.signIn('1.2::user::{}', 'ana')).toThrow('socket id')
  })

  test('the sockets of a person are ended by the engine’s own request', async () => {
    await publisher.people?.terminate('ana')
    expect(requests[0]).toMatchObject({ method: 'POST', path: '/apps/42/users/ana/terminate_connections' })
    answer = (response) => response.writeHead(404).end('no such path')
    await expect(publisher.people?.terminate('ana')).rejects.toMatchObject({ code: 'engine_refused' })
  })

  test('channels are authorised as by the official library', () => {
    const official = new PusherHttp({ ...app, host: '127.0.0.1' })
    expect(publisher.authorizeChannel('1.2', 'private-a')).toEqual(
      official.authorizeChannel('1.2', 'private-a'),
    )
  })
})

describe('an engine that fails', () => {
  function respond(status: number, body: string) {
    answer = (response) => response.writeHead(status).end(body)
  }
  const publish = () => publisher.publish('private-a', 'mark', {})

  test('an answer 200 whose body has an error is a failure, asked once', async () => {
    respond(200, '{"error":"The app does not exist","code":404}')
    await expect(publish()).rejects.toMatchObject({ code: 'engine_refused', status: 200 })
    expect(requests).toHaveLength(1)
  })

  test('an answer 200 that is not of the protocol is a failure', async () => {
    respond(200, '<html>A proxy’s page</html>')
    await expect(publish()).rejects.toMatchObject({ code: 'engine_refused' })
  })

  test('an empty answer 200 is a success', async () => {
    respond(200, '')
    await publish()
  })

  test.each([400, 401, 403])('%i is a failure, asked once', async (status) => {
    respond(status, 'no')
    await expect(publish()).rejects.toMatchObject({ code: 'engine_refused', status })
    expect(requests).toHaveLength(1)
  })

  test('413 says that the body was too large', async () => {
    respond(413, '')
    await expect(publish()).rejects.toMatchObject({ code: 'payload_too_large', status: 413 })
  })

  test('a passing 500 is mended by the second attempt', async () => {
    answer = (response) => response.writeHead(requests.length === 1 ? 500 : 200).end('{}')
    await publish()
    expect(requests).toHaveLength(2)
  })

  test('a cut connection is mended by the second attempt', async () => {
    answer = (response, request) => (requests.length === 1 ? request.socket.destroy() : response.end('{}'))
    await publish()
    expect(requests).toHaveLength(2)
  })

  test('an engine that stays silent is given up after two attempts', async () => {
    answer = () => {}
    await expect(publish()).rejects.toMatchObject({ code: 'engine_timeout' })
    expect(requests).toHaveLength(2)
  })

  test('while an engine hangs only so many wait for it, and it is asked again once it answers', async () => {
    answer = () => {}
    const { port } = server.address() as AddressInfo
    const options = { timeoutMs: 100, maxInFlight: 5 }
    const capped = createPusherPublisher({ ...app, host: '127.0.0.1', port, useTLS: false }, options)
    const batch = [{ channel: 'private-a', event: 'mark', data: {} }]
    const sent = await Promise.allSettled(Array.from({ length: 50 }, () => capped.publishBatch(batch)))
    const codes = sent.map((each) => each.status === 'rejected' && each.reason.code)
    expect(codes.filter((code) => code === 'engine_timeout')).toHaveLength(5)
    expect(codes.filter((code) => code === 'engine_behind')).toHaveLength(45)
    expect(requests).toHaveLength(10)
    answer = (response) => response.end('{}')
    await capped.publishBatch(batch)
  })

  test('an engine that begins its answer and never ends it is given up too', async () => {
    answer = (response) => response.write('{"chan')
    await expect(publish()).rejects.toMatchObject({ code: 'engine_timeout' })
  })

  test('an engine that is not there is unreachable, and the error holds no signature', async () => {
    await new Promise((resolve) => server.close(resolve))
    const error = await publish().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'engine_unreachable' })
    expect(`${JSON.stringify(error)} ${String(error)}`).not.toContain('auth_')
  })
})
