import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
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
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'byTurn')
})

const back = (person: Person) => stage.as(person).today.lookBack()

async function breach() {
  await playUntil(stage, cast, 'interview')
  const { events } = await send(stage, cast.supervisor, cast.liveSessionId, {
    type: 'mark',
    codeKey: 'impartiality',
    valence: 'breached',
    reactionOffsetMs: 0,
  })
  return events[0] && 'id' in events[0] ? events[0].id : ''
}

test('nothing of a supervisor’s view is told before it is open to its player', async () => {
  await breach()
  const nothing = { moment: null, naming: 0, passages: [], repairs: [] }
  expect(await back(cast.advisor)).toEqual(nothing)
  await playUntil(stage, cast, 'debrief', 'interview')
  expect(await back(cast.advisor)).toEqual(nothing)
  await send(stage, cast.supervisor, cast.liveSessionId, {
    type: 'openViews',
    seats: ['advisor', 'beneficiary', 'supervisor'],
  })
  expect((await back(cast.advisor)).moment).toMatchObject({
    liveSessionId: cast.liveSessionId,
    kind: 'breach',
  })
})

test('a breach is owed a repair by the advisor alone, until it is written', async () => {
  const markId = await breach()
  await playUntil(stage, cast, 'closed', 'interview')
  expect((await back(cast.advisor)).repairs).toMatchObject([{ markId, liveSessionId: cast.liveSessionId }])
  expect((await back(cast.beneficiary)).repairs).toEqual([])
  for (const person of [cast.observer, cast.supervisor, cast.otherLearner]) {
    expect(await back(person)).toEqual({ moment: null, naming: 0, passages: [], repairs: [] })
  }
  await send(stage, cast.advisor, cast.liveSessionId, { type: 'writeRepair', markId, text: 'Je lui dirai.' })
  expect((await back(cast.advisor)).repairs).toEqual([])
})

test('a seat that has ended tells nothing more', async () => {
  await breach()
  await playUntil(stage, cast, 'closed', 'interview')
  await stage.as(cast.coordinator).cohort.removeMembers({
    cohortId: cast.cohortId,
    personIds: [cast.advisor.id],
  })
  expect(await back(cast.advisor)).toEqual({ moment: null, naming: 0, passages: [], repairs: [] })
})
