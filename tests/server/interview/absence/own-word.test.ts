import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSession, liveSessionAbsence, liveSessionSeat } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

const HOUR_MS = 3_600_000

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const liveSessionOf = (who: Person) => stage.as(who).liveSession
const say = (who: Person) =>
  liveSessionOf(who).sayAbsence({ liveSessionId: cast.liveSessionId, reason: 'Un train.' })
const takeBack = (who: Person) => liveSessionOf(who).takeBackAbsence({ liveSessionId: cast.liveSessionId })
const rows = () =>
  stage.database.db
    .select({ userId: liveSessionAbsence.userId })
    .from(liveSessionAbsence)
    .where(eq(liveSessionAbsence.liveSessionId, cast.liveSessionId))
const isOffered = async (who: Person) => (await liveSessionOf(who).mine())[0]?.maySayAbsence
const setHour = (at: number) =>
  stage.database.db
    .update(liveSession)
    .set({ scheduledFor: new Date(at) })
    .where(eq(liveSession.id, cast.liveSessionId))

describe('the button', () => {
  test('is offered to a seated person, while the interview is waited for, as it is taken', async () => {
    expect(await isOffered(cast.advisor)).toBe(true)
    await setHour(Date.now() - 2 * HOUR_MS)
    expect(await isOffered(cast.advisor)).toBe(true)
    expect(await reasonFor(say(cast.advisor))).toBe('accepted')
    await setHour(Date.now() - 4 * HOUR_MS)
    expect(await isOffered(cast.beneficiary)).toBe(false)
    expect(await reasonFor(say(cast.beneficiary))).toBe('wrongMoment')
    const [card] = (await stage.as(cast.coordinator).cohort.overview({ cohortId: cast.cohortId })).sessions
    expect(card?.maySayAbsence, 'without a seat').toBe(false)
  })

  test('is not offered to a person who waits outside, nor in an archived cohort', async () => {
    const { db } = stage.database
    const ofObserver = and(
      eq(liveSessionSeat.liveSessionId, cast.liveSessionId),
      eq(liveSessionSeat.userId, cast.observer.id),
    )
    await db.update(liveSessionSeat).set({ waitsOutside: true }).where(ofObserver)
    expect(await isOffered(cast.observer)).toBe(false)
    expect(await isOffered(cast.advisor)).toBe(true)
    await stage.as(cast.coordinator).records.archive({ cohortId: cast.cohortId })
    expect(await isOffered(cast.advisor)).toBe(false)
  })
})

test('one’s own word is taken back in an archived cohort too, and after one has left', async () => {
  await say(cast.advisor)
  await say(cast.observer)
  const { cohortId, coordinator, observer } = cast
  await stage.as(coordinator).cohort.removeMembers({ cohortId, personIds: [observer.id] })
  await takeBack(observer)
  expect(await rows()).toEqual([{ userId: cast.advisor.id }])
  await stage.as(coordinator).records.archive({ cohortId })
  await takeBack(cast.advisor)
  expect(await rows()).toEqual([])
})

test('nothing is said or taken back from a page that was opened for another person', async () => {
  await say(cast.advisor)
  const { liveSessionId, advisor, beneficiary } = cast
  const page = { liveSessionId, as: beneficiary.id }
  const answers = [
    await reasonFor(liveSessionOf(advisor).takeBackAbsence(page)),
    await reasonFor(liveSessionOf(advisor).sayAbsence({ ...page, reason: null })),
    await reasonFor(liveSessionOf(advisor).absences(page)),
  ]
  expect(answers).toEqual(['signedOut', 'signedOut', 'signedOut'])
  expect(await rows()).toHaveLength(1)
})

test('of two who act at once, an interview that begins and an absence that is said, the log decides', async () => {
  await playUntil(stage, cast, 'briefing')
  const [said] = await Promise.all([
    reasonFor(say(cast.observer)),
    send(stage, cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true }),
  ])
  expect(said).toBe((await rows()).length === 1 ? 'accepted' : 'wrongMoment')
  const { liveSessionId } = cast
  expect(await liveSessionOf(cast.advisor).absences({ liveSessionId })).toEqual([])
})

test('an absence waits for a change of the interview, and is refused once the interview has begun', async () => {
  const other = await stage.database.pool.connect()
  try {
    await other.query('begin')
    await other.query('select from live_session where id = $1 for no key update', [cast.liveSessionId])
    const said = reasonFor(say(cast.observer))
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await stage.database.pool.query(waiting)).rowCount).toBe(1)
    await other.query(`update live_session set status = 'interview' where id = $1`, [cast.liveSessionId])
    await other.query('commit')
    expect(await said).toBe('wrongMoment')
    expect(await rows()).toEqual([])
  } finally {
    other.release()
  }
})
