import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFrontDoor, type FrontDoor } from '@/server/entry/http/front-door'
import type { Env } from '@/server/platform/env'
import type { Logger } from '@/server/platform/log'
import { readRealtimeConfig } from '@/server/platform/realtime/config'
import { openTcp } from '../../../support/raw-socket'

const env = {
  mode: 'production',
  publicUrl: null,
  isProxyTrusted: false,
  realtime: readRealtimeConfig({}, 'server secret'),
} as unknown as Env
let lines: Record<string, unknown>[] = []
const write = (line: Record<string, unknown>) => void lines.push(line)
const log = { debug: write, info: write, warn: write, error: write } as unknown as Logger

let door: FrontDoor
let server: Server
let url = ''
beforeEach(async () => {
  lines = []
  door = createFrontDoor(env, log, 'a-build')
  server = createServer(door.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('while the server starts, it says so and asks to come back', async () => {
  const answer = await fetch(url)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('1')
})

test('every answer carries an id, the one the proxy gave where it gave a sane one', async () => {
  door.open(async (request, response) => void response.end(request.headers['x-request-id']))
  const given = await fetch(url, { headers: { 'x-request-id': 'proxy-id-12345' } })
  expect(await given.text()).toBe('proxy-id-12345')
  const wild = await fetch(url, { headers: { 'x-request-id': 'a"; drop' } })
  expect(wild.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(wild.headers.get('x-content-type-options')).toBe('nosniff')
})

test('every answer says which release gave it, and has a nonce of its own that its page is told', async () => {
  door.open(async (request, response) => {
    response.end(JSON.stringify([request.headers['x-nonce'], request.headers['content-security-policy']]))
  })
  const nonces = new Set<string>()
  for (let i = 0; i < 3; i += 1) {
    const answer = await fetch(url, {
      headers: { 'x-nonce': 'mine', 'content-security-policy': `script-src 'nonce-mine'` },
    })
    expect(answer.headers.get('x-triade-build')).toBe('a-build')
    const [nonce, policy] = await answer.json()
    expect(policy).toBe(answer.headers.get('content-security-policy'))
    expect(policy).toContain(`'nonce-${nonce}'`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
  expect(nonces).not.toContain('mine')
})

test('a page says when it was asked for and when its answer began, by whatever way its head is written; others do not', async () => {
  let began = 0
  door.open(async (request, response) => {
    await new Promise((resolve) => setImmediate(resolve))
    began = Date.now()
    if (request.url === '/by-hand') response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('a page')
  })
  for (const path of ['/by-hand', '/by-itself']) {
    const from = Date.now()
    const answer = await fetch(url + path, { headers: { accept: 'text/html,*/*' } })
    const [, receivedAt, sentAt] =
      answer.headers.get('server-timing')?.match(/^clock;desc="(\d+)-(\d+)"$/) ?? []
    expect(Number(receivedAt)).toBeGreaterThanOrEqual(from)
    expect(Number(sentAt)).toBeGreaterThanOrEqual(began)
    expect(Number(sentAt)).toBeLessThanOrEqual(Date.now())
  }
  expect((await fetch(url, { headers: { accept: 'application/json' } })).headers.has('server-timing')).toBe(
    false,
  )
})

test('no client can claim an address by the header this server sets', async () => {
  door.open(async (request, response) => void response.end(request.headers['x-triade-client-address']))
  const answer = await fetch(url, { headers: { 'x-triade-client-address': '1.2.3.4' } })
  expect(await answer.text()).toBe('127.0.0.1')
})

test('the log holds neither queries nor the token of a join link', async () => {
  door.open(async (_request, response) => void response.end('ok'))
  await (await fetch(`${url}/join/very-secret-token?email=somebody`)).text()
  await expect.poll(() => lines.length).toBe(1)
  expect(lines[0]).toMatchObject({ method: 'GET', path: '/join/…', status: 200 })
  expect(JSON.stringify(lines)).not.toMatch(/very-secret|somebody/)
})

test('a handler that fails answers 500 without saying why', async () => {
  door.open(async () => {
    throw new Error('select secrets from somewhere')
  })
  const answer = await fetch(url)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe('')
})

test('draining waits for the answers that are owed, and ends their connections', async () => {
  let finish = () => {}
  const entered = new Promise<void>((resolve) => {
    door.open(async (_request, response) => {
      resolve()
      await new Promise<void>((release) => {
        finish = release
      })
      response.end('late')
    })
  })
  const answer = fetch(url).then((response) => response.text())
  await entered
  let isDrained = false
  const drained = door.drain().then(() => {
    isDrained = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(isDrained).toBe(false)
  finish()
  expect(await answer).toBe('late')
  await drained
})

test('what changes something is refused when a page of elsewhere asks for it; reading, and other programs, are not', async () => {
  door.open(async (_request, response) => void response.end('done'))
  const ask = async (method: string, origin?: string) =>
    (await fetch(`${url}/api/trpc/liveSession.command`, { method, headers: origin ? { origin } : {} })).status
  expect(await ask('POST', 'http://127.0.0.1:1')).toBe(403)
  expect(await ask('POST', url)).toBe(200)
  expect(await ask('POST')).toBe(200)
  expect(await ask('GET', 'http://127.0.0.1:1')).toBe(200)
})

test('a body that announces too much is not read at all', async () => {
  const bodies: number[] = []
  door.open(async (request, response) => {
    bodies.push(await readAll(request))
    response.end('read')
  })
  const send = async (path: string, bytes: number) =>
    (await fetch(url + path, { method: 'POST', body: 'x'.repeat(bytes) })).status
  expect(await send('/api/auth/sign-in/email', 65_536)).toBe(200)
  expect(await send('/api/auth/sign-in/email', 65_537)).toBe(413)
  expect(await send('/api/realtime/auth', 500_000)).toBe(413)
  expect(await send('/api/trpc/liveSession.saveDraft', 262_144)).toBe(200)
  expect(await send('/api/trpc/liveSession.saveDraft', 262_145)).toBe(413)
  expect(await send('/api/trpc/exchange.check', 2_621_440)).toBe(200)
  expect(await send('/api/trpc/exchange.check', 2_621_441)).toBe(413)
  expect(bodies).toEqual([65_536, 262_144, 2_621_440])
})

test('a body that does not say how long it is is cut off when it is too long', async () => {
  let ended: unknown = null
  door.open(async (request, response) => {
    ended = await readAll(request).catch((error: unknown) => error)
    response.end('read')
  })
  const send = (chunks: number) => {
    const body = Readable.toWeb(
      Readable.from(Array.from({ length: chunks }, () => Buffer.alloc(16_384, 'x'))),
    )
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    return fetch(`${url}/api/auth/sign-in/email`, init)
  }
  expect((await send(4)).status).toBe(200)
  expect(ended).toBe(65_536)
  expect((await send(200)).status).toBe(413)
  await expect.poll(() => ended).toBeInstanceOf(Error)
  expect(lines.filter(({ err }) => err !== undefined)).toEqual([])
})

test.each([
  ['announces', `Content-Length: ${12 * 1_048_576}`],
  ['does not announce', 'Transfer-Encoding: chunked'],
])(
  'who sends a body that is too long, and %s it, is answered 413 before the connection closes',
  async (_how, header) => {
    door.open(async (request, response) => {
      await readAll(request)
      response.end('read')
    })
    const socket = await openTcp(Number(new URL(url).port), { hangsOn: true })
    const failures: unknown[] = []
    socket.on('error', (error) => failures.push(error))
    let heard = ''
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
    })
    const ended = once(socket, 'end')
    socket.write(`POST /api/auth/sign-in/email HTTP/1.1\r\nHost: 127.0.0.1\r\n${header}\r\n\r\n`)
    const part = header.startsWith('Transfer')
      ? Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1_048_576, 'x'), Buffer.from('\r\n')])
      : Buffer.alloc(1_048_576, 'x')
    // As a sender that looks at the answer only once everything is sent.
    for (let sent = 0; sent < 12; sent += 1) {
      await new Promise<void>((resolve) => socket.write(part, () => resolve()))
    }
    socket.end(header.startsWith('Transfer') ? '0\r\n\r\n' : '')
    await ended
    expect(heard).toMatch(/^HTTP\/1\.1 413 /u)
    expect(heard).toMatch(/connection: close/iu)
    expect(heard).toMatch(/\r\n\r\n$/u)
    expect(failures).toEqual([])
  },
)

test('of a body that never ends no more is read than a refusal needs', async () => {
  door.open(async (_request, response) => void response.end('read'))
  const socket = await openTcp(Number(new URL(url).port))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write('POST /api/auth/sign-out HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 999999999999\r\n\r\n')
  let sent = 0
  const pour = () => {
    while (!socket.destroyed && socket.write(Buffer.alloc(1_048_576))) sent += 1
  }
  socket.on('drain', pour)
  pour()
  await closed
  expect(sent).toBeLessThan(64)
})

test('where one proxy brings everything it is believed, elsewhere no sender is', async () => {
  const behind = createFrontDoor({ ...env, isProxyTrusted: true }, log, 'a-build')
  const address = async (opened: FrontDoor) => {
    opened.open(async (request, response) => void response.end(request.headers['x-triade-client-address']))
    server.removeAllListeners('request')
    server.on('request', opened.handle)
    return (await fetch(url, { headers: { 'x-forwarded-for': '6.6.6.6, 1.2.3.4' } })).text()
  }
  expect(await address(behind)).toBe('1.2.3.4')
  expect(await address(createFrontDoor({ ...env, publicUrl: url }, log, 'a-build'))).toBe('127.0.0.1')
  expect(lines).toContainEqual(expect.objectContaining({ hint: 'TRIADE_TRUST_PROXY' }))
})

async function readAll(request: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of request) bytes += chunk.length
  return bytes
}

test.each(['/%ff', '/sessions/%ff?x=1', '/api/trpc/%', '/rt/app/%e9'])(
  'an address with characters that are none, %s, is handed on as one that no page has',
  async (address) => {
    door.open(async (request, response) => void response.end(request.url))
    expect(await (await fetch(url + address)).text()).toBe('/_not-found')
    expect(await (await fetch(`${url}/caf%C3%A9?x=%ff`)).text()).toBe('/caf%C3%A9?x=%ff')
  },
)
