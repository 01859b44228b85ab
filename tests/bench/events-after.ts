import { join } from 'node:path'
import { openDatabase } from '@/db/client'
import { eventsAfter } from '@/server/interview/event-log/read'
import type { AppServer } from '../support/app-server'
import { quietLog } from '../support/quiet-log'
import { lengthen } from './long-log'
import { type Row, ratioRow } from './row'
import { castInInterview } from './stage'

const EVENTS = 1_000
const ROUNDS = 7
const READS = 15

/** Reading a thousand facts as the product does, against a raw select of the same rows. */
export async function eventsAfterRow(app: AppServer): Promise<Row[]> {
  const { liveSessionId, supervisor, beneficiary } = await castInInterview(app.url)
  const database = await openDatabase({
    embedded: { dataDir: join(app.dataDir, 'postgres') },
    log: quietLog(),
  })
  try {
    const people = { supervisorId: supervisor.id, beneficiaryId: beneficiary.id }
    const now = Date.now()
    await lengthen(database.pool, liveSessionId, people, EVENTS, { from: now, to: now + 60_000 })
    const raw = {
      name: 'bench-raw',
      text: 'select * from live_session_event where live_session_id = $1 and seq > $2 order by seq limit $3',
    }
    const [ours, theirs]: [number[][], number[][]] = [[], []]
    for (let round = 0; round <= ROUNDS; round += 1) {
      const mine = await timed(() => eventsAfter(database.pool, liveSessionId, 0, EVENTS))
      const floor = await timed(() => database.pool.query({ ...raw, values: [liveSessionId, 0, EVENTS] }))
      if (round === 0) continue
      ours.push(mine)
      theirs.push(floor)
    }
    return [ratioRow('eventsAfter of 1,000 facts', ours, theirs, { mustBe: 2, aim: 1.3 })]
  } finally {
    await database.close()
  }
}

async function timed(read: () => Promise<unknown>): Promise<number[]> {
  const timings: number[] = []
  for (let n = 0; n < READS; n += 1) {
    const begun = performance.now()
    await read()
    timings.push(performance.now() - begun)
  }
  return timings
}
