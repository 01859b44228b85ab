import { randomUUID } from 'node:crypto'
import type { QueryConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Runtime } from '@/server/entry/runtime'
import { eventsAfter } from '@/server/interview/event-log/read'
import { factsAfter } from '@/server/interview/event-log/read-facts'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

const ALL = 10_000
const words = 'cela me gênait'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'debrief')
})

/** What this process is given, and by how many readings of the log. `meanwhile` happens between the log's head and its facts. */
async function read(runtime: Runtime, seq = 0, limit = ALL, meanwhile?: () => Promise<unknown>) {
  let readings = 0
  const { pool } = runtime.database
  const counting = {
    async query(asked: QueryConfig) {
      if (asked.name === 'events-after') {
        readings += 1
        await meanwhile?.()
      }
      return pool.query(asked)
    },
  }
  const store = { ...runtime, database: { pool: counting as unknown as typeof pool } }
  return { facts: await factsAfter(store, cast.liveSessionId, seq, limit), readings }
}
const stored = (seq = 0, limit = ALL) => eventsAfter(stage.database.pool, cast.liveSessionId, seq, limit)

async function comment(text: string): Promise<string> {
  const id = randomUUID()
  await send(
    stage,
    cast.advisor,
    cast.liveSessionId,
    { type: 'postComment', moment: 0, text, replyTo: null },
    id,
  )
  return id
}

describe('a log that another reader has just read', () => {
  test('is not read again, from whichever fact on', async () => {
    expect(await read(stage.runtime)).toEqual({ facts: await stored(), readings: 1 })
    expect(await read(stage.runtime)).toEqual({ facts: await stored(), readings: 0 })
    expect(await read(stage.runtime, 3, 4)).toEqual({ facts: await stored(3, 4), readings: 0 })
    expect(await read(stage.runtime, 0, 2)).toEqual({ facts: await stored(0, 2), readings: 0 })
  })

  test('is read again once it has grown, by whichever process', async () => {
    const second = await stage.secondRuntime()
    await read(second)
    await comment('un mot de plus')
    expect(await read(second)).toEqual({ facts: await stored(), readings: 1 })
    expect(await read(second)).toEqual({ facts: await stored(), readings: 0 })
  })

  test('is not taken for the whole of it where a page was read', async () => {
    await read(stage.runtime, 0, 2)
    expect(await read(stage.runtime)).toEqual({ facts: await stored(), readings: 1 })
  })

  test('tells no words that were taken back, in no process', async () => {
    const second = await stage.secondRuntime()
    const id = await comment(words)
    for (const runtime of [stage.runtime, second])
      expect(JSON.stringify((await read(runtime)).facts)).toContain(words)
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'redactWords', eventId: id })
    expect(stage.runtime.snapshots.logs.get(cast.liveSessionId)).toBeUndefined()
    for (const runtime of [stage.runtime, second]) {
      const { facts, readings } = await read(runtime)
      expect(JSON.stringify(facts)).not.toContain(words)
      expect(readings).toBe(1)
    }
  })

  test('tells no words of a log that goes on under another id', async () => {
    const id = await comment(words)
    await read(stage.runtime)
    await stage.database.pool.query('delete from live_session_text where event_id = $1', [id])
    await stage.database.pool.query('update live_session set log_id = gen_random_uuid() where id = $1', [
      cast.liveSessionId,
    ])
    expect(JSON.stringify((await read(stage.runtime)).facts)).not.toContain(words)
  })

  test('is read once by all who ask in the same moment', async () => {
    const pool = stage.runtime.database.pool
    let readings = 0
    const counting = {
      query(asked: QueryConfig) {
        if (asked.name === 'events-after') readings += 1
        return pool.query(asked)
      },
    }
    const store = { ...stage.runtime, database: { pool: counting as unknown as typeof pool } }
    const all = await Promise.all(
      [ALL, ALL, ALL].map((limit) => factsAfter(store, cast.liveSessionId, 0, limit)),
    )
    const facts = await stored()
    for (const each of all) expect(each).toEqual(facts)
    expect(readings).toBe(1)
  })

  test('is not kept where it grew, or lost words, while it was read', async () => {
    const grown = await read(stage.runtime, 0, ALL, () => comment('un mot de plus'))
    expect(grown.facts).toEqual(await stored())
    expect((await read(stage.runtime)).readings).toBe(1)
    stage.runtime.snapshots.forgetAll()
    // An erasure has this process forget everything while the words are on their way.
    await read(stage.runtime, 0, ALL, async () => stage.runtime.snapshots.forgetAll())
    expect(stage.runtime.snapshots.logs.get(cast.liveSessionId)).toBeUndefined()
  })

  test('is forgotten with everything else', async () => {
    await read(stage.runtime)
    stage.runtime.snapshots.forgetAll()
    expect((await read(stage.runtime)).readings).toBe(1)
    stage.runtime.snapshots.forget(cast.liveSessionId)
    expect((await read(stage.runtime)).readings).toBe(1)
  })
})
