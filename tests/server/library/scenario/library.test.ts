import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import type { Scenario } from '@/domain/scenario/scenario'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const libraryOf = (person: Person, cohortId = cast.cohortId) =>
  stage.as(person).scenario.library({ cohortId })
const situation = async (person: Person, key: string) => {
  const found = (await libraryOf(person)).scenarios.find((each) => each.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const builtIn = (key: string) => builtInScenarios.find((each) => each.key === key) as Scenario
const openTo = async (person: Person) =>
  (await libraryOf(person)).scenarios.filter(({ secrets }) => secrets !== null).map(({ key }) => key)

test('a learner is refused, and receives no word of a brief', async () => {
  for (const learner of [cast.advisor, cast.beneficiary, cast.observer, cast.otherLearner]) {
    expect(await reasonFor(libraryOf(learner))).toBe('roleMayNot')
  }
  expect(await reasonFor(libraryOf(cast.stranger))).toBe('notFound')
})

test('a coordinator who knows nothing finds every situation, and of each what an advisor reads', async () => {
  const { scenarios, mayPrepare } = await libraryOf(cast.coordinator)
  expect(scenarios.map(({ key }) => key).sort()).toEqual(builtInScenarios.map(({ key }) => key).sort())
  expect(mayPrepare).toBe(true)
  expect(await openTo(cast.coordinator)).toEqual([])
  const wire = JSON.stringify(scenarios)
  for (const { privateBrief, reveals, trap, referral } of builtInScenarios) {
    expect(wire).toContain(referral.fr)
    for (const hidden of [
      privateBrief.fr,
      privateBrief.en,
      trap.how.fr,
      ...reveals.map(({ line }) => line.en),
    ])
      expect(wire).not.toContain(hidden)
  }
  const gerard = await situation(cast.coordinator, 'gerard')
  expect(gerard).toMatchObject({ level: 2, difficulty: 'hard', shortName: 'Gérard M.', age: 60 })
})

test('a supervisor reads the whole of the one that they supervise, with what it trains, and of no other', async () => {
  expect(await openTo(cast.supervisor)).toEqual(['yann'])
  const { secrets } = await situation(cast.supervisor, 'yann')
  const { privateBrief, reveals, trap } = builtIn('yann')
  expect(secrets).toMatchObject({ privateBrief, reveals, trap: trap.how })
  expect(secrets?.trains).toMatchObject({ key: 'empathy', label: { fr: 'Empathie' } })
  const { trainable } = await libraryOf(cast.supervisor)
  expect(trainable.map(({ key }) => key)).toEqual([
    'unconditionalPositiveRegard',
    'authenticity',
    'empathy',
    'activeListening',
    'confidentiality',
    'impartiality',
    'initiative',
  ])
})

test('names the people a situation binds from the moment it is planned, and its players once it was held', async () => {
  const { advisor, beneficiary, supervisor, observer, secondObserver, coordinator } = cast
  const planned = await situation(coordinator, 'yann')
  expect(planned.knowledge).toEqual({
    [advisor.id]: 'advises',
    [beneficiary.id]: 'knows',
    [supervisor.id]: 'knows',
    [observer.id]: 'observes',
    [secondObserver.id]: 'observes',
  })
  expect([planned.plays, planned.playerIds]).toEqual([0, []])
  await playUntil(stage, cast, 'interview')
  expect((await situation(coordinator, 'yann')).plays).toBe(0)
  await playUntil(stage, cast, 'debrief', 'interview')
  const held = await situation(coordinator, 'yann')
  expect(held.plays).toBe(1)
  expect(new Set(held.playerIds)).toEqual(new Set([advisor.id, beneficiary.id]))
  expect(Object.values(held.knowledge)).toEqual(['knows', 'knows', 'knows', 'knows', 'knows'])
  // It played in this cohort alone.
  const elsewhere = await libraryOf(cast.stranger, cast.strangeCohortId)
  expect(elsewhere.scenarios.every(({ plays, playerIds }) => plays === 0 && playerIds.length === 0)).toBe(
    true,
  )
})

test('an interview on an older version of a situation counts as one on it', async () => {
  const { cohortId, coordinator } = cast
  const [one, other] = [
    await stage.member('Awa Sy', cohortId, 'learner'),
    await stage.member('Jules Roy', cohortId, 'learner'),
  ]
  const { liveSessionId } = await stage.as(coordinator).liveSession.schedule({
    ...aWish({ ...cast, advisor: one, beneficiary: other }),
    scenarioKey: 'regis',
  })
  await stage.database.pool.query(
    `insert into scenario (key, version, content)
     select key, version + 1, jsonb_set(content, '{version}', to_jsonb(version + 1)) from scenario where key = 'regis'`,
  )
  const of = { ...cast, advisor: one, beneficiary: other, liveSessionId }
  await playUntil(stage, of, 'selfAssessment')
  const { scenarios } = await libraryOf(coordinator)
  expect(scenarios.filter(({ key }) => key === 'regis')).toHaveLength(1)
  expect((await situation(coordinator, 'regis')).plays).toBe(1)
})

test('asks the database as many questions of a large cohort as of a small one', async () => {
  const count = async (ask: () => Promise<unknown>) => {
    const { pool } = stage.database
    const query = pool.query
    let asked = 0
    pool.query = ((...given: Parameters<typeof query>) => {
      asked += 1
      return query.apply(pool, given)
    }) as typeof query
    try {
      await ask()
    } finally {
      pool.query = query
    }
    return asked
  }
  const small = await count(() => libraryOf(cast.stranger, cast.strangeCohortId))
  const large = await count(() => libraryOf(cast.coordinator))
  expect(small).toBeGreaterThan(0)
  expect(large).toBe(small)
})

test('the side menu counts each situation once', async () => {
  const { memberships } = await stage.as(cast.coordinator).person.me()
  const { scenarios } = await libraryOf(cast.coordinator)
  expect(memberships.map((each) => each.scenarios)).toEqual([scenarios.length])
})
