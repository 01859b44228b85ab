import type { WebSocket } from 'ws'
import type { Seat } from '@/domain/live-session/core/seat'
import { type ApiPerson, type Cast, personAt } from '../support/api'
import type { AppServer } from '../support/app-server'
import { type Arrivals, countArrivals } from './arrivals'
import { type Floor, insertAtFloor, socketsAtFloor } from './floor'
import { type Watched, watched } from './process-use'
import { boundRow, type Row, ratioRow, round } from './row'
import { listenAs, type SeatListener } from './seat-listener'
import { manyInterviews, mark } from './stage'
import { median, quantile } from './statistics'

export type Timing = { acknowledged: number[]; seen: number[] }
export type Interview = { press(): Promise<number>; arrivals: Arrivals }

const ROUNDS = Number(process.env.BENCH_MANY_ROUNDS ?? 3)
const SECONDS = Number(process.env.BENCH_MANY_SECONDS ?? 10)

/**
 * `count` interviews at once, every seat of each connected, one mark a second in each: what a mark costs when it is not
 * alone. Where there are several processes, the seats of each interview are spread over them. The floor carries the same load: as many sockets, as many inserts, broadcast to the same number.
 */
export async function manySessions(
  apps: readonly [AppServer, ...AppServer[]],
  floor: Floor,
  count: number,
  where = '',
  engines: readonly Watched[] = [],
): Promise<Row[]> {
  const casts = await manyInterviews(apps[0].url, count)
  const listeners: SeatListener[] = []
  const sockets: WebSocket[] = []
  const interviews: Interview[] = []
  const bare: Interview[] = []
  for (const [index, cast] of casts.entries()) {
    const id = cast.liveSessionId
    const nextUrl = (seat: number) => apps[(index + seat) % apps.length]?.url ?? apps[0].url
    interviews.push(await seatEverybody(nextUrl, cast, id, listeners))
    bare.push(await seatBare(floor, id, sockets))
  }
  const ours: Timing[] = []
  const theirs: Timing[] = []
  const uses: string[] = []
  const costs: number[] = []
  const processes = [...apps.map((app) => ({ name: 'app', pid: app.pid() })), ...engines]
  await everySecond(interviews, 3)
  await everySecond(bare, 3)
  const [seenBefore, marks] = [seenBy(listeners), ROUNDS * SECONDS * count]
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const { result, use, cpuAnAct } = await watched(processes, count * SECONDS, () =>
      everySecond(interviews, SECONDS),
    )
    ours.push(result)
    uses.push(use)
    if (cpuAnAct !== null) costs.push(cpuAnAct)
    theirs.push(await everySecond(bare, SECONDS))
  }
  const lost = marks * 4 - (seenBy(listeners) - seenBefore)
  for (const each of [...listeners, ...sockets]) each.close()
  const also = `${count * 4} sockets, ${marks} marks, ${lost} lost; ${uses.at(-1)}`
  const bounds = { ...(apps.length === 1 ? { mustBe: 2.5, aim: 1.5 } : { mustBe: 3, aim: 2 }), also }
  const rows = (key: keyof Timing) =>
    [ours.map((each) => each[key]), theirs.map((each) => each[key])] as const
  return [
    ratioRow(`mark → acknowledged, ${count} interviews${where}`, ...rows('acknowledged'), bounds),
    ratioRow(`mark → seen by every seat, ${count} interviews${where}`, ...rows('seen'), {
      ...bounds,
      also: '',
    }),
    ...alone(`${count} interviews${where}`),
  ]

  /** What is held against no floor: of one process alone. */
  function alone(what: string): Row[] {
    if (processes.length > 1) return []
    const [slow, floorSlow] = [ours, theirs].map((rounds) =>
      median(rounds.map(({ acknowledged }) => quantile(acknowledged, 0.99) / median(acknowledged))),
    )
    const cost = costs.length > 0 ? [median(costs)] : []
    return [
      boundRow(`${what}: p99 of a mark acknowledged`, '× p50', slow ?? Number.NaN, {
        mustBe: 8,
        aim: 5,
        also: `the floor's own: ${round(floorSlow ?? Number.NaN)}`,
      }),
      ...cost.map((each) => boundRow(`${what}: CPU an act`, 'ms', each, { mustBe: 1.8, aim: 1.2 })),
    ]
  }
}

function seenBy(listeners: readonly SeatListener[]): number {
  return listeners.reduce((sum, { seqs }) => sum + seqs.size, 0)
}

/** Connects everybody of an interview, each at the address their seat is given. */
export async function seatEverybody(
  urlOf: (seat: number) => string,
  cast: Cast,
  id: string,
  listeners: SeatListener[],
): Promise<Interview> {
  const arrivals = countArrivals(4)
  const people: [Seat, ApiPerson][] = [
    ['supervisor', cast.supervisor],
    ['advisor', cast.advisor],
    ['beneficiary', cast.beneficiary],
    ['observer', cast.observer],
  ]
  for (const [index, [seat, person]] of people.entries()) {
    const url = urlOf(index)
    const there = personAt(url, person)
    listeners.push(await listenAs({ url, liveSessionId: id, seat, person: there, onSeq: arrivals.note }))
  }
  const supervisor = personAt(urlOf(0), cast.supervisor)
  return { press: async () => (await mark({ supervisor }, id)).lastSeq, arrivals }
}

export async function seatBare(floor: Floor, id: string, sockets: WebSocket[]): Promise<Interview> {
  const arrivals = countArrivals(4)
  sockets.push(...(await socketsAtFloor(floor, id, 4, arrivals)))
  return { press: () => insertAtFloor(floor, id), arrivals }
}

/** So many marks a second in each interview, spread over the time, for some seconds; resolves when all have arrived. */
export async function everySecond(
  interviews: readonly Interview[],
  seconds: number,
  rate = 1,
): Promise<Timing> {
  const timing: Timing = { acknowledged: [], seen: [] }
  const pressed: Promise<void>[] = []
  const gap = 1_000 / (interviews.length * rate)
  const begun = performance.now()
  for (let n = 0; n < seconds * interviews.length * rate; n += 1) {
    const wait = begun + n * gap - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const interview = interviews[n % interviews.length]
    if (interview) pressed.push(pressOnce(interview, timing))
  }
  await Promise.all(pressed)
  return timing
}

async function pressOnce({ press, arrivals }: Interview, timing: Timing): Promise<void> {
  const begun = performance.now()
  const seq = await press()
  timing.acknowledged.push(performance.now() - begun)
  if (await arrivals.everywhere(seq)) timing.seen.push(performance.now() - begun)
}
