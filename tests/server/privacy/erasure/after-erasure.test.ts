import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cohort, liveSession, personalArchive, personPreferences } from '@/db/schema'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { nothingYet } from '@/domain/personal-data/archive-progress'
import { stopToken } from '@/server/letters/mail/stop-token'
import { sweepExpired } from '@/server/operate/jobs/sweep-expired'
import type { Person } from '@/server/people/sign-in/sign-in'
import { post } from '@/server/platform/outbox/post'
import { erasureObstacles } from '@/server/privacy/erasure/obstacles'
import { archivingOf } from '@/server/training/cohort/archive'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { aWish, type Cast, castLiveSession, playUntil, reasonFor, send } from '../../../support/server-stage'

const HOUR = 3_600_000
let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

async function erase(who: Person) {
  await stage.as(who).erasure.ask()
  return stage.as(cast.coordinator).erasure.carryOut({ cohortId: cast.cohortId, personId: who.id })
}

describe('an erased person', () => {
  test('gets no letter, and the link of an old one leads nowhere', async () => {
    const { id } = cast.advisor
    await erase(cast.advisor)
    const letter = { key: randomUUID(), to: { userId: id }, cohortId: null } as const
    expect(
      await post(stage.database.db, { ...letter, about: { kind: 'erasureComing', month: '2031-09' } }),
    ).toBe(false)
    const token = stopToken(stage.runtime.env.secret, { userId: id, kind: 'tomorrow' })
    expect(await reasonFor(stage.as(null).mail.setReminder({ token, isOn: false }))).toBe('notFound')
    const { db } = stage.database
    expect(await db.select().from(personPreferences).where(eq(personPreferences.userId, id))).toEqual([])
  })

  test('leaves the archives alone that others make afterwards, though something of theirs arrived late', async () => {
    await playUntil(stage, cast, 'debrief')
    await erase(cast.advisor)
    const { db, pool } = stage.database
    await db.insert(personalArchive).values({
      id: randomUUID(),
      personId: cast.beneficiary.id,
      language: 'fr',
      state: 'ready',
      progress: nothingYet,
      readyAt: new Date(),
      expiresAt: new Date(Date.now() + HOUR),
    })
    await pool.query(
      `insert into live_session_text (event_id, author_id, body)
       select id, actor_id, '{"text": "trop tard"}' from live_session_event where actor_id = $1 limit 1`,
      [cast.advisor.id],
    )
    await sweepExpired(stage.runtime)
    const { rows } = await pool.query('select from live_session_text where author_id = $1', [cast.advisor.id])
    expect(rows).toEqual([])
    const { personId, state } = personalArchive
    expect(await db.select({ state }).from(personalArchive).where(eq(personId, cast.beneficiary.id))).toEqual(
      [{ state: 'ready' }],
    )
  })
})

describe('what was under way at that moment', () => {
  const isErased = async (who: Person) => {
    const { rows } = await stage.database.pool.query<{ name: string }>(
      `select name from "user" where id = $1 and name like 'Personne%' and not exists (
         select from membership where user_id = $1)`,
      [who.id],
    )
    return rows.length === 1
  }

  test('is undone within seconds: a name that was written back, a membership that began', async () => {
    const { advisor, beneficiary, strangeCohortId } = cast
    for (const who of [advisor, beneficiary]) await erase(who)
    const { pool } = stage.database
    await pool.query(`update "user" set name = 'Inès Marchetti' where id = $1`, [advisor.id])
    await pool.query(`insert into membership (cohort_id, user_id, role) values ($1, $2, 'learner')`, [
      strangeCohortId,
      beneficiary.id,
    ])
    await sweepExpired(stage.runtime)
    expect([await isErased(advisor), await isErased(beneficiary)]).toEqual([true, true])
  })

  test('as another person’s unfinished archive is forgotten, since it may hold the name', async () => {
    const { db, pool } = stage.database
    const begin = () =>
      db.insert(personalArchive).values({
        id: randomUUID(),
        personId: cast.beneficiary.id,
        language: 'fr',
        state: 'making',
        progress: nothingYet,
      })
    /** Begins an archive a moment before the commit of the erasure, when it has looked for archives already. */
    const connect = async () => {
      const client = await pool.connect()
      const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
      const watched = async (...asked: unknown[]) => {
        const [statement] = asked as [{ text?: string }]
        if (statement.text === 'commit') await begin()
        return query(...asked)
      }
      return Object.assign(Object.create(client), { query: watched, release: client.release.bind(client) })
    }
    const watchedPool = Object.assign(Object.create(pool), { connect, query: pool.query.bind(pool) })
    const runtime = { ...stage.runtime, database: { ...stage.database, pool: watchedPool } }
    await stage.as(cast.advisor).erasure.ask()
    const whom = { cohortId: cast.cohortId, personId: cast.advisor.id }
    await stage.as(cast.coordinator, runtime).erasure.carryOut(whom)
    const { personId, state } = personalArchive
    expect(await db.select({ state }).from(personalArchive).where(eq(personId, cast.beneficiary.id))).toEqual(
      [{ state: 'forgotten' }],
    )
  })
})

test('an unended interview keeps no person for more than a day', async () => {
  await playUntil(stage, cast, 'interview')
  const { pool } = stage.database
  const now = Date.now()
  const kinds = async (at: number) =>
    (await erasureObstacles(pool, cast.advisor.id, at)).map(({ kind }) => kind)
  expect(await kinds(now + 23 * HOUR)).toEqual(['interviewRunning'])
  expect(await kinds(now + 25 * HOUR)).toEqual([])
  const { cohortId, coordinator } = cast
  const member = { cohortId, personId: coordinator.id, role: 'coordinator' } as Parameters<
    typeof archivingOf
  >[1]
  const going = async (at: number) => (await archivingOf(stage.runtime, member, at)).going
  expect(await going(now + 23 * HOUR)).toMatchObject([{ id: cast.liveSessionId }])
  expect(await going(now + 25 * HOUR)).toEqual([])
})

describe('the last supervisor of a debrief', () => {
  const status = async () =>
    (
      await stage.database.db
        .select({ status: liveSession.status })
        .from(liveSession)
        .where(eq(liveSession.id, cast.liveSessionId))
    )[0]?.status
  const hidden = async (who: Person) => {
    const { events } = await stage.as(who).liveSession.events({ ...cast, after: 0 })
    return events.filter(({ type }) => type === 'hidden').length
  }
  const opensByTurn = () =>
    stage.database.db
      .update(cohort)
      .set({ settings: { ...defaultLiveSettings, viewsOpen: 'byTurn' } })
      .where(eq(cohort.id, cast.cohortId))

  test('leaves it open: the others read what would have waited for them', async () => {
    await opensByTurn()
    const wish = { ...aWish(cast), scenarioKey: 'driss', observerIds: [] }
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
    cast = { ...cast, liveSessionId }
    await playUntil(stage, cast, 'interview')
    const mark = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
    await send(stage, cast.supervisor, liveSessionId, mark)
    await playUntil(stage, cast, 'selfAssessment', 'interview')
    expect(await hidden(cast.advisor)).toBeGreaterThan(0)
    await erase(cast.supervisor)
    expect(await status()).toBe('debrief')
    expect(await hidden(cast.advisor)).toBe(0)
    expect(await hidden(cast.beneficiary)).toBe(0)
    const commitment = {
      type: 'makeCommitment',
      what: 'Attendre',
      due: '2099-01-01',
      how: 'Compter',
    } as const
    expect(await reasonFor(send(stage, cast.advisor, liveSessionId, commitment))).toBe('accepted')
  })

  test('is not the last while another one is there', async () => {
    const wish = { ...aWish(cast), scenarioKey: 'driss', observerIds: [] }
    const supervisorIds = [cast.supervisor.id, cast.otherSupervisor.id]
    const { liveSessionId } = await stage
      .as(cast.coordinator)
      .liveSession.schedule({ ...wish, supervisorIds })
    cast = { ...cast, liveSessionId }
    await playUntil(stage, cast, 'selfAssessment')
    await erase(cast.supervisor)
    expect(await status()).toBe('selfAssessment')
  })
})
