import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../support/free-port'
import { type OwnDatabase, startOwnDatabase } from '../../support/own-database'
import { OTHERS, othersArrivals, type Room } from './room'

/**
 * A channel of tRPC's `next-sse-chat` in `folder`, as published: its own build and migrations on a PostgreSQL of its own, everybody
 * signed in by the provider it has for tests, the others on its subscription by server-sent events.
 */
export async function openChat(folder: string): Promise<Room> {
  const database = await startOwnDatabase()
  try {
    return await openOn(database, folder)
  } catch (error) {
    await database.remove()
    throw error
  }
}

async function openOn(database: OwnDatabase, folder: string): Promise<Room> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    ...postgresOf(database.url),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'secret',
    AUTH_SECRET: 'secret',
    AUTH_TRUST_HOST: 'true',
    APP_ENV: 'test',
    NEXT_FONT_GOOGLE_MOCKED_RESPONSES: process.env.NEXT_FONT_GOOGLE_MOCKED_RESPONSES,
  }
  const own = (...args: string[]) =>
    run(folder, env, join(folder, 'node_modules', '.bin', args[0] ?? ''), args.slice(1))
  await own('drizzle-kit', 'migrate')
  if (!existsSync(join(folder, '.next', 'BUILD_ID'))) await own('next', 'build')
  const server = spawn(process.execPath, ['.next/standalone/server.js'], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
  process.once('exit', () => server.kill('SIGKILL'))
  await untilAnswers(`${url}/api/trpc/healthcheck`)
  const cookies = await Promise.all(['Claire', 'Inès', 'Thomas', 'Léa'].map((name) => signIn(url, name)))
  const [author = '', ...others] = cookies
  const channelId = await call<string>(url, author, 'channel.create', { name: 'Salle 1' })
  const leave = new AbortController()
  const arrivals = othersArrivals()
  await Promise.all(
    others
      .slice(0, OTHERS)
      .map((cookie) => listen({ url, cookie, channelId, signal: leave.signal, note: arrivals.note })),
  )
  let posted = 0
  return {
    name: 'tRPC’s next-sse-chat',
    pid: server.pid ?? null,
    arrivals,
    async post() {
      posted += 1
      const place = posted
      await call(url, author, 'post.add', { id: idOf(place), channelId, text: `Message ${place}` })
      return place
    },
    async close() {
      leave.abort()
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
      await database.remove()
    },
  }
}

/** The same socket as the product's, as the example's driver takes it: it knows no host in an address that is a folder. */
function postgresOf(address: string) {
  const { pathname, searchParams } = new URL(address)
  const of = (name: string) => searchParams.get(name) ?? ''
  return {
    POSTGRES_URL: `postgres://${pathname}`,
    PGHOST: of('host'),
    PGPORT: of('port'),
    PGUSER: of('user'),
  }
}

/** A post's id, which says its place. */
const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

async function run(cwd: string, env: NodeJS.ProcessEnv, command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

async function untilAnswers(address: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error(`${address} did not answer within 30 s`)
    await delay(100)
  }
}

/** The cookies of a person who signs in as the example's own form does. */
async function signIn(url: string, name: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/github`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, name }),
  })
  const cookie = cookiesOf(answer)
  if (!cookie.includes('session-token')) throw new Error(`the example signed nobody in: ${answer.status}`)
  return cookie
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

async function call<T>(url: string, cookie: string, procedure: string, input: object): Promise<T> {
  const answer = await fetch(`${url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ json: input }),
  })
  if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { result: { data: { json: T } } }).result.data.json
}

type Listening = {
  url: string
  cookie: string
  channelId: string
  signal: AbortSignal
  note(place: number): void
}

/** Resolves once the subscription is open; notes each post when its event comes. */
async function listen({ url, cookie, channelId, signal, note }: Listening): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ json: { channelId, lastEventId: null } }))
  const answer = await fetch(`${url}/api/trpc/post.onAdd?input=${input}`, {
    headers: { accept: 'text/event-stream', cookie },
    signal,
  })
  if (!answer.ok || !answer.body) throw new Error(`the subscription answered ${answer.status}`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  const opened = await reader.read()
  if (opened.done) throw new Error('the subscription ended at once')
  let rest = opened.value
  const follow = async () => {
    for (;;) {
      const events = rest.split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const place = /^id: .*-0*(\d+)$/mu.exec(event)?.[1]
        if (place) note(Number(place))
      }
      const { done, value } = await reader.read()
      if (done) return
      rest += value
    }
  }
  follow().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
