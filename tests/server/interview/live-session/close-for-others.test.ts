import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSession } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
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
const eventsOf = async (who: Person) => (await stage.as(who).liveSession.events({ ...cast, after: 0 })).events
const hidden = async (who: Person) => (await eventsOf(who)).filter(({ type }) => type === 'hidden').length
const close = (who: Person, reason = 'Claire n’est plus là.') =>
  stage.as(who).liveSession.closeForOthers({ liveSessionId: cast.liveSessionId, reason })
const waiting = async (who: Person) =>
  (await stage.as(who).cohort.decisions({ cohortId: cast.cohortId })).lines
    .filter(({ kind }) => kind === 'unclosed')
    .map((line) => ('card' in line ? line.card.id : null))
const status = async () =>
  (
    await stage.database.db
      .select({ status: liveSession.status })
      .from(liveSession)
      .where(eq(liveSession.id, cast.liveSessionId))
  )[0]?.status
const mark = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
const untilAnswers = async () => {
  await playUntil(stage, cast, 'interview')
  await send(stage, cast.supervisor, cast.liveSessionId, mark)
  await playUntil(stage, cast, 'selfAssessment', 'interview')
}

describe('a debrief whose last supervisor is removed from the cohort', () => {
  test('opens to those who stay, and to the removed person no more', async () => {
    await untilAnswers()
    expect(await hidden(cast.advisor)).toBeGreaterThan(0)
    await remove(cast.supervisor)
    expect(await status()).toBe('debrief')
    expect(await hidden(cast.advisor)).toBe(0)
    expect(await hidden(cast.beneficiary)).toBe(0)
    const [unsealed] = (await eventsOf(cast.advisor)).filter(({ type }) => type === 'unsealed')
    expect(unsealed).toMatchObject({ actorId: cast.coordinator.id, seat: null })
    const { others } = await stage.as(cast.advisor).liveSession.room(cast)
    expect(others).toMatchObject([{ personId: cast.coordinator.id, name: 'Sandrine Bellec' }])
    expect(await reasonFor(eventsOf(cast.supervisor))).toBe('noLongerMember')
    const commitment = {
      type: 'makeCommitment',
      what: 'Attendre',
      due: '2099-01-01',
      how: 'Compter',
    } as const
    expect(await reasonFor(send(stage, cast.advisor, cast.liveSessionId, commitment))).toBe('accepted')
  })

  test('opens as well where they leave by themselves', async () => {
    await untilAnswers()
    await stage.as(cast.supervisor).cohort.leave({ cohortId: cast.cohortId })
    const [unsealed] = (await eventsOf(cast.advisor)).filter(({ type }) => type === 'unsealed')
    expect(unsealed).toMatchObject({ actorId: cast.supervisor.id, seat: 'supervisor' })
    expect(await hidden(cast.advisor)).toBe(0)
  })

  test('is closed by a coordinator or another supervisor, from what waits for a decision', async () => {
    await untilAnswers()
    expect(await waiting(cast.coordinator)).toEqual([])
    await remove(cast.supervisor)
    expect(await waiting(cast.coordinator)).toEqual([cast.liveSessionId])
    expect(await waiting(cast.otherSupervisor)).toEqual([cast.liveSessionId])
    await close(cast.otherSupervisor)
    expect(await status()).toBe('closed')
    expect(await waiting(cast.coordinator)).toEqual([])
    const closed = (await eventsOf(cast.advisor)).at(-1)
    expect(closed).toMatchObject({ type: 'closed', payload: { reason: 'Claire n’est plus là.' } })
    const { others } = await stage.as(cast.advisor).liveSession.room(cast)
    expect(others).toContainEqual(expect.objectContaining({ name: 'Paul Nguyen' }))
    expect(await reasonFor(close(cast.coordinator))).toBe('accepted')
  })

  test('is closed by no learner, and by no organiser while it is supervised', async () => {
    await untilAnswers()
    expect(await reasonFor(close(cast.coordinator))).toBe('stillSupervised')
    await remove(cast.supervisor)
    expect(await reasonFor(close(cast.advisor))).toBe('seatMayNot')
    expect(await reasonFor(close(cast.otherLearner))).toBe('notFound')
    expect(await reasonFor(close(cast.stranger))).toBe('notFound')
    await stage.as(cast.coordinator).cohort.letBackIn({ ...cast, personIds: [cast.supervisor.id] })
    expect(await reasonFor(close(cast.coordinator))).toBe('stillSupervised')
    expect(await waiting(cast.coordinator)).toEqual([])
  })

  test('stays shut while another supervisor is there, and opens where both go at once', async () => {
    const wish = { ...aWish(cast), scenarioKey: 'driss', observerIds: [] }
    const supervisorIds = [cast.supervisor.id, cast.otherSupervisor.id]
    const { liveSessionId } = await stage
      .as(cast.coordinator)
      .liveSession.schedule({ ...wish, supervisorIds })
    cast = { ...cast, liveSessionId }
    await playUntil(stage, cast, 'selfAssessment')
    await remove(cast.supervisor)
    expect(await status()).toBe('selfAssessment')
    await stage.as(cast.coordinator).cohort.letBackIn({ ...cast, personIds: [cast.supervisor.id] })
    await remove(cast.supervisor, cast.otherSupervisor)
    expect(await status()).toBe('debrief')
  })

  test('is not touched by a removal that is refused', async () => {
    await untilAnswers()
    const { cohortId, coordinator, supervisor } = cast
    const both = { cohortId, personIds: [supervisor.id, coordinator.id] }
    expect(await reasonFor(stage.as(coordinator).cohort.removeMembers(both))).toBe('roleMayNot')
    expect(await status()).toBe('selfAssessment')
  })
})

test('an interview that still runs is not closed for others, nor is anything in an archived cohort', async () => {
  await playUntil(stage, cast, 'interview')
  await remove(cast.supervisor)
  expect(await reasonFor(close(cast.coordinator))).toBe('wrongMoment')
  await stage.database.pool.query('update cohort set archived_at = now() where id = $1', [cast.cohortId])
  expect(await reasonFor(close(cast.coordinator))).toBe('cohortArchived')
})
