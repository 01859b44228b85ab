import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { boundRow, plainRow, type Row, ratioRow, round } from './row'
import { castInInterview, mark } from './stage'
import { median, quantile } from './statistics'

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 400)
const ROUNDS = 5
const MARKS = 60
const WARM_UP = 100
/** The front page is the same for each stranger; the other one is drawn for each request. */
const pages = { shared: '/', drawn: '/join/a-link-that-nobody-made' }

/** Marks of one interview beside 400 page requests at a time from one address, burst after burst; the floor is the same without them. */
export async function pageRequests(app: AppServer): Promise<Row[]> {
  const cast = await castInInterview(app.url)
  await marksOf(cast, WARM_UP)
  const shared = await besideBursts(app, cast, pages.shared)
  const drawn = await besideBursts(app, cast, pages.drawn)
  const [p50, p99] = [median(shared.quiet.flat()), quantile(shared.quiet.flat(), 0.99)]
  const name = `mark → acknowledged, ${REQUESTS} requests for the front page beside`
  return [
    ratioRow(name, shared.busy, shared.quiet, { mustBe: 1.3, aim: 1.1, also: shared.answered }),
    boundRow(`${name}: p99`, 'times', quantile(shared.busy.flat(), 0.99) / p99, {
      mustBe: 2,
      aim: 1.3,
      also: `without them ${round(p50)} ms, p99 ${round(p99)} ms`,
    }),
    plainRow(
      `the same for a page that is not shared`,
      'ms',
      median(drawn.busy.flat()),
      [
        `p99 ${round(quantile(drawn.busy.flat(), 0.99))} ms; without them ${round(median(drawn.quiet.flat()))} ms,`,
        `p99 ${round(quantile(drawn.quiet.flat(), 0.99))} ms; ${drawn.answered}`,
      ].join(' '),
    ),
  ]
}

async function besideBursts(app: AppServer, cast: Cast, path: string) {
  const crowd = fork('tests/bench/page-crowd.ts', [app.url, path, String(REQUESTS)], {
    execArgv: ['--import', 'tsx'],
  })
  await once(crowd, 'message')
  const [quiet, busy]: [number[][], number[][]] = [[], []]
  const statuses = new Map<number, number>()
  let bursts = 0
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    quiet.push(await marksOf(cast, MARKS))
    const asking = keepAsking(crowd, (status) => statuses.set(status, (statuses.get(status) ?? 0) + 1))
    busy.push(await marksOf(cast, MARKS))
    bursts += await asking.stop()
  }
  crowd.disconnect()
  const answered = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  return { quiet, busy, answered: `${bursts} bursts: ${answered}` }
}

/** Burst after burst, until stopped; `stop` waits for the last one and gives how many there were. */
function keepAsking(crowd: ChildProcess, onAnswer: (status: number) => void) {
  let isAsking = true
  let bursts = 0
  const done = (async () => {
    while (isAsking) {
      const answered = once(crowd, 'message')
      crowd.send('ask')
      for (const status of (await answered)[0] as number[]) onAnswer(status)
      bursts += 1
    }
  })()
  return {
    async stop() {
      isAsking = false
      await done
      return bursts
    },
  }
}

async function marksOf(cast: Cast, times: number): Promise<number[]> {
  const timings: number[] = []
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now()
    await mark(cast, cast.liveSessionId)
    timings.push(performance.now() - begun)
    await delay(40)
  }
  return timings
}
