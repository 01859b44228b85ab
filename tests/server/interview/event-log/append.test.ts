import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isTransient } from '@/db/error'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { append } from '@/server/interview/event-log/append'
import { eventsAfter } from '@/server/interview/event-log/read'
import { withLockedLog } from '@/server/interview/event-log/with-locked-log'
import type { Queryable } from '@/server/platform/queryable'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage({ plansFully: true })
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const at = Date.parse('2026-03-02T09:00:00.123Z')

function mark(id: string = randomUUID()): NewEvent<'marked'> {
  const payload = { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
  return { id, type: 'marked', actorId: cast.supervisor.id, seat: 'supervisor', at, payload }
}

function note(text: string, markId: string): NewEvent<'markNoted'> {
  const payload = { markId, text }
  return { ...mark(), type: 'markNoted', payload }
}

function appendAt(expectedSeq: number, ...events: NewEvent[]) {
  return append(stage.database.pool, {
    liveSessionId: cast.liveSessionId,
    expectedSeq,
    events,
    status: null,
  })
}

const read = () => eventsAfter(stage.database.pool, cast.liveSessionId, 1, 1_000)

async function head() {
  const { rows } = await stage.database.pool.query(
    'select last_seq, status from live_session where id = $1',
    [cast.liveSessionId],
  )
  return rows[0]
}

describe('appending to the log', () => {
  test('facts come back as they went in, with their place and the time they were recorded', async () => {
    const facts = [mark(), mark()]
    const appended = await appendAt(1, ...facts)
    expect(appended).toMatchObject([
      { ...facts[0], seq: 2 },
      { ...facts[1], seq: 3 },
    ])
    expect(await read()).toEqual(appended)
    expect(await head()).toEqual({ last_seq: 3, status: 'scheduled' })
  })

  test('words of several lines, dials and facts without a seat come back as they went in, beside each other', async () => {
    const one = mark()
    const dial: NewEvent<'dialMoved'> = {
      ...mark(),
      type: 'dialMoved',
      seat: 'beneficiary',
      payload: { samples: [at, at + 40].map((moment) => ({ at: moment, value: 51 })) },
    }
    const apart: NewEvent<'briefingOpened'> = {
      ...mark(),
      type: 'briefingOpened',
      seat: null,
      payload: {},
      actorId: 'a person of another kind',
    }
    const text = 'first "line"\nsecond\r\n\u2028third\ttab \\n'
    const facts = [one, note(text, one.id), dial, note('again\n', one.id), apart, mark()]
    const appended = await appendAt(1, ...facts)
    expect(await read()).toEqual(appended)
    expect(await read()).toMatchObject(facts.map((fact, index) => ({ ...fact, seq: index + 2 })))
    expect(await eventsAfter(stage.database.pool, cast.liveSessionId, 2, 2)).toEqual(appended?.slice(1, 3))
    expect(await eventsAfter(stage.database.pool, cast.liveSessionId, 7, 9)).toEqual([])
  })

  test('the status of the live session changes with the facts that change it', async () => {
    const opened: NewEvent<'briefingOpened'> = { ...mark(), type: 'briefingOpened', payload: {} }
    const { liveSessionId } = cast
    const facts = { liveSessionId, expectedSeq: 1, events: [opened], status: 'briefing' } as const
    await append(stage.database.pool, facts)
    expect(await head()).toEqual({ last_seq: 2, status: 'briefing' })
  })

  test('nothing is appended to a log that has moved on', async () => {
    await appendAt(1, mark())
    expect(await appendAt(1, mark())).toBeNull()
    expect(await appendAt(3, mark())).toBeNull()
    expect(await read()).toHaveLength(1)
  })

  test('an id that is in a log already is never appended again, not even with new facts beside it', async () => {
    const first = mark()
    await appendAt(1, first)
    expect(await appendAt(2, first)).toBeNull()
    expect(await appendAt(2, mark(), first)).toBeNull()
    const other = await castLiveSession(stage, 'kevin')
    const elsewhere = { liveSessionId: other.liveSessionId, expectedSeq: 1, events: [first], status: null }
    expect(await append(stage.database.pool, elsewhere)).toBeNull()
    expect(await head()).toMatchObject({ last_seq: 2 })
  })

  test('a live session that is not there takes no facts', async () => {
    const unknown = { liveSessionId: randomUUID(), expectedSeq: 0, events: [mark()], status: null }
    expect(await append(stage.database.pool, unknown)).toBeNull()
  })

  test('two statements at once with one place: one of them is told to decide again', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => appendAt(1, mark())))
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
    expect(await read()).toHaveLength(1)
  })

  test('two statements at once with one id: it stands in one log, and neither fails', async () => {
    const other = await castLiveSession(stage, 'kevin')
    for (let round = 0; round < 20; round += 1) {
      const shared = mark()
      const sequence = [cast.liveSessionId, other.liveSessionId].map(async (liveSessionId) => {
        const { rows } = await stage.database.pool.query('select last_seq from live_session where id = $1', [
          liveSessionId,
        ])
        const facts = { liveSessionId, expectedSeq: rows[0].last_seq, events: [shared], status: null }
        return append(stage.database.pool, facts)
      })
      expect((await Promise.all(sequence)).filter((answer) => answer !== null)).toHaveLength(1)
    }
  })
})

test('with a lock held, the same id in two logs at once: the one that comes second is tried again as a whole', async () => {
  const other = await castLiveSession(stage, 'kevin')
  const shared = mark()
  const facts = ({ liveSessionId }: Cast) => ({
    liveSessionId,
    expectedSeq: 1,
    events: [shared],
    status: null,
  })
  const { pool } = stage.database
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  let first: Promise<void> = Promise.resolve()
  await new Promise<void>((appended) => {
    first = withLockedLog(pool, cast.liveSessionId, async (log) => {
      await append(log, facts(cast))
      appended()
      await held
    })
  })
  const second = withLockedLog(pool, other.liveSessionId, async (log) => {
    const waiting = append(log, facts(other))
    await expect.poll(() => isWaitedFor()).toBe(true)
    commit()
    expect(await waiting).toBeNull()
    return eventsAfter(log, other.liveSessionId, 0, 10)
  }).catch((error: unknown) => error)
  await first
  expect(isTransient(await second)).toBe(true)
  expect(await append(pool, facts(other))).toBeNull()
  expect(await eventsAfter(pool, other.liveSessionId, 1, 10)).toEqual([])

  async function isWaitedFor() {
    const { rows } = await pool.query(
      `select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
    )
    return rows.length > 0
  }
})

describe('words apart from facts', () => {
  const rowOf = async ({ id }: { id: string }) => {
    const { rows } = await stage.database.pool.query('select payload from live_session_event where id = $1', [
      id,
    ])
    return rows[0].payload
  }

  test('the log holds no words, and a reader gets them back', async () => {
    const [marked] = (await appendAt(1, mark())) as [LiveSessionEvent]
    const words = note('« Il a pu se taire » : très juste', marked.id)
    await appendAt(2, words)
    expect(await rowOf(words)).toEqual({ markId: marked.id, text: null })
    expect((await read()).at(-1)).toMatchObject({ ...words, seq: 3 })
  })

  test('words that have been erased read as null, and the fact stays', async () => {
    const words = note('À effacer', randomUUID())
    await appendAt(1, words)
    await stage.database.pool.query('delete from live_session_text where event_id = $1', [words.id])
    expect((await read()).at(-1)).toMatchObject({ id: words.id, payload: { text: null } })
  })
})

describe('the log is append only', () => {
  test.each([
    ['UPDATE', `update live_session_event set payload = '{}'`],
    ['DELETE', 'delete from live_session_event'],
    ['TRUNCATE', 'truncate live_session_event cascade'],
  ])('%s is refused by the database itself', async (_name, statement) => {
    await expect(stage.database.pool.query(statement)).rejects.toMatchObject({ code: '23001' })
  })
})

test('whether a fact is known is looked up, however few facts there are: no log is read for it', async () => {
  const { pool } = stage.database
  const { liveSessionId } = cast
  await pool.query(
    `insert into live_session_event (live_session_id, seq, id, actor_id, type, payload, at)
     select $1, 1000 + n, gen_random_uuid(), 'somebody', 'marked', '{}', now() from generate_series(1, 3000) n`,
    [liveSessionId],
  )
  await pool.query('analyze live_session_event')
  const plan: string[] = []
  const explaining = {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
      plan.push(...rows.map((row) => row['QUERY PLAN']))
      return { rows: [] }
    },
  } as unknown as Queryable
  await append(explaining, { liveSessionId, expectedSeq: 1, events: [mark()], status: null })
  expect(plan.join('\n')).toContain('live_session_event_id_unique')
  expect(plan.join('\n')).not.toMatch(/Seq Scan on live_session_event\b/u)
})
