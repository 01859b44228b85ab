import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSession } from '@/db/schema'
import { standingOf } from '@/domain/live-session/core/seats-now'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  answers,
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'byTurn')
})

const remove = (...people: Person[]) =>
  stage.as(cast.coordinator).cohort.removeMembers({
    cohortId: cast.cohortId,
    personIds: people.map(({ id }) => id),
  })
const letBackIn = (person: Person) =>
  stage.as(cast.coordinator).cohort.letBackIn({ ...cast, personIds: [person.id] })
const end = (who: Person, abandonedFor: string | null = null, runtime = stage.runtime) =>
  stage.as(who, runtime).liveSession.endForOthers({ liveSessionId: cast.liveSessionId, abandonedFor })
const eventsOf = async (who: Person) => (await stage.as(who).liveSession.events({ ...cast, after: 0 })).events
const lines = async (who: Person) =>
  (await stage.as(who).cohort.decisions({ cohortId: cast.cohortId })).lines.flatMap((line) =>
    'card' in line ? [[line.kind, line.card.id]] : [],
  )
const isSupervised = async (who: Person) =>
  (await stage.as(who).liveSession.supervision({ liveSessionId: cast.liveSessionId })).isSupervised
const status = async () =>
  (
    await stage.database.db
      .select({ status: liveSession.status })
      .from(liveSession)
      .where(eq(liveSession.id, cast.liveSessionId))
  )[0]?.status
const order = (who: Person, command: Parameters<typeof send>[3]) =>
  send(stage, who, cast.liveSessionId, command)
const lockAdvisor = () => order(cast.advisor, { type: 'lockSelfAssessment', answers: answers.selfAssessment })
const lockBeneficiary = () =>
  order(cast.beneficiary, { type: 'lockReturn', answers: answers.beneficiaryReturn })

describe('an interview whose supervisor becomes a learner in the middle of it', () => {
  test('is led to its end by the same person: a role is for what is planned, a seat for what goes on', async () => {
    await playUntil(stage, cast, 'interview')
    const { cohortId, coordinator, supervisor } = cast
    await stage.as(coordinator).cohort.changeRoles({
      cohortId,
      changes: [{ personId: supervisor.id, from: 'supervisor', to: 'learner' }],
    })
    expect(await isSupervised(cast.advisor)).toBe(true)
    expect(await lines(coordinator)).toEqual([])
    const mark = { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
    expect(await reasonFor(order(supervisor, { type: 'mark', ...mark }))).toBe('accepted')
    await playUntil(stage, cast, 'closed', 'interview')
    expect(await status()).toBe('closed')
    // Another role gives nothing more in the cohort: what is planned next is not theirs to lead.
    expect(await reasonFor(stage.as(supervisor).cohort.decisions({ cohortId }))).toBe('roleMayNot')
    const wish = { ...aWish(cast), scenarioKey: 'driss' }
    expect(await reasonFor(stage.as(coordinator).liveSession.schedule(wish))).not.toBe('accepted')
  })

  test('waits for a decision once they are removed, as it would with their former role', async () => {
    await playUntil(stage, cast, 'interview')
    const { cohortId, coordinator, supervisor } = cast
    await stage.as(coordinator).cohort.changeRoles({
      cohortId,
      changes: [{ personId: supervisor.id, from: 'supervisor', to: 'learner' }],
    })
    await remove(supervisor)
    expect(await lines(coordinator)).toEqual([['unended', cast.liveSessionId]])
  })
})

describe('an interview whose last supervisor is removed in the middle of it', () => {
  beforeEach(async () => {
    await playUntil(stage, cast, 'interview')
    await order(cast.supervisor, {
      type: 'mark',
      codeKey: 'empathy',
      valence: 'demonstrated',
      reactionOffsetMs: 0,
    })
  })

  test('waits for a decision of its organiser, and its people are told', async () => {
    expect(await lines(cast.coordinator)).toEqual([])
    expect(await isSupervised(cast.advisor)).toBe(true)
    await remove(cast.supervisor)
    for (const who of [cast.coordinator, cast.otherSupervisor])
      expect(await lines(who)).toEqual([['unended', cast.liveSessionId]])
    for (const who of [cast.advisor, cast.beneficiary, cast.observer])
      expect(await isSupervised(who)).toBe(false)
    expect(await status()).toBe('interview')
  })

  test('is ended by them, answered by both players, and opens by itself: nothing of it is lost', async () => {
    await remove(cast.supervisor)
    await end(cast.coordinator)
    expect(await status()).toBe('selfAssessment')
    expect(await lines(cast.coordinator)).toEqual([['unclosed', cast.liveSessionId]])
    await lockAdvisor()
    expect(await status()).toBe('selfAssessment')
    await lockBeneficiary()
    expect(await status()).toBe('debrief')
    const events = await eventsOf(cast.advisor)
    expect(events.filter(({ type }) => type === 'hidden')).toEqual([])
    const types = events.map(({ type }) => type)
    expect(types).toContain('marked')
    expect(types.filter((type) => type === 'unsealed')).toHaveLength(1)
    expect(events.find(({ type }) => type === 'interviewEnded')).toMatchObject({
      actorId: cast.coordinator.id,
      seat: null,
    })
    const commitment = { what: 'Attendre', due: '2099-01-01', how: 'Compter' }
    expect(await reasonFor(order(cast.advisor, { type: 'makeCommitment', ...commitment }))).toBe('accepted')
    const close = { liveSessionId: cast.liveSessionId, reason: 'Claire est partie.' }
    await stage.as(cast.otherSupervisor).liveSession.closeForOthers(close)
    expect(await status()).toBe('closed')
  })

  test('is given up by them for a reason that its people read', async () => {
    await order(cast.beneficiary, { type: 'haltInterview' })
    await remove(cast.supervisor)
    await end(cast.otherSupervisor, 'Claire est partie.')
    expect(await status()).toBe('cancelled')
    expect(await lines(cast.coordinator)).toEqual([])
    const cancelled = (await eventsOf(cast.beneficiary)).at(-1)
    expect(cancelled).toMatchObject({ type: 'cancelled', payload: { reason: 'Claire est partie.' } })
  })

  test('pressed twice, or by two at once on two processes, is done once', async () => {
    await remove(cast.supervisor)
    const second = await stage.secondRuntime()
    const both = await Promise.all([
      reasonFor(end(cast.coordinator)),
      reasonFor(end(cast.otherSupervisor, null, second)),
    ])
    expect(both).toEqual(['accepted', 'accepted'])
    await end(cast.coordinator)
    const ends = (await eventsOf(cast.advisor)).filter(({ type }) => type === 'interviewEnded')
    expect(ends).toHaveLength(1)
    expect(await reasonFor(end(cast.otherSupervisor, 'Claire est partie.'))).toBe('wrongMoment')
  })

  test('ended by one and given up by another at the same moment, is one of the two', async () => {
    await remove(cast.supervisor)
    const second = await stage.secondRuntime()
    const both = await Promise.all([
      reasonFor(end(cast.coordinator)),
      reasonFor(end(cast.otherSupervisor, 'Claire est partie.', second)),
    ])
    expect(both.sort()).toEqual(['accepted', 'wrongMoment'])
  })

  test('is led on by a supervisor who is let in again, and ended by no organiser then', async () => {
    await remove(cast.supervisor)
    await letBackIn(cast.supervisor)
    expect(await reasonFor(end(cast.coordinator))).toBe('stillSupervised')
    expect(await reasonFor(end(cast.coordinator, 'Claire est partie.'))).toBe('stillSupervised')
    expect(await lines(cast.coordinator)).toEqual([])
    expect(await isSupervised(cast.advisor)).toBe(true)
    await order(cast.supervisor, { type: 'endInterview' })
    expect(await status()).toBe('selfAssessment')
  })

  test('ended for others, is taken up again by a supervisor who is let in, or waits for them to open it', async () => {
    await remove(cast.supervisor)
    await end(cast.coordinator)
    await letBackIn(cast.supervisor)
    await order(cast.supervisor, { type: 'reopenInterview' })
    expect(await status()).toBe('interview')
    await order(cast.supervisor, { type: 'endInterview' })
    await lockAdvisor()
    await lockBeneficiary()
    expect(await status()).toBe('selfAssessment')
  })

  test('is ended by no player and no stranger, and in an archived cohort by no organiser', async () => {
    await remove(cast.supervisor)
    expect(await reasonFor(end(cast.advisor))).toBe('seatMayNot')
    expect(await reasonFor(end(cast.observer, 'Elle est partie.'))).toBe('seatMayNot')
    expect(await reasonFor(end(cast.otherLearner))).toBe('notFound')
    expect(await reasonFor(end(cast.stranger))).toBe('notFound')
    expect(await reasonFor(end(cast.supervisor))).toBe('noLongerMember')
    await stage.database.pool.query('update cohort set archived_at = now() where id = $1', [cast.cohortId])
    expect(await reasonFor(end(cast.coordinator))).toBe('cohortArchived')
    expect(await status()).toBe('interview')
  })
})

test('of two who code blind, the other ends what only the lead could have ended', async () => {
  const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
    ...aWish(cast),
    scenarioKey: 'driss',
    observerIds: [],
    supervision: 'blind',
    supervisorIds: [cast.supervisor.id, cast.otherSupervisor.id],
  })
  cast = { ...cast, liveSessionId }
  await playUntil(stage, cast, 'interview')
  expect(await reasonFor(end(cast.otherSupervisor))).toBe('stillSupervised')
  await remove(cast.supervisor)
  expect(await isSupervised(cast.advisor)).toBe(false)
  const told = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
  expect(told.lines).toContainEqual(
    expect.objectContaining({
      kind: 'unended',
      card: expect.objectContaining({ id: liveSessionId }),
      isSupervisedAfter: true,
    }),
  )
  expect(await reasonFor(order(cast.otherSupervisor, { type: 'endInterview' }))).toBe('onlyLeadMay')
  await end(cast.otherSupervisor)
  expect(await status()).toBe('selfAssessment')
  expect(await isSupervised(cast.advisor)).toBe(true)
})

test('the gate gives the same standing as the rule of the domain', async () => {
  const { pool } = stage.database
  const { supervisor, cohortId, liveSessionId } = cast
  const told = []
  const meant = []
  const standings = [
    { isMember: true, isSuspended: false },
    { isMember: true, isSuspended: true },
    { isMember: false, isSuspended: true },
  ]
  for (const { isMember, isSuspended } of standings) {
    if (isSuspended && isMember)
      await pool.query(`insert into suspension (person_id, asked_by, effective_at) values ($1, $1, now())`, [
        supervisor.id,
      ])
    if (!isMember) await remove(supervisor)
    for (const hasEnded of [false, true])
      for (const isOutside of [false, true]) {
        await pool.query(
          `update live_session_seat set waits_outside = $3, ended_at = case when $4 then now() end
           where live_session_id = $1 and user_id = $2`,
          [liveSessionId, supervisor.id, isOutside, hasEnded],
        )
        told.push((await readSeatsNow(pool, liveSessionId)).get(supervisor.id)?.standing)
        meant.push(
          standingOf({
            noLongerMember: !isMember,
            suspended: isSuspended,
            noLongerSeated: hasEnded,
            consentMissing: isOutside,
          }),
        )
      }
  }
  expect(told, cohortId).toEqual(meant)
})
