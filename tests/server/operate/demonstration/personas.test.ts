import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '@/server/operate/demonstration/personas'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  const demo = [cast.coordinator.id, cast.advisor.id, cast.beneficiary.id]
  await stage.database.pool.query('update "user" set demo = true where id = any($1)', [demo])
  await stage.database.pool.query('update cohort set is_demo = true where id = $1', [cast.cohortId])
  await stage.as(stage.administrator).installation.keepDemonstration({ isKept: true })
})
afterAll(() => stage.close())

describe('the personas of the demonstration', () => {
  test('are those marked so, with their role and the seat they hold today', async () => {
    const found = await personas(stage.runtime, Date.now())
    expect(found.enabled).toBe(true)
    expect(found.personas.map(({ userId, role, seatToday }) => [userId, role, seatToday])).toEqual([
      [cast.coordinator.id, 'coordinator', null],
      [cast.advisor.id, 'learner', 'advisor'],
      [cast.beneficiary.id, 'learner', 'beneficiary'],
    ])
  })

  test('have a line of their own, which changes when the day is over', async () => {
    const lineOf = async () => (await personas(stage.runtime, Date.now())).personas[1]?.line.fr
    const before = await lineOf()
    await playUntil(stage, cast, 'closed')
    expect(await lineOf()).not.toBe(before)
  })

  test('are listed for no visitor where the demonstration is off', async () => {
    const runtime = { ...stage.runtime, env: { ...stage.runtime.env, isDemoOn: false } }
    expect(await personas(runtime, Date.now())).toEqual({ enabled: false, personas: [] })
  })
})
