import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import PusherHttp from 'pusher'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerHttpApi } from '@/server/platform/realtime/gateway/http-api/http-api'
import { silentLog, startTestGateway, TEST_APP, type TestGateway } from '@/tests/support/gateway'
import { openTcp } from '@/tests/support/raw-socket'
import { openWitness, type Witness } from '@/tests/support/witness'

const EVENTS = `/apps/${TEST_APP.appId}/events`
let gateway: TestGateway
let witness: Witness
let api: Server
let port: number
let library: PusherHttp
let failures: unknown[]

beforeAll(async () => {
  gateway = await startTestGateway()
  witness = await openWitness(gateway)
  failures = []
  const options = { gateway: gateway.gateway, app: TEST_APP, log: silentLog, maxEventBytes: 10_240 }
  const handle = answerHttpApi(options, async (_request, response) => {
    response.writeHead(418).end('{}')
  })
  api = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      failures.push(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  port = (api.address() as AddressInfo).port
  library = new PusherHttp({ ...TEST_APP, host: '127.0.0.1', port: String(port), useTLS: false })
})
afterAll(async () => {
  witness.client.disconnect()
  api.closeAllConnections()
  await new Promise((resolve) => api.close(resolve))
  await gateway.stop()
})

async function post(body: string, path = EVENTS): Promise<number> {
  const query = library.createSignedQueryString({ method: 'POST', path, body, params: {} })
  const answer = await fetch(`http://127.0.0.1:${port}${path}?${query}`, { method: 'POST', body })
  await answer.text()
  return answer.status
}

describe('a caller who has the secret, and sends anything', () => {
  const event = fc.record(
    {
      name: fc.oneof(fc.constant('mark'), fc.jsonValue({ maxDepth: 1 })),
      data: fc.oneof(fc.constant('{}'), fc.jsonValue({ maxDepth: 2 })),
      channel: fc.oneof(
        fc.constantFrom('private-elsewhere', '#server-to-user-', '__proto__'),
        fc.jsonValue(),
      ),
      channels: fc.oneof(fc.constant(['private-elsewhere']), fc.jsonValue({ maxDepth: 2 })),
      socket_id: fc.oneof(fc.constant('1.2'), fc.jsonValue({ maxDepth: 1 })),
      info: fc.oneof(fc.constantFrom('user_count,cache', '__proto__'), fc.jsonValue({ maxDepth: 1 })),
    },
    { requiredKeys: [] },
  )
  const body = fc.oneof(
    event.map((each) => JSON.stringify(each)),
    fc.array(event, { maxLength: 12 }).map((batch) => JSON.stringify({ batch })),
    fc.json(),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constant('['.repeat(100_000)),
  )

  test('is told what is wrong with it, never by an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.boolean(), async (sent, isBatch) => {
        const path = isBatch ? EVENTS.replace('events', 'batch_events') : EVENTS
        expect([200, 400, 413]).toContain(await post(sent, path))
      }),
      { numRuns: 150 },
    )
    expect(failures).toEqual([])
    await witness.hears(10)
  })

  test('a body of more than 1 MB is refused with 413 before all of it is read', async () => {
    expect(await post('x'.repeat(1_048_577))).toBe(413)
    await witness.hears(3)
  })
})

describe('a stranger', () => {
  test('is refused without a byte of the body being awaited', async () => {
    const socket = await openTcp(port)
    socket.write(`POST ${EVENTS}?auth_key=x HTTP/1.1\r\nHost: h\r\nContent-Length: 9000000000\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 .*\r\n/)
    expect(String(answer)).toMatch(/connection: close/i)
    await once(socket, 'close')
  })

  test('cannot repeat a request with another body', async () => {
    const query = library.createSignedQueryString({ method: 'POST', path: EVENTS, body: '{}', params: {} })
    const stolen = `http://127.0.0.1:${port}${EVENTS}?${query}`
    const forged = JSON.stringify({ name: 'mark', channel: 'private-witness', data: '{"seq":-1}' })
    expect((await fetch(stolen, { method: 'POST', body: forged })).status).toBe(401)
    await witness.hears(3)
  })

  test('cannot leave the body away or repeat the request elsewhere', async () => {
    const body = '{"name":"mark"}'
    const query = library.createSignedQueryString({ method: 'POST', path: EVENTS, body, params: {} })
    const origin = `http://127.0.0.1:${port}`
    expect((await fetch(`${origin}${EVENTS}?${query}`, { method: 'POST' })).status).toBe(401)
    const elsewhere = `${origin}/apps/1/users/ana/terminate_connections?${query}`
    expect((await fetch(elsewhere, { method: 'POST', body })).status).toBe(401)
  })

  test.each([
    ['/apps/1/../1/events', 404],
    ['/apps//events', 404],
    ['/apps/01/events', 404],
    ['/apps/1/events/', 404],
    ['/apps/1/%65vents', 404],
    ['/apps/1/users/a/b/terminate_connections', 404],
    ['/apps/1/users/%E0%A4%A/terminate_connections', 401],
    ['/apps/__proto__/events', 404],
    ['/apps/1/events', 401],
    ['//apps/1/events', 418],
    ['/APPS/1/events', 418],
  ])('%s is answered %i', async (target, status) => {
    const socket = await openTcp(port)
    socket.write(`POST ${target} HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    socket.destroy()
  })
})
