import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerPages } from '@/server/entry/http/answer-pages'
import { createFrontDoor } from '@/server/entry/http/front-door'
import { createPrecedence } from '@/server/entry/http/precedence'
import type { Runtime } from '@/server/entry/runtime'
import type { Env } from '@/server/platform/env'
import type { Logger } from '@/server/platform/log'
import { readRealtimeConfig } from '@/server/platform/realtime/config'

const env = {
  mode: 'production',
  publicUrl: null,
  isProxyTrusted: true,
  isDemoOn: false,
  realtime: readRealtimeConfig({}, 'server secret'),
} as unknown as Env
const auth = {
  $context: Promise.resolve({
    authCookies: { sessionToken: { name: 'triade.session_token' } },
    secret: 'sign-in secret',
  }),
}
const runtime = { env, auth, url: 'http://127.0.0.1:3000', database: {} } as unknown as Runtime
const log = { debug() {}, info() {}, warn() {}, error() {} } as unknown as Logger

/** Stands in for Next: a page that says its nonce in several places, as pages do. */
const drawn = vi.fn(async (request: IncomingMessage, response: ServerResponse) => {
  const { 'x-nonce': nonce, cookie = '' } = request.headers
  response.setHeader('Vary', 'rsc')
  response.setHeader('Link', `</a.css>; rel=preload; nonce="${nonce}"`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.write(`<html lang="${cookie}"><script nonce="${nonce}">`)
  response.end(`push("\\"nonce\\":\\"${nonce}\\"")</script></html>`)
})
type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>
/** What the door that is open now answers with; one that was open before keeps its own. */
let next: { page: Page }
let server: Server
let url = ''

beforeEach(async () => {
  drawn.mockClear()
  url = await openDoor()
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A turn ends with its page here, however slow the machine is; `waitingOfOne` is that of strangers. */
async function openDoor(waitingOfOne = 120): Promise<string> {
  const turnMs = 600_000
  const limits = { signedIn: { turnMs }, strangers: { turnMs, waitingOfOne }, copies: { turnMs } }
  const door = createFrontDoor(env, log, 'a-build')
  const precedence = createPrecedence()
  const own = { page: drawn as Page }
  next = own
  door.open(answerPages({ runtime, build: 'a-build', precedence, limits }, (...asked) => own.page(...asked)))
  server = createServer(door.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A cookie that this server signed for the sign-in of this name. */
function cookieOf(name: string): string {
  const proof = createHmac('sha256', 'sign-in secret').update(name).digest('base64')
  return `triade.session_token=${encodeURIComponent(`${name}.${proof}`)}`
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers: { accept: 'text/html', 'accept-language': 'fr', ...headers } })

/** What becomes of this request is not looked at. */
const leave = (asked: Promise<Response>) => void asked.catch(() => undefined)

/** A page that is answered when it is told to be. */
function heldPage() {
  const held: { url: string; answer: () => void }[] = []
  next.page = async (request, response) => {
    await new Promise<void>((resolve) => held.push({ url: request.url ?? '', answer: resolve }))
    response.end('at last')
  }
  return held
}

test('what is the same for all strangers is drawn once, and each answer has a nonce of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/sign-in')))
  expect(drawn).toHaveBeenCalledTimes(1)
  const asDrawn = String(drawn.mock.calls[0]?.[0].headers['x-nonce'])
  const nonces = new Set<string>()
  for (const answer of answers) {
    const body = await answer.text()
    const [, nonce = ''] = /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    expect(answer.status).toBe(200)
    expect(body).toBe(
      `<html lang="locale=fr"><script nonce="${nonce}">push("\\"nonce\\":\\"${nonce}\\"")</script></html>`,
    )
    expect(answer.headers.get('link')).toBe(`</a.css>; rel=preload; nonce="${nonce}"`)
    expect(JSON.stringify([...answer.headers]) + body).not.toContain(asDrawn)
    expect(answer.headers.get('server-timing')).toMatch(/^clock;/u)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('rsc, Accept-Encoding')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(40)
})

test('a page of any length is shared, also one that waits for room before it goes on', async () => {
  next.page = async (request, response) => {
    response.setHeader('Content-Type', 'text/html')
    for (let part = 0; part < 20; part += 1) {
      const text = `${part} ${request.headers['x-nonce']} ${'x'.repeat(50_000)}\n`
      if (!response.write(text)) await once(response, 'drain')
    }
    response.end('the end')
  }
  for (let n = 0; n < 2; n += 1) {
    const body = await (await ask('/sign-in')).text()
    expect(body.split('\n')).toHaveLength(21)
    expect(body).toMatch(/the end$/u)
  }
})

test('nothing of who asks first goes into what others are sent', async () => {
  const first = {
    cookie: 'secret=of-somebody; locale=en',
    'user-agent': 'a browser',
    'x-forwarded-for': '9.9.9.9',
  }
  await (await ask('/sign-in', first)).text()
  const { headers } = drawn.mock.calls[0]?.[0] ?? {}
  expect(headers).toMatchObject({ cookie: 'locale=en', 'x-triade-client-address': '' })
  expect(JSON.stringify(headers)).not.toMatch(/somebody|a browser|9\.9\.9\.9/u)
  expect(await (await ask('/sign-in', { cookie: 'locale=en' })).text()).toContain('lang="locale=en"')
  expect(await (await ask('/sign-in')).text()).toContain('lang="locale=fr"')
  expect(drawn).toHaveBeenCalledTimes(2)
})

test.each([
  ['has a sign-in, whatever it is worth', '/sign-in', { cookie: 'triade.session_token=forged.proof' }],
  ['asks with words of its own', '/sign-in?next=/today', {}],
  ['asks for a part of it', '/sign-in', { rsc: '1' }],
  ['asks for another page', '/join/a-link', {}],
] as [string, string, Record<string, string>][])(
  'who %s is drawn a page of their own',
  async (_who, path, headers) => {
    for (let n = 0; n < 2; n += 1) await (await ask(path, headers)).text()
    expect(drawn).toHaveBeenCalledTimes(2)
  },
)

test.each([
  [
    'fails',
    (response: ServerResponse) => {
      response.statusCode = 500
    },
  ],
  ['sets a cookie', (response: ServerResponse) => void response.setHeader('Set-Cookie', 'of=somebody')],
])('a page that %s is given to nobody else', async (_what, before) => {
  next.page = async (request, response) => {
    before(response)
    await drawn(request, response)
  }
  for (let n = 0; n < 2; n += 1) {
    const answer = await ask('/sign-in', { 'x-forwarded-for': '9.9.9.9' })
    const [, nonce] = /'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    expect(await answer.text()).toContain(`nonce="${nonce}"`)
  }
  expect(drawn.mock.calls.at(-1)?.[0].headers['x-triade-client-address']).toBe('9.9.9.9')
})

test('four hundred requests of a stranger hold up neither who is signed in nor a stranger from elsewhere', async () => {
  const held = heldPage()
  const away = new AbortController()
  const answered: number[] = []
  const crowd = Array.from({ length: 400 }, (_, n) =>
    fetch(`${url}/join/${n}`, { headers: { accept: 'text/html' }, signal: away.signal }).then(
      ({ status }) => answered.push(status),
      () => 0,
    ),
  )
  await expect.poll(() => answered.length, { timeout: 30_000 }).toBe(400 - 1 - 120)
  expect(new Set(answered)).toEqual(new Set([503]))
  expect(held.length).toBe(1)
  const mine = ask('/today', { cookie: cookieOf('inès') })
  await expect.poll(() => held.map((each) => each.url)).toContain('/today')
  held.find((each) => each.url === '/today')?.answer()
  expect((await mine).status).toBe(200)

  const arrived = new Promise<void>((resolve) => {
    server.on('request', (request) => request.url === '/join/elsewhere' && resolve())
  })
  const elsewhere = ask('/join/elsewhere', { 'x-forwarded-for': '9.9.9.9' })
  await arrived
  held.find((each) => each.url !== '/today')?.answer()
  await expect.poll(() => held.length).toBe(3)
  expect(held.at(-1)?.url).toBe('/join/elsewhere')
  held.at(-1)?.answer()
  expect((await elsewhere).status).toBe(200)
  away.abort()
  await Promise.all(crowd)
})

test('a queue that is full says so by a page in the language of its reader, and by a sentence to a program', async () => {
  server.close()
  url = await openDoor(0)
  for (const [language, said] of [
    ['fr', 'Beaucoup de monde'],
    ['en', 'Many people'],
  ] as const) {
    const answer = await ask('/join/a-link', { 'accept-language': language })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const [, nonce] =
      /style-src 'self' 'nonce-([^']+)'/u.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    const body = await answer.text()
    expect(body).toContain(`<html lang="${language}">`)
    expect(body).toContain(said)
    expect(body).toContain(`<style nonce="${nonce}">`)
    const plain = await ask('/join/a-link', { 'accept-language': language, accept: '*/*' })
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await plain.text()).toContain(said)
  }
  expect(drawn).not.toHaveBeenCalled()
})

test('a client that goes away before its turn is drawn nothing', async () => {
  const held = heldPage()
  const first = ask('/join/first')
  await expect.poll(() => held.length).toBe(1)
  const leaving = get(`${url}/join/leaving`, { headers: { accept: 'text/html' } })
  leaving.on('error', () => undefined)
  const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
  leaving.destroy()
  await once(response, 'close')
  const last = ask('/join/last')
  held[0]?.answer()
  await expect.poll(() => held.length).toBe(2)
  held[1]?.answer()
  expect([(await first).status, (await last).status]).toEqual([200, 200])
  expect(held.map((each) => each.url)).toEqual(['/join/first', '/join/last'])
})

test('what is no page waits for none: parts of pages, sign-in, health, realtime, and files of who is signed in', async () => {
  const held = heldPage()
  leave(ask('/join/first'))
  for (const name of ['inès', 'thomas']) leave(ask('/today', { cookie: cookieOf(name) }))
  await expect.poll(() => held.length).toBe(3)
  const paths = ['/_next/static/a.js', '/api/health', '/api/auth/get-session', '/api/realtime/auth']
  for (const path of paths) leave(ask(path))
  leave(ask('/sessions/1/debrief.pdf', { cookie: cookieOf('inès') }))
  await expect
    .poll(() => held.map((each) => each.url))
    .toEqual(expect.arrayContaining([...paths, '/sessions/1/debrief.pdf']))
  for (const each of held) each.answer()
})
