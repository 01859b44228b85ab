import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manyInterviews } from '../bench/stage'
import { signUp } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'
import { descriptorCount } from '../support/descriptors'
import { firstAccount } from '../support/entry-link'
import { freePort } from '../support/free-port'
import { type MailServer, openMailServer } from '../support/mail-server'
import { until } from '../support/until'
import { type Crowd, readAs, seatEverybody } from './crowd'
import { heapOfStates } from './heap-of-states'
import { type Course, playInterview } from './interview'
import { luckOf } from './random'
import { type Memory, type MemoryProbe, openMemoryProbe } from './server-memory'
import { slopeOf } from './slope'
import { type Around, openRowCount, type Rows, surround } from './surroundings'
import { judge } from './verdict'

const isFull = process.env.TRIADE_SOAK === 'full'
const sessions = Number(process.env.TRIADE_SOAK_SESSIONS ?? (isFull ? 100 : 3))
/** Length of the interviews at real speed, in minutes; null: a faster run. */
const minutes = process.env.TRIADE_SOAK_MINUTES ? Number(process.env.TRIADE_SOAK_MINUTES) : null
const course: Course =
  minutes !== null ? { minutes, speed: 1 } : isFull ? { minutes: 20, speed: 4 } : { minutes: 2, speed: 24 }
const runMs = (course.minutes * 60_000) / course.speed
const everyMs = isFull ? 10_000 : 1_000
/** Files and sockets that come and go without meaning anything. */
const FEW = 12
/** The share of the run in which caches fill and code is compiled; memory is judged after it. */
const WARM_UP = 1 / 3

/** Two in each third of a run, however slowly a busy machine answers. */
const FEWEST_SAMPLES = 6

type Sample = Memory & { seconds: number; acts: number; descriptors: number; rows: number }

let app: AppServer
let mail: MailServer
let probe: MemoryProbe
let rowCount: Awaited<ReturnType<typeof openRowCount>>
beforeAll(async () => {
  const port = await freePort()
  mail = await openMailServer()
  app = await startApp({
    TRIADE_DEMO: '0',
    NODE_OPTIONS: `--inspect=127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mail.config.port}`,
    SMTP_STARTTLS: 'off',
    MAIL_FROM: 'Triade <triade@example.org>',
  })
  probe = await openMemoryProbe(app.pid(), port)
  rowCount = await openRowCount(app.dataDir)
})
afterAll(async () => {
  probe.close()
  await rowCount.close()
  await app.stop()
  await mail.close()
})

test(
  'whole interviews side by side, with signals, a wall and letters: every seat ends exact, and nothing grows but the logs',
  async () => {
    const casts = await manyInterviews(app.url, sessions, { place: 'video' })
    const crowds: Crowd[] = []
    for (const cast of casts) crowds.push(await seatEverybody(cast, () => ({ url: app.url })))
    const loads = crowds.map((crowd, index) => playInterview(crowd, luckOf(index + 1), course))
    const surroundings = surround(casts, isFull ? 5_000 : 200)
    const acts = () => loads.reduce((sum, load) => sum + load.pressedCount(), 0)
    const samples: Sample[] = []
    const begun = performance.now()
    const seconds = () => (performance.now() - begun) / 1_000
    const others: Rows['others'][] = []
    while (seconds() * 1_000 < runMs || samples.length < FEWEST_SAMPLES) {
      await delay(everyMs)
      const rows = await rowCount.count()
      others.push(rows.others)
      samples.push({
        ...(await probe.measure()),
        seconds: Math.round(seconds()),
        acts: acts(),
        descriptors: descriptorCount(app.pid()),
        rows: rows.written,
      })
    }
    const around = await surroundings.stop()
    expect(around.signals).toBeGreaterThan(sessions)
    expect(around.looks).toBeGreaterThan(0)
    expect(around.cancelled).toBeGreaterThan(0)
    expect(around.setbacks).toBeLessThanOrEqual(0.01 * (around.signals + around.looks + around.cancelled))
    await until('the people of each interview that was called off have their letter', () =>
      Promise.resolve(mail.received.length >= around.cancelled),
    )

    let acknowledged = 0
    for (const [index, crowd] of crowds.entries()) {
      const load = loads[index]
      if (load) acknowledged += (await judge(crowd, load, app.url)).acknowledged
    }
    expect(acknowledged).toBeGreaterThan(sessions * (isFull ? 50 : 10))
    const logs = await Promise.all(
      casts.map(({ supervisor, liveSessionId }) => readAs(supervisor, liveSessionId, app.url)),
    )
    for (const crowd of crowds) crowd.close()
    await makeServerForget(app.url)
    const after = await probe.measure()
    const done = { acknowledged, ...around, letters: mail.received.length }
    conclude({ samples, after, done, stateBytesPerFact: heapOfStates(logs) })
    expectNoGrowth(samples, others)
  },
  runMs + 900_000,
)

/** After the warm-up, files, sockets and unwritten tables must not grow. */
function expectNoGrowth(samples: readonly Sample[], others: readonly Rows['others'][]) {
  const third = Math.floor(samples.length * WARM_UP)
  const most = (part: readonly Sample[]) => Math.max(...part.map(({ descriptors }) => descriptors))
  expect(most(samples.slice(2 * third))).toBeLessThanOrEqual(most(samples.slice(third, 2 * third)) + FEW)
  const [middle, last] = [others[third], others.at(-1)]
  // Who is where is told by rows that come and go with sockets: one a seat, and one a seat on its way out.
  const { app_presence: present = 0, ...rest } = last ?? {}
  expect(present).toBeLessThanOrEqual(sessions * 8)
  expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((name) => [name, middle?.[name]])))
}

/** Erases an account: a server then forgets all it remembers of live sessions, since words may be gone from them. */
async function makeServerForget(url: string): Promise<void> {
  const administrator = await firstAccount(url)
  const leaver = await signUp(url, 'Odile Martin')
  await administrator.api.erasure.eraseAccount.mutate({ accountId: leaver.id, typedName: leaver.name })
}

type Done = Around & { readonly acknowledged: number; readonly letters: number }
type Run = { samples: readonly Sample[]; after: Memory; done: Done; stateBytesPerFact: number }

/** Sums up a run. `after`: once the server has forgotten what it remembers of live sessions, so that what is left is a leak. */
function conclude({ samples, after, done, stateBytesPerFact }: Run) {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP))
  const byTime = (key: keyof Memory) => 60 * slopeOf(steady.map((each) => [each.seconds, each[key]]))
  const heapBytesPerAct = MEGABYTE * slopeOf(steady.map(({ acts, heapMb }) => [acts, heapMb]))
  const leakedBytesPerAct = leakOf(steady, after, stateBytesPerFact)
  const round = (value: number) => Number(value.toPrecision(3))
  const summary = {
    sessions,
    seats: sessions * 4,
    ...done,
    'RSS MB a minute': round(byTime('rssMb')),
    'heap MB a minute': round(byTime('heapMb')),
    'heap bytes an act': round(heapBytesPerAct),
    'bytes of a fact in folded states': round(stateBytesPerFact),
    'heap MB once forgotten': round(after.heapMb),
    'bytes an act that stay': round(leakedBytesPerAct),
  }
  console.table(samples.map((each) => ({ ...each, heapMb: Number(each.heapMb.toFixed(1)) })))
  console.table(summary)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/soak.json', JSON.stringify({ summary, samples }, null, 2))
  // A few seconds and a few facts say nothing about memory.
  if (isFull) expect(leakedBytesPerAct).toBeLessThan(stateBytesPerFact / 2)
}

const MEGABYTE = 1_048_576

/** Bytes an act that stay in use once nothing is remembered, beyond those in use after the warm-up without its states. */
function leakOf(steady: readonly Sample[], after: Memory, stateBytesPerFact: number): number {
  const [first, last] = [steady[0], steady.at(-1)]
  if (!first || !last) return 0
  const atFirst = first.heapMb * MEGABYTE - first.acts * stateBytesPerFact
  return (after.heapMb * MEGABYTE - atFirst) / (last.acts - first.acts)
}
