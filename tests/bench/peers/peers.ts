/** The same post to three listeners, in Triade and in comparable products. README.md lists what to install. */
import { cpus } from 'node:os'
import { startApp } from '../../support/app-server'
import { isSoketiInstalled } from '../../support/soketi'
import { startFloor } from '../floor'
import { processUse } from '../process-use'
import { round } from '../row'
import { median, quantile } from '../statistics'
import { openChat } from './chat'
import type { Room } from './room'
import { openSoketi } from './soketi'
import { openFloor, openInterview } from './triade'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const POSTS = Number(process.env.BENCH_MARKS ?? 150)
const WARM_UP = 200
/** No one presses two keys in the same millisecond. */
const BREATH_MS = 40

type Round = { acknowledged: number[]; seen: number[]; lost: number; cpuMs: number }

const [chatFolder] = process.argv.slice(2)
if (!chatFolder) throw new Error('Say where the example is: tsx tests/bench/peers/peers.ts <folder>')

const app = await startApp({ LOG_LEVEL: 'error' })
const floor = await startFloor(app.dataDir)
const rooms: Room[] = []
const taken = new Map<Room, Round[]>()
try {
  rooms.push(await openFloor(floor), await openInterview(app), await openChat(chatFolder))
  if (isSoketiInstalled()) rooms.push(await openSoketi())
  else console.log('left out: soketi, which needs npm ci --prefix tests/engines/soketi')
  for (const room of rooms) await oneRound(room, WARM_UP)
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const room of rooms) taken.set(room, [...(taken.get(room) ?? []), await oneRound(room, POSTS)])
  }
} finally {
  for (const room of rooms) await room.close()
  await floor.stop()
  await app.stop()
}
print()

async function oneRound({ pid, post, arrivals }: Room, times: number): Promise<Round> {
  const before = pid === null ? null : await processUse(pid)
  const result: Round = { acknowledged: [], seen: [], lost: 0, cpuMs: Number.NaN }
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now()
    const place = await post()
    result.acknowledged.push(performance.now() - begun)
    if (await arrivals.everywhere(place)) result.seen.push(performance.now() - begun)
    else result.lost += 1
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
  }
  const after = pid === null ? null : await processUse(pid)
  if (before && after) result.cpuMs = (after.cpuMs - before.cpuMs) / times
  return result
}

/** Medians of the rounds; ratios are of rounds that were taken one after the other. */
function print(): void {
  const [bare] = taken.values()
  console.table(
    Object.fromEntries(
      [...taken].map(([{ name }, rounds]) => {
        const seen = rounds.map((each) => median(each.seen))
        const ratios = seen.map((value, index) => value / median(bare?.[index]?.seen ?? []))
        return [
          name,
          {
            'answered p50': round(median(rounds.map((each) => median(each.acknowledged)))),
            'seen p50': round(median(seen)),
            'seen p99': round(median(rounds.map((each) => quantile(each.seen, 0.99)))),
            'times the floor': round(median(ratios)),
            'CPU ms a post': round(median(rounds.map((each) => each.cpuMs))),
            lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
          },
        ]
      }),
    ),
  )
  const [cpu] = cpus()
  console.log(
    `${ROUNDS} rounds of ${POSTS} posts in turn; ${cpus().length} × ${cpu?.model}, Node ${process.version}`,
  )
}
