import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { splitPersonalText } from '@/domain/live-session/purge/personal-text'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { eventsAfter } from '@/server/interview/event-log/read'
import { createSnapshotCache } from '@/server/interview/event-log/snapshot-cache'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { createLog } from '@/server/platform/log'
import { createMemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import { aDebrief } from '../../../reading/paper/debrief'
import { createOlderDatabase } from '../../../support/older-database'
import { signal } from './held-interview'

const cohortId = demoId('older cohort')
const liveSessionId = demoId('older session')

/** A database as the last release left it, with a whole interview in its format: dials in their facts, words in rows apart. */
async function older(events: readonly LiveSessionEvent[]) {
  const database = await createOlderDatabase('0018_changed_situation')
  onTestFinished(() => database.close())
  const ask = (text: string, values: unknown[] = []) => database.pool.query(text, values)
  await ask(`insert into "user" (id, name, email) values ('a', 'a', 'a')`)
  await ask('insert into observation_grid (key, version, content) values ($1, 1, $2)', [
    cepEntretienV1.key,
    JSON.stringify(cepEntretienV1),
  ])
  await ask(`insert into scenario (key, version, content) values ('sylvie', 1, '{"reveals":[]}')`)
  await ask(
    `insert into cohort (id, name, grid_key, grid_version, plan, settings, created_by) values ($1, 'Promotion', $2, 1, $3, $4, 'a')`,
    [cohortId, cepEntretienV1.key, defaultPlan, defaultLiveSettings],
  )
  await ask(
    `insert into live_session (id, cohort_id, log_id, last_seq, status, scheduled_for, place, grid_key, grid_version,
      scenario_key, scenario_version, created_by)
     values ($1, $2, $1, $3, 'closed', '2026-11-24', 'room', $4, 1, 'sylvie', 1, 'a')`,
    [liveSessionId, cohortId, events.length, cepEntretienV1.key],
  )
  for (const { seq, id, actorId, seat, type, payload, at, recordedAt } of events) {
    const { fact, texts } = splitPersonalText(type, payload)
    await ask(
      `insert into live_session_event (live_session_id, seq, id, actor_id, seat, type, payload, at, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [liveSessionId, seq, id, actorId, seat, type, fact, new Date(at), new Date(recordedAt)],
    )
    if (Object.keys(texts).length === 0) continue
    await ask('insert into live_session_text (event_id, author_id, body) values ($1, $2, $3)', [
      id,
      actorId,
      texts,
    ])
  }
  return database
}

/** The whole log, as the supervisor sees it once all is open. */
const wholeLog = () => aDebrief([], null, 'supervisor').given.events as LiveSessionEvent[]

const viewers = (['advisor', 'beneficiary', 'supervisor', 'observer'] as const).map((seat) => ({
  seat,
  personId: seat,
}))
function screensOf(events: readonly LiveSessionEvent[]) {
  const state = fold(events, initialState)
  const views = viewers.map((viewer) =>
    events.map((event) => viewFor(viewer, state, event, (key) => familyKeyOf(cepEntretienV1, key))),
  )
  return { state, views }
}

test('a log of the last release reads the same after the upgrade, with its dials in rows of their own', async () => {
  const before = wholeLog()
  const database = await older(before)
  await migrateDatabase(database.pool)
  const after = await eventsAfter(database.pool, liveSessionId, 0, 5_000)
  expect(screensOf(after)).toEqual(screensOf(before))
  const { rows } = await database.pool.query(
    `select event.payload, dial.author_id, dial.samples from live_session_event event
     join live_session_dial dial on dial.event_id = event.id where live_session_id = $1 order by seq`,
    [liveSessionId],
  )
  const dials = before.filter((event) => event.type === 'dialMoved')
  expect(dials.length).toBeGreaterThan(3)
  expect(rows).toEqual(
    dials.map(({ actorId, payload }) => ({
      payload: { samples: null },
      author_id: actorId,
      samples: payload.samples,
    })),
  )
})

test('an upgraded cohort erases nothing before the second month, as no member was told', async () => {
  const events = wholeLog()
  const database = await older(events)
  await migrateDatabase(database.pool)
  const shell = {
    database,
    log: createLog('silent'),
    relay: null,
    media: null,
    snapshots: createSnapshotCache(),
    publisher: createMemoryPublisher(),
  }
  await database.pool.query(`update cohort set retention_since = '2028-03-10T09:00:00Z'`)
  const run = (now: string) =>
    applyRetention(shell, { runId: randomUUID(), now: Date.parse(`${now}T01:00:00Z`), signal })
  expect(await run('2028-04-30')).toBe(0)
  expect(await run('2028-05-01')).toBe(1)
  const after = fold(await eventsAfter(database.pool, liveSessionId, 0, 5_000), initialState)
  expect(after.purges.has('marks')).toBe(true)
  expect(after.dial).toEqual([])
})

test('a process of the last release beside the new one may still write a dial in its old place', async () => {
  const events = wholeLog()
  const database = await older(events)
  await migrateDatabase(database.pool)
  await database.pool.query(
    `insert into live_session_event (live_session_id, seq, id, actor_id, seat, type, payload, at)
     values ($1, $2, gen_random_uuid(), 'beneficiary', 'beneficiary', 'dialMoved', '{"samples":[{"at":1,"value":42}]}', now())`,
    [liveSessionId, events.length + 1],
  )
  const last = async () => (await eventsAfter(database.pool, liveSessionId, events.length, 10))[0]?.payload
  expect(await last()).toEqual({ samples: [{ at: 1, value: 42 }] })
  await database.pool.query('select move_dial_values()')
  expect(await last()).toEqual({ samples: [{ at: 1, value: 42 }] })
})
