import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { seedLibrary } from '@/db/seed/seed-library'
import { fold } from '@/domain/live-session/evolve'
import { codingAgreements } from '@/domain/live-session/figures/coding-agreement'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import { initialState } from '@/domain/live-session/state'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { eventsAfter } from '@/server/interview/event-log/read'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { demoCohortId } from '@/server/operate/demonstration/write-cohort'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

const now = Date.parse('2026-11-24T09:03:00Z')
const hour = 3_600_000
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await seedLibrary(database.db)
  await Promise.all([seedDemo({ database }, now), seedDemo({ database }, now)])
})
afterAll(() => database.close())

type Row = { id: string; status: string; scheduled_for: Date; scenario_key: string; last_seq: number }

async function meetings({ pool } = database): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    'select id, status, scheduled_for, scenario_key, last_seq from live_session where cohort_id = $1 order by scheduled_for, id',
    [demoCohortId],
  )
  return rows
}

/** A demonstration of the test's own, where it changes what others read. */
async function ownDemo(): Promise<TestDatabase> {
  const own = await createTestDatabase()
  onTestFinished(() => own.close())
  await seedLibrary(own.db)
  await seedDemo({ database: own }, now)
  return own
}

/** The live session that Claire can join at `moment` (epoch ms). */
async function ofTheHour(moment: number, { pool } = database): Promise<Row & { people: object }> {
  const { rows } = await pool.query(
    `select live.id, status, scheduled_for, scenario_key, last_seq,
       (select jsonb_object_agg(seat, user_id) from live_session_seat where live_session_id = live.id) as people
     from live_session live
     join live_session_seat claire on claire.live_session_id = live.id and claire.user_id = $1
     where status = 'scheduled' and abs(extract(epoch from scheduled_for) * 1000 - $2) < $3`,
    [people.claire.id, moment, hour],
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}

test('two processes that start together put the demonstration in once', async () => {
  const { rows } = await database.pool.query(
    'select role, count(*)::int from membership group by role order by role',
  )
  expect(rows).toEqual([
    { role: 'coordinator', count: 1 },
    { role: 'learner', count: 12 },
    { role: 'supervisor', count: 3 },
  ])
  const all = await meetings()
  const told = ['nadia', 'clarisse', 'sylvie', 'kevin'].map((key) => demoId(`past ${key}`))
  expect(all.filter(({ id }) => told.includes(id)).map((row) => [row.status, row.scenario_key])).toEqual([
    ['closed', 'nadia'],
    ['closed', 'clarisse'],
    ['closed', 'sylvie'],
    ['selfAssessment', 'kevin'],
  ])
  const before = all.filter(({ scheduled_for }) => scheduled_for.getTime() < now - 12 * hour)
  const count = (status: string) => before.filter((row) => row.status === status).length
  expect([count('closed'), count('cancelled'), count('selfAssessment')]).toEqual([25, 1, 1])
})

test('the session of the day can be joined now', async () => {
  const today = await ofTheHour(now)
  expect([today.scenario_key, today.scheduled_for.toISOString()]).toEqual([
    'yann',
    '2026-11-24T08:45:00.000Z',
  ])
  expect(today.people).toEqual({
    advisor: people.ines.id,
    beneficiary: people.thomas.id,
    supervisor: people.claire.id,
    observer: people.lea.id,
  })
})

test('a finished live session reads like a real one', async () => {
  const id = demoId('past sylvie')
  const events = await eventsAfter(database.pool, id, 0, 1000)
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  const state = fold(events, initialState)
  expect(state.stage.status).toBe('closed')
  const supervisors = annotationsOf(state).marks.filter(({ track }) => track === 'supervisor')
  expect(supervisors.length).toBeGreaterThanOrEqual(25)
  expect(supervisors.length).toBeLessThanOrEqual(45)
  expect(supervisors.some(({ valence }) => valence === 'breached')).toBe(true)
  expect(annotationsOf(state).frame.has('gratuity')).toBe(false)
  expect(phaseIntervals(state, now).map(({ phase, regression }) => [phase, regression])).toEqual([
    ['introduction', false],
    ['exploration', false],
    ['conclusion', false],
    ['exploration', true],
    ['conclusion', false],
  ])
  expect(state.cues.every(({ acknowledgedAt }) => acknowledgedAt !== null)).toBe(true)
  expect(state.reveals.size).toBe(3)
  expect(state.dial.length).toBeGreaterThan(100)
  expect(state.selfAssessment).not.toBeNull()
  expect(state.beneficiaryReturn).not.toBeNull()
  expect(state.commitments[0]?.due).toBe('2026-11-26')
})

test('two supervisors coded one interview blind, and agree on some of it', async () => {
  const [agreement] = codingAgreements(
    await eventsAfter(database.pool, demoId('past clarisse'), 0, 1000),
    defaultGrid,
  )
  expect([agreement?.a, agreement?.b]).toEqual([people.claire.id, people.paul.id])
  expect(agreement?.phases.value).toBeGreaterThan(0.8)
  expect(agreement?.codes.find(({ codeKey }) => codeKey === 'activeListening')?.agreement).toBe(0.5)
  const kinds = new Set(agreement?.disagreements.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(['phase', 'direction', 'confusion', 'omission']))
})

test("yesterday's live session still wants its advisor's self-assessment", async () => {
  const state = fold(await eventsAfter(database.pool, demoId('past kevin'), 0, 1000), initialState)
  expect([...state.locked]).toEqual(['beneficiary'])
})

test('a later start leaves everything as it is while there is a session to join', async () => {
  const before = await meetings()
  await seedDemo({ database }, now + hour)
  expect(await meetings()).toEqual(before)
})

test('the next day there is a new session to join; what was not held is cancelled, what was left open has ended', async () => {
  const own = await ownDemo()
  const open = await ofTheHour(now, own)
  const running = (await meetings(own)).filter(({ status }) => status === 'interview')
  expect(running).toHaveLength(2)
  const tomorrow = now + 26 * hour
  await seedDemo({ database: own }, tomorrow)
  const rows = await meetings(own)
  const statusOf = ({ id }: Row) => rows.find((row) => row.id === id)?.status
  expect(statusOf(open)).toBe('cancelled')
  expect(running.map(statusOf)).toEqual(['selfAssessment', 'selfAssessment'])
  const again = await ofTheHour(tomorrow, own)
  expect([again.scenario_key, again.scheduled_for.getTime()]).toEqual(['yann', tomorrow - 3 * 60_000])
  for (const { id } of running) {
    const { clock } = fold(await eventsAfter(own.pool, id, 0, 1000), initialState)
    expect((clock.endedAt ?? 0) - (clock.startedAt ?? 0)).toBeLessThan(30 * 60_000)
  }
})

test('an advisor who has finished a scenario is given another', async () => {
  const own = await ownDemo()
  const open = await ofTheHour(now, own)
  await own.pool.query(`update live_session set status = 'closed' where id = $1`, [open.id])
  await seedDemo({ database: own }, now + 27 * hour)
  const next = await ofTheHour(now + 27 * hour, own)
  expect(next.people).toMatchObject({ advisor: people.ines.id, beneficiary: people.thomas.id })
  expect(next.scenario_key).not.toBe('yann')
})

test('no persona knows a brief on which they are to advise, however many days the demonstration is played', async () => {
  const own = await ownDemo()
  for (let day = 1; day <= 25; day += 1) {
    const { rows } = await own.pool.query<{ id: string }>(
      `select id from live_session where status = 'scheduled' order by scheduled_for limit 1`,
    )
    await own.pool.query(`update live_session set status = 'closed' where id = $1`, [rows[0]?.id])
    await seedDemo({ database: own }, now + day * 24 * hour)
    const contrary = await own.pool.query(
      `select live.id from live_session live
       join live_session_seat seat on seat.live_session_id = live.id and seat.seat = 'advisor'
       join scenario_knowledge knowledge on knowledge.user_id = seat.user_id and knowledge.family = live.scenario_key
       where live.status not in ('debrief', 'closed', 'cancelled') and knowledge.kind <> 'advises'`,
    )
    expect(contrary.rows, `day ${day}`).toEqual([])
  }
})

test('a demonstration with fewer people goes on with those it has', async () => {
  const own = await ownDemo()
  const gone = [people.thomas, people.lea, people.elodie, people.fatou].map(({ id }) => id)
  await own.pool.query('delete from membership where user_id = any($1)', [gone])
  const tomorrow = now + 26 * hour
  await seedDemo({ database: own }, tomorrow)
  const { people: seated } = await ofTheHour(tomorrow, own)
  expect(Object.values(seated).filter((id) => gone.includes(id))).toEqual([])
})
