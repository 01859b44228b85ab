import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Person } from '@/server/people/sign-in/sign-in'
import { publishRound } from '../../../support/publish-round'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let here: Cast
/** Supervises here, learns elsewhere, and advises there on « nadia ». */
let claire: Person
let paul: Person
let learners: Person[]

beforeAll(async () => {
  stage = await openServerStage()
  here = await castLiveSession(stage, 'yann')
  const there = await castLiveSession(stage, 'yann')
  const { cohortId } = here
  learners = []
  for (const name of ['Léa Aubert', 'Moussa Diarra', 'Sofia Oliveira', 'Élodie Vasseur'])
    learners.push(await stage.member(name, cohortId, 'learner'))
  claire = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  paul = await stage.member('Paul Nguyen', cohortId, 'supervisor')
  await stage.database.pool.query(
    `insert into membership (cohort_id, user_id, role) values ($1, $2, 'learner')`,
    [there.cohortId, claire.id],
  )
  const wish = { ...aWish(there), advisorId: claire.id, scenarioKey: 'nadia' }
  await stage.as(there.coordinator).liveSession.schedule(wish)
})
afterAll(() => stage.close())

const hour = (index: number) => Date.UTC(2027, 2, 7, 8 + index)
const rounds = () => stage.as(here.coordinator).round

async function aDraft() {
  const { cohortId } = here
  const setup: RoundSetup = {
    kind: 'bothSeats',
    slots: [0, 1, 2, 3].map((index) => ({ id: `t${index}`, startsAt: hour(index) })),
    rooms: [{ id: 'r0', name: 'Salle Ampère', place: 'room' }],
    learnerIds: learners.map(({ id }) => id),
    supervisorIds: [claire.id, paul.id],
    supervisorsEach: 1,
    away: [],
  }
  const { roundId } = await rounds().create({ cohortId, title: 'Tour 1', setup })
  const board = () => rounds().board({ cohortId, roundId })
  const act = async (what: Parameters<ReturnType<typeof rounds>['act']>[0]['act']) =>
    rounds().act({ cohortId, roundId, base: (await board()).version, act: what })
  const publish = async () =>
    reasonFor(publishRound(rounds(), { cohortId, roundId, base: (await board()).version }))
  return { board, act, publish }
}

describe('A supervisor who still advises on a situation elsewhere', () => {
  test('is given to no learner for that situation, and to the others for all others', async () => {
    const { board, act } = await aDraft()
    const first = (await board()).sessions.find(({ supervisorIds }) => supervisorIds.includes(paul.id))
    if (!first) throw new Error('Paul supervises nothing')
    await act({ type: 'chooseScenario', sessionId: first.id, scenarioKey: 'nadia' })
    await act({ type: 'tellAbsence', personId: paul.id, slotIds: null })
    const { sessions } = await board()
    expect(sessions).toHaveLength(4)
    const led = sessions.filter(({ supervisorIds }) => supervisorIds.includes(claire.id))
    expect(led.map(({ id }) => id).sort()).toEqual(
      sessions.flatMap(({ id, scenarioKey }) => (scenarioKey === 'nadia' ? [] : id)).sort(),
    )
    expect(sessions.find(({ id }) => id === first.id)).toMatchObject({
      scenarioKey: 'nadia',
      supervisorIds: [],
    })
  })

  test('is refused by publishing where they were chosen by hand, and not where they were proposed', async () => {
    const { board, act, publish } = await aDraft()
    const [first] = (await board()).sessions
    if (!first) throw new Error('no interview')
    await act({ type: 'chooseSupervisors', sessionId: first.id, supervisorIds: [claire.id] })
    await act({ type: 'chooseScenario', sessionId: first.id, scenarioKey: 'nadia' })
    expect(await publish()).toBe('roundNotReady')
    await act({ type: 'planAnew' })
    expect(await publish()).toBe('accepted')
  })
})
