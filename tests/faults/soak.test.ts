import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manyInterviews } from '../bench/stage'
import { type AppServer, startApp } from '../support/app-server'
import { freePort } from '../support/free-port'
import { type Crowd, readAs, seatEverybody } from './crowd'
import { heapOfStates } from './heap-of-states'
import { type Course, playInterview } from './interview'
import { luckOf } from './random'
import { type Memory, type MemoryProbe, openMemoryProbe } from './server-memory'
import { slopeOf } from './slope'
import { judge } from './verdict'

const isFull = process.env.TRIADE_SOAK === 'full'
const sessions = Number(process.env.TRIADE_SOAK_SESSIONS ?? (isFull ? 100 : 3))
const course: Course = isFull ? { minutes: 20, speed: 4 } : { minutes: 2, speed: 24 }
const everyMs = isFull ? 10_000 : 1_000
/** The share of the run in which caches fill and code is compiled; memory is judged after it. */
const WARM_UP = 1 / 3

type Sample = Memory & { seconds: number; acts: number }

let app: AppServer
let probe: MemoryProbe
beforeAll(async () => {
  const port = await freePort()
  app = await startApp({ TRIADE_DEMO: '0', NODE_OPTIONS: `--inspect=127.0.0.1:${port}` })
  probe = await openMemoryProbe(app.pid(), port)
})
afterAll(async () => {
  probe.close()
  await app.stop()
})

test('whole interviews side by side: every seat ends exact, and memory holds what the logs hold', async () => {
  const casts = await manyInterviews(app.url, sessions)
  const crowds: Crowd[] = []
  for (const cast of casts) crowds.push(await seatEverybody(cast, () => ({ url: app.url })))
  const loads = crowds.map((crowd, index) => playInterview(crowd, luckOf(index + 1), course))
  const acts = () => loads.reduce((sum, load) => sum + load.pressedCount(), 0)
  const samples: Sample[] = []
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1_000
  while (seconds() < (course.minutes * 60) / course.speed) {
    await delay(everyMs)
    samples.push({ seconds: Math.round(seconds()), acts: acts(), ...(await probe.measure()) })
  }

  let acknowledged = 0
  for (const [index, crowd] of crowds.entries()) {
    const load = loads[index]
    if (load) acknowledged += (await judge(crowd, load, app.url)).acknowledged
  }
  expect(acknowledged).toBeGreaterThan(sessions * 50)
  const logs = await Promise.all(
    casts.map(({ supervisor, liveSessionId }) => readAs(supervisor, liveSessionId, app.url)),
  )
  for (const crowd of crowds) crowd.close()
  conclude(samples, acknowledged, heapOfStates(logs))
}, 900_000)

function conclude(samples: readonly Sample[], acknowledged: number, stateBytesPerFact: number) {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP))
  const byTime = (key: keyof Memory) => 60 * slopeOf(steady.map((each) => [each.seconds, each[key]]))
  const heapBytesPerAct = 1_048_576 * slopeOf(steady.map(({ acts, heapMb }) => [acts, heapMb]))
  const round = (value: number) => Number(value.toPrecision(3))
  const summary = {
    sessions,
    seats: sessions * 4,
    acknowledged,
    'RSS MB a minute': round(byTime('rssMb')),
    'heap MB a minute': round(byTime('heapMb')),
    'heap bytes an act': round(heapBytesPerAct),
    'bytes of a fact in folded states': round(stateBytesPerFact),
  }
  console.table(samples.map((each) => ({ ...each, heapMb: Number(each.heapMb.toFixed(1)) })))
  console.table(summary)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/soak.json', JSON.stringify({ summary, samples }, null, 2))
  // A few seconds and a few facts say nothing about memory.
  if (isFull) expect(heapBytesPerAct).toBeLessThan(2 * stateBytesPerFact)
}
