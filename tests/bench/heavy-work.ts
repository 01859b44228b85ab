import { setTimeout as delay } from 'node:timers/promises'
import type { ApiPerson, Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { castInDebrief } from './past-interview'
import { plainRow, type Row, ratioRow, round } from './row'
import { castInInterview, cookieOf, mark } from './stage'
import { median, quantile } from './statistics'

const FACTS = 5_000
const ROUNDS = 5
const MARKS = 60
const WARM_UP = 100

/** Marks of one interview while nine PDFs of another, of 5,000 facts each, are asked for; the floor is the same without them. */
export async function heavyWork(app: AppServer): Promise<Row[]> {
  const [large, elsewhere] = [await castInDebrief(app, FACTS), await castInInterview(app.url)]
  await marksOf(elsewhere, WARM_UP)
  const alone = await msOf(() => pdfOf(app, large, large.advisor))
  const [quiet, busy]: [number[][], number[][]] = [[], []]
  let made = 0
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    quiet.push(await marksOf(elsewhere, MARKS))
    const papers = keepUnderWay(app, large, 9)
    await papers.begun
    busy.push(await marksOf(elsewhere, MARKS))
    made += await papers.stop()
  }
  const [p50, p99] = [round(median(quiet.flat())), round(quantile(quiet.flat(), 0.99))]
  return [
    ratioRow('mark → acknowledged, nine large PDFs under way elsewhere', busy, quiet, {
      mustBe: 1.5,
      aim: 1.2,
      also: `${p50} / ${p99} ms without them; ${made} PDFs made, ${Math.round(alone)} ms each`,
    }),
    await healthRow(app, large),
  ]
}

/** How soon the process says that it lives while twelve large PDFs wait for each other. */
async function healthRow(app: AppServer, large: Cast): Promise<Row> {
  const papers = keepUnderWay(app, large, 12)
  const answers: number[] = []
  for (let n = 0; n < 50; n += 1) {
    answers.push(await msOf(async () => void (await (await fetch(`${app.url}/api/health`)).text())))
    await delay(40)
  }
  await papers.stop()
  const name = 'health, twelve large PDFs under way'
  return plainRow(name, 'ms', median(answers), `slowest ${round(Math.max(...answers))} ms`)
}

async function marksOf(cast: Cast, times: number): Promise<number[]> {
  const timings: number[] = []
  for (let n = 0; n < times; n += 1) {
    timings.push(await msOf(() => mark(cast, cast.liveSessionId)))
    await delay(40)
  }
  return timings
}

/** Keeps `count` PDFs under way, by seats in turn, until `stop`, which returns how many were made. */
function keepUnderWay(app: AppServer, cast: Cast, count: number) {
  const leave = new AbortController()
  const people = [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer]
  let made = 0
  const askers = Array.from({ length: count }, async (_, index) => {
    const person = people[index % people.length] ?? cast.advisor
    while (!leave.signal.aborted) {
      if (await pdfOf(app, cast, person, leave.signal).catch(() => false)) made += 1
    }
  })
  return {
    begun: delay(200),
    async stop() {
      leave.abort()
      await Promise.all(askers)
      return made
    },
  }
}

async function pdfOf(app: AppServer, cast: Cast, person: ApiPerson, signal?: AbortSignal): Promise<true> {
  const answer = await fetch(`${app.url}/sessions/${cast.liveSessionId}/debrief.pdf`, {
    headers: { cookie: cookieOf(person) },
    ...(signal && { signal }),
  })
  const bytes = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`a PDF was answered ${answer.status}: ${Buffer.from(bytes).toString()}`)
  return true
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
