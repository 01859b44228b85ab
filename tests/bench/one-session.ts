import Pusher from 'pusher-js'
import type { Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import type { ApiPerson, Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import { type Arrivals, countArrivals } from './arrivals'
import { type Floor, insertAtFloor, socketsAtFloor } from './floor'
import { type Row, ratioRow } from './row'
import { castInInterview, cookieOf, mark } from './stage'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7)
const MARKS = Number(process.env.BENCH_MARKS ?? 60)
/** A server that has been up for a while has seen more than a handful of requests. */
const WARM_UP = 200

type Press = () => Promise<number>
type Timing = { acknowledged: number[]; seen: number[] }

/** One interview, one mark at a time, the other three seats on real pusher-js. */
export async function oneSession(app: AppServer, floor: Floor): Promise<Row[]> {
  const cast = await castInInterview(app.url)
  const { clients, arrivals } = await listen(app, cast)
  const bare = await listenBare(floor, cast.liveSessionId, 3)
  const ours: Press = async () => (await mark(cast, cast.liveSessionId)).lastSeq
  const theirs: Press = () => insertAtFloor(floor, cast.liveSessionId)
  const timings: { ours: Timing[]; theirs: Timing[] } = { ours: [], theirs: [] }
  await oneRound(ours, arrivals, WARM_UP)
  await oneRound(theirs, bare.arrivals, WARM_UP)
  for (let round = 0; round < ROUNDS; round += 1) {
    timings.ours.push(await oneRound(ours, arrivals, MARKS))
    timings.theirs.push(await oneRound(theirs, bare.arrivals, MARKS))
  }
  for (const client of clients) client.disconnect()
  for (const socket of bare.sockets) socket.close()
  const of = (key: keyof Timing) =>
    [timings.ours.map((each) => each[key]), timings.theirs.map((each) => each[key])] as const
  return [
    ratioRow('mark → acknowledged', ...of('acknowledged'), { mustBe: 2, aim: 1.5 }),
    ratioRow('mark → seen by three seats (pusher-js)', ...of('seen'), { mustBe: 2, aim: 1.5 }),
  ]
}

async function listen({ url }: AppServer, cast: Cast): Promise<{ clients: Pusher[]; arrivals: Arrivals }> {
  const arrivals = countArrivals(3)
  const clients: Pusher[] = []
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
      wsPort: Number(new URL(url).port),
      wsPath: realtime.wsPath,
      forceTLS: false,
      enabledTransports: ['ws', 'wss'],
      channelAuthorization: {
        transport: 'ajax',
        endpoint: '',
        customHandler: ({ socketId, channelName }, callback) => {
          fetch(`${url}/api/realtime/auth`, {
            method: 'POST',
            headers: { cookie: cookieOf(person), origin: url },
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
      for (const { seq } of events) arrivals.note(seq)
    })
  }
  return { clients, arrivals }
}

async function listenBare(floor: Floor, liveSessionId: string, seats: number) {
  const arrivals = countArrivals(seats)
  const sockets = await socketsAtFloor(floor, liveSessionId, seats, arrivals)
  return { sockets, arrivals }
}

/** With a breath between: a person does not press two keys in the same millisecond. */
async function oneRound(press: Press, arrivals: Arrivals, times: number): Promise<Timing> {
  const timing: Timing = { acknowledged: [], seen: [] }
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now()
    const seq = await press()
    timing.acknowledged.push(performance.now() - begun)
    if (await arrivals.everywhere(seq)) timing.seen.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return timing
}
