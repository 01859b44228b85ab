import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { createOlderDatabase } from '../../../support/older-database'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

type Stored = { status: string; scenario?: string; seats: Record<string, string> }

/** A database of the release before, with these live sessions. */
async function older(stored: readonly Stored[], lastTag = '0004_cohort_acts') {
  const database = await createOlderDatabase(lastTag)
  onTestFinished(() => database.close())
  const ask = (text: string, values: unknown[] = []) => database.pool.query(text, values)
  for (const person of ['a', 'b', 'c', 'd']) {
    await ask('insert into "user" (id, name, email) values ($1, $1, $1)', [person])
  }
  await ask(`insert into observation_grid (key, version, content) values ('grid', 1, '{}')`)
  for (const key of ['yann', 'nadia'])
    await ask(`insert into scenario (key, version, content) values ($1, 1, '{}')`, [key])
  await ask(
    `insert into cohort (id, name, grid_key, grid_version, plan, settings, created_by) values ($1, 'Promotion', 'grid', 1, $2, $3, 'a')`,
    [id(0), defaultPlan, defaultLiveSettings],
  )
  for (const [index, { status, scenario = 'yann', seats }] of stored.entries()) {
    await ask(
      `insert into live_session (id, cohort_id, log_id, status, scheduled_for, place, grid_key, grid_version,
        scenario_key, scenario_version, created_by)
       values ($1, $2, $1, $3, now(), 'room', 'grid', 1, $4, 1, 'a')`,
      [id(index + 1), id(0), status, scenario],
    )
    for (const [person, seat] of Object.entries(seats)) {
      await ask('insert into live_session_seat (live_session_id, user_id, seat) values ($1, $2, $3)', [
        id(index + 1),
        person,
        seat,
      ])
    }
  }
  return database
}

test('an upgrade writes down what the stored sessions bind people to', async () => {
  const database = await older([
    { status: 'scheduled', seats: { a: 'advisor', b: 'beneficiary', c: 'supervisor', d: 'observer' } },
    { status: 'closed', scenario: 'nadia', seats: { a: 'advisor', b: 'beneficiary', d: 'observer' } },
    { status: 'cancelled', scenario: 'nadia', seats: { c: 'advisor' } },
  ])
  await migrateDatabase(database.pool)
  const { rows } = await database.pool.query('select * from scenario_knowledge order by user_id, family desc')
  expect(rows.map(({ user_id, family, kind }) => `${user_id} ${family} ${kind}`)).toEqual([
    'a yann advises',
    'a nadia knows',
    'b yann knows',
    'b nadia knows',
    'c yann knows',
    'd yann observes',
    'd nadia knows',
  ])
})

test('seats that contradict each other do not stop an upgrade, and stay as they were agreed', async () => {
  const database = await older([
    { status: 'scheduled', seats: { a: 'advisor', b: 'beneficiary', c: 'supervisor' } },
    { status: 'scheduled', seats: { b: 'advisor', a: 'beneficiary', c: 'supervisor' } },
    { status: 'scheduled', seats: { d: 'advisor', b: 'beneficiary' } },
    { status: 'scheduled', seats: { d: 'advisor', b: 'beneficiary' } },
  ])
  const seats = () =>
    database.pool.query(
      'select live_session_id, user_id, seat from live_session_seat order by live_session_id, user_id',
    )
  const before = (await seats()).rows
  await migrateDatabase(database.pool)
  expect((await seats()).rows).toEqual(before)
  const kinds = async () =>
    (await database.pool.query('select user_id, kind from scenario_knowledge order by user_id')).rows.map(
      ({ user_id, kind }) => `${user_id} ${kind}`,
    )
  expect(await kinds()).toEqual(['a knows', 'b knows', 'c knows', 'd advises'])
  await database.pool.query(`update live_session set status = 'cancelled' where id = $1`, [id(3)])
  expect(await kinds(), 'another of the two is still planned').toContain('d advises')
  await database.pool.query(`update live_session set status = 'cancelled' where id = $1`, [id(4)])
  expect(await kinds()).toEqual(['a knows', 'b knows', 'c knows'])
})

test('an upgrade frees observers whose seat had ended when the interview began, and no others', async () => {
  const seats = { a: 'advisor', b: 'beneficiary', c: 'observer', d: 'observer' }
  const database = await older([{ status: 'interview', seats }], '0024_records')
  const ask = (text: string, values: unknown[] = []) => database.pool.query(text, values)
  await ask(
    `insert into live_session_event (live_session_id, seq, id, actor_id, seat, type, payload, at, recorded_at)
     values ($1, 1, $1, 'a', 'supervisor', 'interviewStarted', '{}', now(), '2026-11-20T10:00:00Z')`,
    [id(1)],
  )
  const end = (person: string, at: string) =>
    ask('update live_session_seat set ended_at = $2 where user_id = $1', [person, at])
  await end('c', '2026-11-20T09:59:00Z')
  await end('d', '2026-11-20T10:05:00Z')
  const observing = async () => {
    const { rows } = await ask(
      `select user_id from scenario_knowledge where kind = 'observes' order by user_id`,
    )
    return rows.map(({ user_id }) => user_id)
  }
  expect(await observing()).toEqual(['c', 'd'])
  await migrateDatabase(database.pool)
  expect(await observing()).toEqual(['d'])
})
