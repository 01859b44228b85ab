import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { YearSession } from '@/domain/cohort/year/year'
import type { Person } from '@/server/people/sign-in/sign-in'
import { playersIn } from '@/server/training/cohort/propose-players'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
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

const say = (who: Person, liveSessionId = cast.liveSessionId) =>
  stage.as(who).liveSession.sayAbsence({ liveSessionId, reason: null })
const absence = async () => {
  const { lines } = await stage.as(cast.coordinator).cohort.decisions({ cohortId: cast.cohortId })
  const line = lines.find((each) => each.kind === 'absent' && each.card.id === cast.liveSessionId)
  return line?.kind === 'absent' ? line : null
}

/** Another interview at the same hour, whose people cannot come to it and which is called off. */
async function calledOff(): Promise<{ other: Person }> {
  const { cohortId, coordinator, otherLearner, otherSupervisor } = cast
  const other = await stage.member('Karim Ziani', cohortId, 'learner')
  const { liveSessionId } = await stage.as(coordinator).liveSession.schedule({
    ...aWish({ cohortId, supervisor: otherSupervisor, advisor: otherLearner, beneficiary: other }),
    scenarioKey: 'kevin',
    scheduledFor: Date.now() + 10 * 60_000,
  })
  for (const who of [otherLearner, other, otherSupervisor]) await say(who, liveSessionId)
  await stage.as(coordinator).liveSession.cancel({ liveSessionId, reason: null })
  return { other }
}

test('no player’s seat is offered to a learner who said of another interview that they cannot come at that hour', async () => {
  const { other } = await calledOff()
  for (const who of [cast.advisor, cast.observer, cast.secondObserver]) await say(who)
  expect(await absence()).toMatchObject({ sought: 'player', replacement: null })
  const { liveSessionId, advisor, coordinator } = cast
  for (const { id: personId } of [cast.otherLearner, other, cast.observer]) {
    const wish = { liveSessionId, absentId: advisor.id, personId }
    expect(await reasonFor(stage.as(coordinator).liveSession.replaceAbsent(wish))).toBe('cannotCome')
  }
})

test('no supervisor’s seat either', async () => {
  await calledOff()
  await say(cast.supervisor)
  const { liveSessionId, coordinator, otherSupervisor } = cast
  expect(await absence()).toMatchObject({ sought: 'supervisor', proposed: { personId: coordinator.id } })
  const assign = (supervisorId: string) =>
    reasonFor(stage.as(coordinator).liveSession.assignSupervisor({ liveSessionId, supervisorId }))
  expect(await assign(otherSupervisor.id)).toBe('cannotCome')
  expect(await assign(cast.supervisor.id)).toBe('cannotCome')
  expect(await assign(coordinator.id)).toBe('accepted')
})

test('nor is a player proposed who is away in the slot of the round', () => {
  const seat = (personId: string, of: 'advisor' | 'beneficiary') => ({
    personId,
    seat: of,
    hasEnded: false,
    isOutside: false,
  })
  const at = Date.parse('2026-12-03T09:00:00Z')
  const session: YearSession = {
    id: 's',
    status: 'scheduled',
    scheduledFor: at,
    roundId: 'r',
    slot: 'morning',
    seats: [seat('ines', 'advisor'), seat('thomas', 'beneficiary')],
  }
  const learner = (personId: string) => ({
    personId,
    name: personId,
    form: 'neutral' as const,
    role: 'learner' as const,
    joinedAt: 0,
    isSuspended: false,
  })
  const propose = (slotIds: readonly string[]) =>
    playersIn(
      {
        learners: ['ines', 'thomas', 'lea'].map(learner),
        sessions: [session],
        lengthMs: 3_600_000,
        away: [{ id: 'r', away: [{ personId: 'lea', slotIds: [...slotIds] }] }],
      },
      new Map(),
      { absences: new Map(), stays: [], now: at - 86_400_000 },
    )(session, 'ines')
  expect(propose([])).toMatchObject({ personId: 'lea' })
  expect(propose(['morning'])).toBeNull()
})
