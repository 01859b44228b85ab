/**
 * One table of ratios against floors taken in the same run, medians of interleaved rounds.
 * Never part of the test suite: machines are noisy, ratios hold.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import Pusher from 'pusher-js'
import { realtimeEvents, seatChannel } from '@/domain/live-session/channels'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Seat } from '@/domain/live-session/seat'
import { type ApiPerson, arrangeLiveSession, type Cast, command } from '../support/api'
import { startApp } from '../support/app-server'
import { type Floor, startFloor } from './floor'
import { median, quantile } from './statistics'

const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const perRound = Number(process.env.BENCH_MARKS ?? 60)

type Timing = { acknowledged: number; seen: number }

const app = await startApp({ LOG_LEVEL: 'error' })
let floor: Floor | null = null
const clients: Pusher[] = []
try {
  const cast = await arrangeLiveSession(app.url)
  await intoInterview(cast)
  floor = await startFloor(app.dataDir, 3)
  const listening = await listen(cast)
  const ours: Timing[][] = []
  const theirs: Timing[][] = []
  await oneRound(() => markOnce(cast, listening), 40)
  await oneRound(() => floorOnce(floor as Floor), 40)
  for (let round = 0; round < rounds; round++) {
    ours.push(await oneRound(() => markOnce(cast, listening), perRound))
    theirs.push(await oneRound(() => floorOnce(floor as Floor), perRound))
  }
  const rows = [
    row('mark → acknowledged', 'acknowledged', ours, theirs, 3),
    row('mark → seen by three seats', 'seen', ours, theirs, 3),
  ]
  console.table(rows)
  await mkdir('bench', { recursive: true })
  const figures = { node: process.version, cores: cpus().length, rounds, perRound, rows }
  await writeFile('bench/results.json', `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  for (const client of clients) client.disconnect()
  await floor?.stop()
  await app.stop()
}

async function intoInterview({ liveSessionId, advisor, beneficiary, supervisor }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'declareReadiness', ready: true })
  await command(beneficiary, liveSessionId, { type: 'declareReadiness', ready: true })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: false })
}

type Listening = { waitFor(seq: number): Promise<void> }

/** The other three seats, each a real pusher-js on its own channel. */
async function listen(cast: Cast): Promise<Listening> {
  const reached = new Map<string, number>()
  const waiting = new Set<() => void>()
  const people: [Seat, ApiPerson][] = [
    ['advisor', cast.advisor],
    ['beneficiary', cast.beneficiary],
    ['observer', cast.observer],
  ]
  for (const [seat, person] of people) {
    const { realtime } = await person.api.liveSession.room.query({ liveSessionId: cast.liveSessionId })
    const client = new Pusher(realtime.key, {
      cluster: realtime.cluster,
      wsHost: '127.0.0.1',
      wsPort: Number(new URL(app.url).port),
      wsPath: realtime.wsPath,
      forceTLS: false,
      enabledTransports: ['ws', 'wss'],
      channelAuthorization: {
        transport: 'ajax',
        endpoint: '',
        customHandler: ({ socketId, channelName }, callback) => {
          fetch(`${app.url}/api/realtime/auth`, {
            method: 'POST',
            headers: { cookie: cookieOf(person), origin: app.url },
            body: new URLSearchParams({ socket_id: socketId, channel_name: channelName }),
          })
            .then(async (answer) => callback(null, await answer.json()))
            .catch((error: Error) => callback(error, null))
        },
      },
    })
    clients.push(client)
    const channel = client.subscribe(seatChannel(cast.liveSessionId, { seat, personId: person.id }))
    await new Promise((resolve, reject) => {
      channel.bind('pusher:subscription_succeeded', resolve)
      channel.bind('pusher:subscription_error', reject)
    })
    channel.bind(realtimeEvents.facts, ({ events }: { events: SeenEvent[] }) => {
      reached.set(seat, Math.max(reached.get(seat) ?? 0, ...events.map((event) => event.seq)))
      for (const check of waiting) check()
    })
  }
  return {
    waitFor: (seq) =>
      new Promise((resolve) => {
        const check = () => {
          if (people.every(([seat]) => (reached.get(seat) ?? 0) >= seq)) {
            waiting.delete(check)
            resolve()
          }
        }
        waiting.add(check)
        check()
      }),
  }
}

function cookieOf(person: ApiPerson): string {
  return person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function markOnce(cast: Cast, listening: Listening): Promise<Timing> {
  const begun = performance.now()
  const { lastSeq } = await command(cast.supervisor, cast.liveSessionId, {
    type: 'mark',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  })
  const acknowledged = performance.now() - begun
  await listening.waitFor(lastSeq)
  return { acknowledged, seen: performance.now() - begun }
}

async function floorOnce({ url, sockets }: Floor): Promise<Timing> {
  const everyoneHasIt = Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))),
  )
  const begun = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      at: Date.now(),
      type: 'marked',
      payload: { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 },
    }),
  })
  await answer.json()
  const acknowledged = performance.now() - begun
  await everyoneHasIt
  return { acknowledged, seen: performance.now() - begun }
}

/** One mark at a time, with a breath between: a person does not press two keys in the same millisecond. */
async function oneRound(once: () => Promise<Timing>, times: number): Promise<Timing[]> {
  const timings: Timing[] = []
  for (let i = 0; i < times; i++) {
    timings.push(await once())
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return timings
}

function row(name: string, key: keyof Timing, ours: Timing[][], theirs: Timing[][], mustBe: number) {
  const p50 = (rounds: Timing[][]) => rounds.map((timings) => median(timings.map((each) => each[key])))
  const all = ours.flat().map((each) => each[key])
  const ratio = median(p50(ours).map((value, index) => value / (p50(theirs)[index] ?? Number.NaN)))
  return {
    row: name,
    'p50 ms': round2(median(p50(ours))),
    'p99 ms': round2(quantile(all, 0.99)),
    'floor p50 ms': round2(median(p50(theirs))),
    ratio: round2(ratio),
    'must be ≤': mustBe,
    holds: ratio <= mustBe,
  }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}
