import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cohort, liveSession, liveSessionAccess, scenarioRemark } from '@/db/schema'
import type { KeptKind } from '@/domain/personal-data/kept-kinds'
import { usualRetention } from '@/domain/retention/retention'
import { startOfMonth } from '@/domain/retention/terms'
import { readDebrief } from '@/server/interview/live-session/read-debrief'
import { recordAccess, recordWatching } from '@/server/interview/live-session/record-access'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage, 'yann', 'byTurn')
  await playUntil(stage, cast, 'interview')
  const { liveSessionId, supervisor, observer, beneficiary } = cast
  const mark = (person: Person) =>
    send(stage, person, liveSessionId, {
      type: 'mark',
      codeKey: 'empathy',
      valence: 'demonstrated',
      reactionOffsetMs: 0,
    })
  await mark(supervisor)
  await mark(supervisor)
  await mark(observer)
  await send(stage, beneficiary, liveSessionId, {
    type: 'moveDial',
    samples: [{ at: Date.now(), value: 60 }],
  })
})
afterAll(() => stage.close())

const readAs = (person: Person) => stage.as(person).personalData.read()
async function countsOf(person: Person): Promise<Partial<Record<KeptKind, number>>> {
  const { cohorts } = await readAs(person)
  return Object.fromEntries((cohorts[0]?.lines ?? []).map(({ kind, count }) => [kind, count]))
}

describe('What is kept of a person', () => {
  test('counts no mark about them before the view it is in opens', async () => {
    expect(await countsOf(cast.advisor)).toMatchObject({ marks: 0, practice: 0, reflections: 0 })
    expect(await countsOf(cast.supervisor)).toMatchObject({ ownMarks: 2 })
    await playUntil(stage, cast, 'debrief', 'interview')
    expect(await countsOf(cast.advisor)).toMatchObject({ marks: 0, reflections: 1 })
    await playUntil(stage, cast, 'closed', 'debrief')
    expect(await countsOf(cast.advisor)).toMatchObject({ marks: 3, commitments: 1, practice: 1 })
  })

  test('counts the curve and the return of the beneficiary, and nothing of others', async () => {
    expect(await countsOf(cast.beneficiary)).toMatchObject({
      marks: 0,
      dial: 1,
      reflections: 1,
      commitments: 0,
    })
    expect(await countsOf(cast.otherLearner)).toMatchObject({
      marks: 0,
      dial: 0,
      reflections: 0,
      practice: 0,
    })
  })

  test('says until when, from the interview and the lengths of retention', async () => {
    const { cohorts } = await readAs(cast.advisor)
    const line = cohorts[0]?.lines.find(({ kind }) => kind === 'marks')
    expect(line).toMatchObject({ length: { count: 12, unit: 'months' } })
    const months = new Date(line?.goesAt ?? 0).getUTCFullYear() - new Date().getUTCFullYear()
    expect(months).toBe(1)
    expect(cohorts[0]?.lines.find(({ kind }) => kind === 'commitments')).toMatchObject({ due: '2099-01-01' })
  })

  test('says how long the register keeps the names of erased people', async () => {
    const practice = async () =>
      (await readAs(cast.advisor)).cohorts[0]?.lines.find(({ kind }) => kind === 'practice')
    expect(await practice()).toMatchObject({ length: { count: 36, unit: 'months' }, goesAt: null })
    const delays = { erasureDays: 7, attendanceYears: 5 }
    await stage.as(stage.administrator).erasure.saveDelays(delays)
    expect(await practice()).toMatchObject({ length: { count: 60, unit: 'months' }, goesAt: null })
  })

  test('counts from the end of an interview held after its hour, and says no day before a shorter length takes effect', async () => {
    const { db } = stage.database
    const line = async () =>
      (await readAs(cast.advisor)).cohorts[0]?.lines.find(({ kind }) => kind === 'comments')
    const { liveSessionId } = cast
    await db
      .insert(scenarioRemark)
      .values({ liveSessionId, userId: cast.advisor.id, brief: 'tooEasy', reveals: [] })
    await db
      .update(liveSession)
      .set({ scheduledFor: new Date(Date.now() - 90 * 86_400_000) })
      .where(eq(liveSession.id, liveSessionId))
    const usual = (await line())?.goesAt ?? 0
    expect(usual - Date.now()).toBeGreaterThan(360 * 86_400_000)
    const before = { ...usualRetention, comments: 12 }
    await db
      .update(cohort)
      .set({
        retention: { ...usualRetention, comments: 2 },
        retentionBefore: before,
        retentionSince: new Date(),
      })
      .where(eq(cohort.id, cast.cohortId))
    const shorter = await line()
    expect(shorter?.goesAt).toBeGreaterThanOrEqual(startOfMonth(Date.now(), 2))
    expect(shorter).toMatchObject({ count: 1, length: { count: 12, unit: 'months' } })
  })

  test('says who opened it, in which capacity, and never that they did themselves', async () => {
    const { liveSessionId, cohortId, advisor, supervisor, otherSupervisor } = cast
    const seat = await takeSeat(stage.runtime, supervisor.id, liveSessionId)
    await recordAccess(stage.runtime, seat, 'pdf')
    await recordAccess(stage.runtime, await takeSeat(stage.runtime, advisor.id, liveSessionId), 'debrief')
    await recordWatching(stage.runtime, liveSessionId, otherSupervisor.id)
    const { lines, next } = await stage.as(advisor).personalData.openings({ cohortId })
    expect(lines.map(({ name, what, seat, role }) => ({ name, what, seat, role }))).toEqual([
      { name: 'Paul Nguyen', what: 'wall', seat: null, role: 'supervisor' },
      { name: 'Claire Dubreuil', what: 'pdf', seat: 'supervisor', role: 'supervisor' },
    ])
    expect(next).toBeNull()
    const { cohorts } = await readAs(advisor)
    expect(cohorts[0]?.openings.count).toBe(2)
    const readersOf = (kind: KeptKind) =>
      cohorts[0]?.lines.find((line) => line.kind === kind)?.readers.map(({ name }) => name)
    expect(readersOf('marks')).toEqual(['Paul Nguyen', 'Claire Dubreuil'])
    expect(readersOf('practice')).toEqual(['Sandrine Bellec'])
    expect(readersOf('dial')).toEqual([])
  })

  test('counts no export by pseudonym among openings, and lists it apart', async () => {
    const { liveSessionId, cohortId, advisor, coordinator } = cast
    const { db } = stage.database
    await db
      .insert(liveSessionAccess)
      .values({ id: randomUUID(), liveSessionId, userId: coordinator.id, what: 'export' })
    const mine = stage.as(advisor).personalData
    const shown = await mine.openings({ cohortId })
    expect(shown.lines.map(({ what }) => what)).not.toContain('export')
    const exports = await mine.openings({ cohortId, openingsOf: 'exports' })
    expect(exports.lines).toMatchObject([{ what: 'export', name: 'Sandrine Bellec' }])
    const { cohorts } = await readAs(advisor)
    expect(cohorts[0]?.openings.exports).toBe(1)
    expect(cohorts[0]?.openings.count).toBe(shown.lines.length)
    const readers = cohorts[0]?.lines.find(({ kind }) => kind === 'marks')?.readers ?? []
    expect(readers.map(({ name }) => name)).not.toContain('Sandrine Bellec')
  })

  test('tells nothing of interviews in which they have no seat, whatever cohort they name', async () => {
    await readDebrief(
      stage.runtime,
      await takeSeat(stage.runtime, cast.supervisor.id, cast.liveSessionId),
      'print',
    )
    const asked = { cohortId: cast.cohortId }
    expect(await stage.as(cast.stranger).personalData.openings(asked)).toEqual({ lines: [], next: null })
    expect(await stage.as(cast.otherLearner).personalData.openings(asked)).toEqual({ lines: [], next: null })
  })

  test('is read by a fixed number of queries, however many interviews there are', async () => {
    const queries = async () => {
      const { pool } = stage.database
      const before = pool.query.bind(pool)
      let count = 0
      pool.query = ((...given: Parameters<typeof before>) => {
        count += 1
        return before(...given)
      }) as typeof pool.query
      await readAs(cast.advisor)
      pool.query = before
      return count
    }
    const few = await queries()
    for (const [hour, scenarioKey] of ['kevin', 'nadia', 'sylvie'].entries()) {
      await stage.as(cast.coordinator).liveSession.schedule({
        ...aWish({ ...cast, beneficiary: cast.otherLearner }),
        scenarioKey,
        scheduledFor: Date.now() + (1 + hour) * 3_600_000,
      })
    }
    // The three are planned: their seats are not held yet.
    expect(await countsOf(cast.advisor)).toMatchObject({ practice: 1 })
    expect(await queries()).toBe(few)
    expect(few).toBeGreaterThan(0)
  })
})
