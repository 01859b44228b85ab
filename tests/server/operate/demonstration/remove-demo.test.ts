import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cohort, endedMembership, membership, user } from '@/db/schema'
import { removeDemonstration, returnDemonstration } from '@/server/operate/demonstration/demonstration'
import { personas } from '@/server/operate/demonstration/personas'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { demoCohortId } from '@/server/operate/demonstration/write-cohort'
import { takeAdministration } from '@/server/people/administration/take-administration'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

const now = Date.parse('2026-11-24T09:03:00Z')
let stage: ServerStage
let real: Cast
let logIdsBefore: ReadonlyMap<string, string>
beforeAll(async () => {
  stage = await openServerStage()
  await seedDemo(stage, now)
  logIdsBefore = await logIds()
  real = await castLiveSession(stage)
  await stage.as(stage.administrator).installation.keepDemonstration({ isKept: true })
  await playUntil(stage, real, 'closed')
})
afterAll(() => stage.close())

/** The ids of the demonstration's logs, by interview. */
async function logIds(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await stage.database.pool.query<{ id: string; log_id: string }>(
    'select id, log_id from live_session where cohort_id = $1',
    [demoCohortId],
  )
  return new Map(rows.map((row) => [row.id, row.log_id]))
}

/** Every row of every table that is not the demonstration's, as text. */
async function everythingElse(): Promise<Record<string, string[]>> {
  const { pool } = stage.database
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (['installation', 'installation_act', 'job'].includes(name)) continue
    const { rows } = await pool.query<{ row: string }>(
      `select "${name}"::text as row from "${name}" order by 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

/** Rows that name the demonstration's cohort, one of its interviews, one of its facts, or a persona. */
async function demoMarks(): Promise<string[]> {
  const { pool } = stage.database
  const { rows } = await pool.query<{ mark: string }>(
    `select id::text as mark from live_session where cohort_id = $1
     union all select $1::text union all select id from "user" where demo
     union all select id::text from live_session_event where live_session_id in (select id from live_session where cohort_id = $1)
     union all select id::text from round where cohort_id = $1 union all select id::text from join_link where cohort_id = $1`,
    [demoCohortId],
  )
  return rows.map(({ mark }) => mark)
}

const administration = () => takeAdministration(stage.runtime, stage.administrator.id)

describe('the demonstration', () => {
  test('gives up no row of its logs or of its journal by any other way', async () => {
    const { pool } = stage.database
    await pool.query(`select set_config('triade.removes_demonstration', 'anything', false)`)
    for (const table of ['live_session_event', 'cohort_act'])
      await expect(pool.query(`delete from ${table}`)).rejects.toMatchObject({ code: '23001' })
    const client = await pool.connect()
    try {
      // Not even an act that claims to remove it may touch a log of another cohort.
      await client.query('begin')
      await client.query(
        `select set_config('triade.removes_demonstration', pg_current_xact_id()::text, true)`,
      )
      await expect(
        client.query('delete from live_session_event where live_session_id = $1', [real.liveSessionId]),
      ).rejects.toMatchObject({ code: '23001' })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('goes whole at one act, and every other row stays as it was', async () => {
    const marks = new Set(await demoMarks())
    const before = await everythingElse()
    const isDemo = (row: string) => row.split(/[(),"]/u).some((part) => marks.has(part))
    const told = await stage.as(stage.administrator).installation.demonstration()
    const removed = await removeDemonstration(stage.runtime, await administration())
    expect(told).toMatchObject({ isOn: true, removedAt: null, cohorts: ['Promotion CEP Lyon'], others: 0 })
    expect(removed).toMatchObject({ interviews: told.interviews, personas: told.personas, kept: 0 })
    expect(told.interviews).toBeGreaterThan(20)
    const after = await everythingElse()
    // A text of a fact names its fact and its author.
    for (const [table, rows] of Object.entries(before))
      expect(after[table], table).toEqual(rows.filter((row) => !isDemo(row)))
    expect(await demoMarks()).toEqual([demoCohortId])
  })

  test('is not written again by a later start, and cannot be entered', async () => {
    await seedDemo(stage, now)
    const { db } = stage.database
    expect(await db.select().from(cohort).where(eq(cohort.id, demoCohortId))).toEqual([])
    expect(await personas(stage.runtime, now)).toEqual({ enabled: false, personas: [] })
    expect((await stage.as(stage.administrator).installation.demonstration()).removedAt).not.toBeNull()
  })

  test('is removed again without any effect, and comes back as new when asked for', async () => {
    await removeDemonstration(stage.runtime, await administration())
    await returnDemonstration(stage.runtime, await administration())
    // Its interviews have the ids they had; a process that still remembers their logs must not take the new ones for them.
    const now = await logIds()
    expect([...now.keys()].sort()).toEqual([...logIdsBefore.keys()].sort())
    for (const [id, logId] of now) expect(logId).not.toBe(logIdsBefore.get(id))
    const told = await stage.as(stage.administrator).installation.demonstration()
    expect(told).toMatchObject({ removedAt: null, cohorts: ['Promotion CEP Lyon'] })
    expect((await personas(stage.runtime, Date.now())).enabled).toBe(true)
    const { lines } = await stage.as(stage.administrator).installation.acts({})
    expect(lines.map(({ act }) => act)).toEqual([
      'demonstrationReturned',
      'demonstrationRemoved',
      'demonstrationRemoved',
      'demonstrationKept',
    ])
  })

  test('leaves personas with a part elsewhere their account, which cannot be entered; people who joined it stay', async () => {
    const { db } = stage.database
    const visitor = await stage.person('Vera Visiteuse')
    const [persona] = await db.select({ id: user.id }).from(user).where(eq(user.demo, true)).limit(1)
    await db.insert(membership).values({ cohortId: demoCohortId, userId: visitor.id, role: 'learner' })
    await db.insert(endedMembership).values({ cohortId: real.cohortId, userId: persona?.id ?? '' })
    expect((await stage.as(stage.administrator).installation.demonstration()).others).toBe(1)
    const removed = await removeDemonstration(stage.runtime, await administration())
    expect(removed.kept).toBe(1)
    const left = await db.select({ id: user.id }).from(user).where(eq(user.demo, true))
    expect(left).toEqual([persona])
    expect(await db.select().from(user).where(eq(user.id, visitor.id))).toHaveLength(1)
    const { rows } = await db.execute(sql`select from session where user_id = ${persona?.id}`)
    expect(rows).toEqual([])
    await returnDemonstration(stage.runtime, await administration())
    expect((await personas(stage.runtime, Date.now())).personas.length).toBeGreaterThan(5)
  })
})
