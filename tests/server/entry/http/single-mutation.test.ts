import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { fromNodeHeaders } from 'better-auth/node'
import superjson from 'superjson'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { MAX_FILE_BYTES } from '@/server/entry/http/limit-body'
import { createPrecedence } from '@/server/entry/http/precedence'
import { answerProcedures } from '@/server/entry/http/trpc-handler'
import { type Runtime, setRuntime } from '@/server/entry/runtime'
import { createContext } from '@/server/entry/trpc/context'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
/** Where calls are answered by the product, and by the adapter of the library alone. */
let ours: Server
let theirs: Server
const people = new Map<string, Person>()
const logged = vi.fn()

beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  for (const person of [cast.supervisor, cast.stranger]) people.set(person.id, person)
  setRuntime({ ...stage.runtime, auth: authByCookie() })
  const log = { ...stage.runtime.log, error: logged } as unknown as Runtime['log']
  const answer = answerProcedures(
    log,
    createPrecedence(),
    async (_request, response) => void response.end('next'),
  )
  ours = await serve((request, response) => void answer(request, response))
  theirs = await serve((req, res) => {
    res.setHeader('Cache-Control', 'private, no-store')
    void nodeHTTPRequestHandler({
      req,
      res,
      router: appRouter,
      maxBodySize: MAX_FILE_BYTES,
      maxBatchSize: 20,
      path: (req.url?.split('?', 1)[0] ?? '').slice('/api/trpc/'.length),
      createContext: () => createContext(fromNodeHeaders(req.headers)),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') logged({ path }, 'a procedure failed')
      },
    })
  })
})
afterAll(async () => {
  for (const server of [ours, theirs]) server.close()
  setRuntime(null)
  await stage.close()
})
beforeEach(() => logged.mockClear())

/** Signs in the person named by the cookie; the cookie `broken` is a fault of the server. */
function authByCookie(): Runtime['auth'] {
  const getSession = async ({ headers }: { headers: Headers }) => {
    const id = headers.get('cookie') ?? ''
    if (id === 'broken') throw new Error('a secret of the server')
    const person = people.get(id)
    return person ? { session: { id: 'a-sign-in' }, user: person } : null
  }
  const sessionToken = { name: 'no-cookie' }
  const $context = Promise.resolve({ authCookies: { sessionToken }, secret: '' })
  return { api: { getSession }, $context } as unknown as Runtime['auth']
}

async function serve(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

type Call = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }
type Answer = { status: number; type: unknown; vary: unknown; cached: unknown; body: unknown }

function ask(server: Server, { method = 'POST', path = COMMAND, headers, body }: Call): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: `/api/trpc/${path}`,
      headers: { ...JSON_TYPE, ...headers },
    }
    const asked = request(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { 'content-type': type, vary, 'cache-control': cached } = answer.headers
        const text = Buffer.concat(parts).toString()
        resolve({ status: answer.statusCode ?? 0, type, vary, cached, body: text && JSON.parse(text) })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const COMMAND = 'liveSession.command'
const JSON_TYPE = { 'content-type': 'application/json' }
const by = (person: Person) => ({ cookie: person.id })
const wire = (input: unknown) => JSON.stringify(superjson.serialize(input))
const act = (command: object, id = randomUUID()) => ({
  liveSessionId: cast.liveSessionId,
  id,
  at: Date.now(),
  command,
})

/** The same call to both, of which the second finds what the first has left. */
async function compare(call: Call): Promise<Answer> {
  const [mine, expected] = [await ask(ours, call), await ask(theirs, call)]
  expect(mine).toEqual(expected)
  return mine
}

test('a command is answered by the facts that it has made, as the adapter answers its repetition', async () => {
  const mark = {
    type: 'mark',
    track: 'main',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  }
  const { status, body } = await compare({ headers: by(cast.supervisor), body: wire(act(mark)) })
  expect(status).toBe(200)
  expect(body).toHaveProperty('result.data.json.events.0.type', 'marked')
  expect((await compare({ headers: by(cast.supervisor), body: wire(act(mark)) })).status).toBe(200)
})

test.each<[string, number, () => Call]>([
  ['nobody is signed in', 401, () => ({ body: wire(act({ type: 'pauseInterview' })) })],
  ['nobody is signed in, and the body is none', 401, () => ({ body: '{' })],
  [
    'the rules forbid it',
    409,
    () => ({ headers: by(cast.supervisor), body: wire(act({ type: 'openBriefing' })) }),
  ],
  [
    'the person has no seat there',
    404,
    () => ({ headers: by(cast.stranger), body: wire(act({ type: 'pauseInterview' })) }),
  ],
  [
    'the input is not what is asked for',
    400,
    () => ({ headers: by(cast.supervisor), body: wire({ liveSessionId: 3 }) }),
  ],
  ['the body is broken', 400, () => ({ headers: by(cast.supervisor), body: '{"json":' })],
  ['there is no body', 400, () => ({ headers: by(cast.supervisor) })],
  ['the body is null', 400, () => ({ headers: by(cast.supervisor), body: 'null' })],
  ['the body is no text', 400, () => ({ headers: by(cast.supervisor), body: Buffer.from([0xff, 0xfe, 0]) })],
  [
    'the body has unsafe keys',
    400,
    () => ({ headers: by(cast.supervisor), body: '{"json":{"__proto__":{"a":1}}}' }),
  ],
  [
    'the body is too long',
    413,
    () => ({ headers: by(cast.supervisor), body: `"${'a'.repeat(MAX_FILE_BYTES)}"` }),
  ],
  [
    'the body is no JSON by its type',
    415,
    () => ({ headers: { 'content-type': 'text/plain' }, body: wire({}) }),
  ],
  ['the body has no type', 415, () => ({ headers: { 'content-type': '' }, body: wire({}) })],
  [
    'the body is a form',
    415,
    () => ({
      headers: { ...by(cast.supervisor), 'content-type': 'application/x-www-form-urlencoded' },
      path: `${COMMAND}?batch=1`,
      body: 'a=1',
    }),
  ],
  ['it is read', 405, () => ({ method: 'GET', headers: by(cast.supervisor) })],
  ['it is put', 405, () => ({ method: 'PUT', headers: by(cast.supervisor), body: wire({}) })],
  ['a query is posted', 405, () => ({ path: 'clock.now', body: wire({}) })],
  ['there is no such procedure', 404, () => ({ path: 'liveSession.nothing', body: wire({}) })],
  ['it is named like what every object has', 404, () => ({ path: 'toString', body: wire({}) })],
  ['it is named like a prototype', 404, () => ({ path: '__proto__', body: wire({}) })],
  [
    'the server fails',
    500,
    () => ({ headers: { cookie: 'broken' }, body: wire(act({ type: 'pauseInterview' })) }),
  ],
  ['a stream is asked for', 400, () => ({ headers: { 'trpc-accept': 'application/jsonl' }, body: wire({}) })],
])('a call is refused as by the adapter where %s', async (_, status, call) => {
  const answer = await compare(call())
  expect(answer.status).toBe(status)
  expect(JSON.stringify(answer.body)).not.toContain('secret')
})

test.each<[string, () => Call]>([
  ['begins with a mark of its byte order', () => ({ body: `\uFEFF${wire(act({ type: 'mark' }))}` })],
  [
    'has a character set',
    () => ({ headers: { 'content-type': 'Application/JSON; charset=utf-8' }, body: wire({ at: 1 }) }),
  ],
  [
    'has values that JSON has no word for',
    () => ({ body: wire({ ...act({ type: 'mark', track: undefined }), at: new Date(0) }) }),
  ],
  ['is one of a batch', () => ({ path: `${COMMAND}?batch=1`, body: `{"0":${wire({})}}` })],
  ['is for a path in other letters', () => ({ path: 'liveSession%2Ecommand', body: wire({}) })],
])('a call that %s is understood alike', async (_, call) => {
  const { headers, ...rest } = call()
  await compare({ ...rest, headers: { ...by(cast.supervisor), ...headers } })
})

test('a fault is logged with its procedure, and a refusal is not', async () => {
  await compare({ body: wire({}) })
  expect(logged).not.toHaveBeenCalled()
  await ask(ours, { headers: { cookie: 'broken' }, body: wire({}) })
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ path: COMMAND }),
    'a procedure failed',
  )
})

test('a client that leaves before its body is complete harms no other', async () => {
  const { port } = ours.address() as AddressInfo
  const headers = { ...JSON_TYPE, ...by(cast.supervisor), 'content-length': '1000' }
  const leaving = request({ host: '127.0.0.1', port, method: 'POST', path: `/api/trpc/${COMMAND}`, headers })
  const gone = new Promise<void>((resolve) => leaving.once('error', () => resolve()))
  const arrived = new Promise<void>((resolve) =>
    ours.once('request', (each) => each.once('close', () => resolve())),
  )
  leaving.write('{')
  leaving.flushHeaders()
  await new Promise<void>((resolve) => ours.once('request', () => resolve()))
  leaving.destroy(new Error('gone'))
  await Promise.all([gone, arrived])
  expect((await compare({ body: wire({}) })).status).toBe(401)
  expect(logged).not.toHaveBeenCalled()
})
