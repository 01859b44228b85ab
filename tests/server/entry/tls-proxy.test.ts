import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { createServer as createSecureServer, request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { people } from '@/server/operate/demonstration/people'
import { freePort } from '../../support/free-port'
import { type OwnServer, runServer } from '../../support/own-server'

let folder = ''
let server: OwnServer
/** Of the server itself, which only the proxy should reach. */
let inner: URL
let outer = ''
let certificate: Buffer
let stopProxy: () => void

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-tls-'))
  await chmod(folder, 0o755)
  // Nothing to do when the build is up to date.
  await promisify(execFile)(process.execPath, ['server/entry/start/start.mjs', '--prepare=build'])
  const key = await makeCertificate()
  const [outerPort, innerPort] = [await freePort(), await freePort()]
  outer = `https://localhost:${outerPort}`
  inner = new URL(`http://127.0.0.1:${innerPort}`)
  stopProxy = await openProxy(outerPort, key)
  server = runServer({
    PORT: String(innerPort),
    TRIADE_DATA_DIR: join(folder, 'data'),
    TRIADE_URL: outer,
    TRIADE_TRUST_PROXY: 'on',
    TRIADE_DEMO: '1',
  })
  await server.address
}, 300_000)
afterAll(async () => {
  await server.end('SIGTERM')
  stopProxy()
  await rm(folder, { recursive: true, force: true })
})

async function makeCertificate(): Promise<Buffer> {
  const file = (name: string) => join(folder, name)
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '9']
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const files = ['-keyout', file('key'), '-out', file('cert')]
  await promisify(execFile)('openssl', ['req', '-x509', ...curve, ...names, ...files])
  certificate = await readFile(file('cert'))
  return readFile(file('key'))
}

/** Ends TLS, adds where a request comes from, and passes everything on, upgrades too. */
async function openProxy(port: number, key: Buffer): Promise<() => void> {
  const forwarded = (headers: IncomingHttpHeaders, address: string | undefined) => ({
    ...headers,
    'x-forwarded-for': [headers['x-forwarded-for'], address].filter(Boolean).join(', '),
    'x-forwarded-proto': 'https',
  })
  const proxy = createSecureServer({ key, cert: certificate }, (request, response) => {
    const onwards = httpRequest(
      {
        host: inner.hostname,
        port: inner.port,
        method: request.method,
        path: request.url,
        headers: forwarded(request.headers, request.socket.remoteAddress),
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(response)
      },
    )
    onwards.on('error', () => response.writeHead(502).end())
    request.pipe(onwards)
  })
  proxy.on('upgrade', (request, socket, head) => {
    const onwards = connect(Number(inner.port), inner.hostname, () => {
      const lines = Object.entries(forwarded(request.headers, undefined)).map(
        ([name, value]) => `${name}: ${value}`,
      )
      onwards.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      onwards.write(head)
      socket.pipe(onwards).pipe(socket)
    })
    onwards.on('error', () => socket.destroy())
    socket.on('error', () => onwards.destroy())
  })
  proxy.listen(port, '127.0.0.1')
  await once(proxy, 'listening')
  return () => {
    proxy.closeAllConnections()
    proxy.close()
  }
}

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Asks through the proxy, whose certificate is checked. */
function ask(path: string, headers: Record<string, string> = {}, body?: object): Promise<Answer> {
  return answerOf(
    httpsRequest(`${outer}${path}`, {
      ca: certificate,
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    }),
    body,
  )
}

async function answerOf(request: ReturnType<typeof httpRequest>, body?: object): Promise<Answer> {
  request.end(body && JSON.stringify(body))
  const [answer] = await once(request, 'response')
  let text = ''
  for await (const chunk of answer) text += chunk
  return { status: answer.statusCode, headers: answer.headers, text }
}

const enter = (headers: Record<string, string> = {}) =>
  ask('/api/auth/demo/enter', { origin: outer, ...headers }, { userId: people.ines.id })

test('every answer tells the browser to come by TLS only', async () => {
  for (const path of [
    '/',
    '/sign-in',
    '/api/health',
    '/api/ready',
    '/nowhere',
    '/%ff',
    '/api/trpc/person.me',
  ]) {
    const { headers } = await ask(path)
    expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000'])
  }
})

test('cookies of a sign-in are sent by TLS alone, to this host alone, and no script reads them', async () => {
  const { status, headers } = await enter()
  expect(status).toBe(200)
  const cookies = headers['set-cookie'] ?? []
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__(?:Secure|Host)-/u)
    for (const part of [/; Secure/iu, /; HttpOnly/iu, /; SameSite=(?:Lax|Strict)/iu, /; Path=\//iu])
      expect(cookie).toMatch(part)
    expect(cookie).not.toMatch(/; Domain=/iu)
  }
  const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ')
  expect((await ask('/api/trpc/person.me', { cookie })).text).toContain(people.ines.name)
})

test('what a client says of the protocol or the host changes neither cookies nor where pages lead', async () => {
  const claims = {
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'evil.example',
    forwarded: 'proto=http;host=evil.example',
  }
  const { headers } = await enter(claims)
  for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/; Secure/iu)
  for (const path of ['/', '/today', '/sign-in']) {
    const { headers: told, text } = await ask(path, claims)
    expect(`${told.location ?? ''}${text}`).not.toContain('evil.example')
    expect(told.location ?? '').not.toMatch(/^http:/u)
  }
  expect(
    (await ask('/api/auth/demo/enter', { origin: 'https://evil.example' }, { userId: people.ines.id }))
      .status,
  ).toBe(403)
})

test('past the proxy, without TLS, a sign-in still gives cookies for TLS alone', async () => {
  const plain = httpRequest(new URL('/api/auth/demo/enter', inner), {
    method: 'POST',
    headers: { host: new URL(outer).host, origin: outer, 'content-type': 'application/json' },
  })
  const { headers } = await answerOf(plain, { userId: people.ines.id })
  for (const cookie of headers['set-cookie'] ?? []) expect(cookie).toMatch(/; Secure/iu)
})

test('sockets go through TLS too', async () => {
  const { headers } = await enter()
  const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ')
  const { text } = await ask('/today', { cookie })
  expect(text).not.toContain('ws://')
  const socket = new WebSocket(`${outer.replace('https', 'wss')}/rt/app/triade?protocol=7`, {
    ca: certificate,
    origin: outer,
  })
  const [message] = await once(socket, 'message')
  expect(String(message)).toContain('pusher:')
  socket.close()
})
