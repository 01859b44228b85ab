import { join } from 'node:path'
import type { WebSocket } from 'ws'
import { openDatabase } from '@/db/client'
import type { Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { quietLog } from '../support/quiet-log'
import type { Floor } from './floor'
import { lengthen } from './long-log'
import { everySecond, type Interview, seatBare, seatEverybody, type Timing } from './many-sessions'
import { processUse, watched } from './process-use'
import { plainRow, type Row, ratioRow, round, told } from './row'
import type { SeatListener } from './seat-listener'
import { manyInterviews } from './stage'
import { median, quantile } from './statistics'

/** What an interview has left at about half its time. */
const FACTS = 300
const ROUNDS = 3
const SECONDS = 10
/** What people of an interview do on a quiet day, and then more and more, in marks a second. */
const QUIET = 0.2
const STEPS = [0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8]
/** A mark that takes longer is felt. */
const FELT_MS = 1_000
/** Interviews whose seats are taken at the same time. */
const TOGETHER = 8

/**
 * `count` interviews with every seat connected, one mark in five seconds in each, beside the floor; then more marks, step by step, until
 * half of them are felt or one is lost.
 */
export async function untilItBreaks(app: AppServer, floor: Floor, count: number): Promise<Row[]> {
  const casts = await manyInterviews(app.url, count)
  await lengthenAll(app, casts)
  const listeners: SeatListener[] = []
  const interviews: Interview[] = []
  const begun = performance.now()
  for (let from = 0; from < count; from += TOGETHER) {
    const some = casts.slice(from, from + TOGETHER)
    interviews.push(
      ...(await Promise.all(
        some.map((cast) => seatEverybody(() => app.url, cast, cast.liveSessionId, listeners)),
      )),
    )
  }
  const seated = (performance.now() - begun) / 1_000
  const resting = await processUse(app.pid())
  const sockets: WebSocket[] = []
  const bare: Interview[] = []
  for (const { liveSessionId } of casts) bare.push(await seatBare(floor, liveSessionId, sockets))
  await everySecond(interviews, SECONDS, QUIET)
  const ours: Timing[] = []
  const theirs: Timing[] = []
  let use = ''
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const taken = await press(app, interviews, QUIET)
    use = taken.use
    ours.push(taken)
    theirs.push(await everySecond(bare, SECONDS, QUIET))
  }
  for (const each of sockets) each.close()
  const late = ours.reduce((sum, { acknowledged, seen }) => sum + acknowledged.length - seen.length, 0)
  const bounds = { mustBe: 3, aim: 1.5, also: `${late} late; ${use}` }
  const sides = (key: keyof Timing) =>
    [ours.map((each) => each[key]), theirs.map((each) => each[key])] as const
  const name = `${count} interviews, ${QUIET} marks a second each`
  const rows = [
    plainRow(
      `${count} interviews: every seat taken`,
      's',
      seated,
      `${listeners.length} sockets, ${resting?.memoryMb} MB`,
    ),
    ratioRow(`mark → acknowledged, ${name}`, ...sides('acknowledged'), bounds),
    ratioRow(`mark → seen by every seat, ${name}`, ...sides('seen'), { ...bounds, also: '' }),
  ].map(told)
  rows.push(...(await raise(app, interviews)))
  for (const each of listeners) each.close()
  return rows
}

async function lengthenAll(app: AppServer, casts: readonly Cast[]): Promise<void> {
  const database = await openDatabase({
    embedded: { dataDir: join(app.dataDir, 'postgres') },
    log: quietLog(),
  })
  try {
    for (const { liveSessionId, supervisor, beneficiary } of casts) {
      const people = { supervisorId: supervisor.id, beneficiaryId: beneficiary.id }
      const span = { from: Date.now() - 60_000, to: Date.now() }
      await lengthen(database.pool, liveSessionId, people, FACTS, span)
    }
  } finally {
    await database.close()
  }
}

/** More marks, until it breaks. */
async function raise(app: AppServer, interviews: readonly Interview[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const rate of STEPS) {
    const { acknowledged, seen, use } = await press(app, interviews, rate)
    const late = acknowledged.length - seen.length
    const [p50, p99] = [median(acknowledged), quantile(acknowledged, 0.99)]
    rows.push(
      told(
        plainRow(
          `${interviews.length} interviews: ${Math.round(rate * interviews.length)} marks a second`,
          'ms',
          p50,
          `p99 ${round(p99)}, seen p50 ${round(median(seen))}; ${late} late; ${use}`,
        ),
      ),
    )
    if (late > 0 || p50 > FELT_MS) break
  }
  return rows
}

async function press(app: AppServer, interviews: readonly Interview[], rate: number) {
  const acts = SECONDS * interviews.length * rate
  const { result, use } = await watched([{ name: 'app', pid: app.pid() }], acts, () =>
    everySecond(interviews, SECONDS, rate),
  )
  return { ...result, use }
}
