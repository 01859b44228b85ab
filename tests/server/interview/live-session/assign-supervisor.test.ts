import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mail, membership } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
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
  cast = await castLiveSession(stage)
})

const remove = (person: Person) =>
  stage.database.db
    .delete(membership)
    .where(and(eq(membership.cohortId, cast.cohortId), eq(membership.userId, person.id)))
const assign = (who: Person, supervisor = cast.otherSupervisor) =>
  stage
    .as(who)
    .liveSession.assignSupervisor({ liveSessionId: cast.liveSessionId, supervisorId: supervisor.id })
const seats = async () => {
  const { seats: all } = await stage
    .as(cast.coordinator)
    .liveSession.agreement({ liveSessionId: cast.liveSessionId })
  return all.map(({ personId, seat }) => [personId, seat])
}

test('an interview that lost its supervisor is given another one, and those concerned are told', async () => {
  await remove(cast.supervisor)
  await remove(cast.secondObserver)
  const before = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
  expect(before.lines).toMatchObject([
    { kind: 'unsupervised', proposed: { personId: cast.otherSupervisor.id, name: 'Paul Nguyen' } },
  ])
  await assign(cast.coordinator)
  expect(await seats()).toEqual([
    [cast.advisor.id, 'advisor'],
    [cast.beneficiary.id, 'beneficiary'],
    [cast.observer.id, 'observer'],
    [cast.otherSupervisor.id, 'supervisor'],
  ])
  const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
  expect(lines).toEqual([])
  const letters = await stage.database.db
    .select()
    .from(mail)
    .where(eq(mail.toUserId, cast.otherSupervisor.id))
  expect(letters.map(({ kind }) => kind)).toContain('seatsChanged')
  await send(stage, cast.otherSupervisor, cast.liveSessionId, { type: 'openBriefing' })
})

test('of two who assign at once the second is told that it is settled', async () => {
  await remove(cast.supervisor)
  const third = await stage.member('Anne Ferrand', cast.cohortId, 'supervisor')
  const answers = await Promise.all([
    reasonFor(assign(cast.coordinator)),
    reasonFor(assign(cast.coordinator, third)),
  ])
  expect(answers.sort()).toEqual(['accepted', 'changedMeanwhile'])
})

test('it is refused in a supervised interview, to a person who does not organise, and for one who may not supervise', async () => {
  expect(await reasonFor(assign(cast.coordinator))).toBe('changedMeanwhile')
  await remove(cast.supervisor)
  expect(await reasonFor(assign(cast.advisor))).toBe('seatMayNot')
  expect(await reasonFor(assign(cast.stranger))).toBe('notFound')
  expect(await reasonFor(assign(cast.coordinator, cast.otherLearner))).toBe('roleCannotSit')
  expect(await reasonFor(assign(cast.coordinator, cast.stranger))).toBe('notAMember')
  await remove(cast.beneficiary)
  expect(await reasonFor(assign(cast.coordinator))).toBe('notAMember')
})

test('it is taken back by its author, until the interview changes again: the seats are as they were', async () => {
  await remove(cast.supervisor)
  const { liveSessionId } = cast
  const before = await seats()
  const undo = (who: Person, version: number) =>
    reasonFor(stage.as(who).liveSession.undoAssignment({ liveSessionId, version }))
  const { version } = await assign(cast.coordinator)
  expect(await undo(cast.otherSupervisor, version)).toBe('nothingToUndo')
  expect(await undo(cast.coordinator, version)).toBe('accepted')
  expect(await seats()).toEqual(before)
  const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
  expect(lines).toMatchObject([{ kind: 'unsupervised' }])
  expect(await undo(cast.coordinator, version)).toBe('nothingToUndo')

  const again = await assign(cast.coordinator)
  await send(stage, cast.otherSupervisor, liveSessionId, { type: 'openBriefing' })
  await send(stage, cast.otherSupervisor, liveSessionId, { type: 'startInterview', anyway: true })
  expect(await undo(cast.coordinator, again.version)).toBe('wrongMoment')
})
