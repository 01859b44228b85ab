import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { aWish, type Cast, castLiveSession, reasonFor } from '../../../support/server-stage'

let stage: ErasureStage
let cast: Cast
let other: Cast
let elsewhere: string
beforeAll(async () => {
  stage = await openErasureStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  other = await castLiveSession(stage)
  await stage.joins(cast.supervisor, other.cohortId, 'supervisor')
  ;({ liveSessionId: elsewhere } = await stage.as(other.coordinator).liveSession.schedule({
    ...aWish(other),
    supervisorIds: [cast.supervisor.id],
    scenarioKey: 'nadia',
    scheduledFor: Date.now() + 26 * 3_600_000,
  }))
})

const supervisorIn = async (coordinator: Person, liveSessionId: string) =>
  (await stage.as(coordinator).liveSession.agreement({ liveSessionId })).seats.find(
    ({ seat }) => seat === 'supervisor',
  )?.personId
const here = () => ({ cohortId: cast.cohortId, amongIds: [cast.otherSupervisor.id] })
const there = () => ({ cohortId: other.cohortId, amongIds: [other.otherSupervisor.id] })

test('a coordinator who erases a supervisor shares out what they supervise here, in the same act', async () => {
  await stage.as(cast.supervisor).erasure.ask()
  const { erasure } = stage.as(cast.coordinator)
  const about = { cohortId: cast.cohortId, personId: cast.supervisor.id }
  const seen = await erasure.supervised(about)
  expect(seen.map(({ cohortId, interviews }) => [cohortId, interviews.length])).toEqual([[cast.cohortId, 1]])
  expect(seen[0]?.colleagues.map(({ name }) => name)).toEqual(['Sandrine Bellec', 'Paul Nguyen'])
  expect(await erasure.carryOut({ ...about, sharing: [here()] })).toMatchObject({ shared: 1, left: 0 })
  expect(await supervisorIn(cast.coordinator, cast.liveSessionId)).toBe(cast.otherSupervisor.id)
  const { rows } = await stage.database.pool.query<{ to: string }>(
    `select to_user_id as "to" from mail where kind = 'seatsChanged' and about ->> 'liveSessionId' = $1`,
    [cast.liveSessionId],
  )
  expect(rows.map(({ to }) => to)).toContain(cast.otherSupervisor.id)
  expect(rows.map(({ to }) => to)).not.toContain(cast.supervisor.id)
})

test('what they supervise in another coordinator’s cohort stays to be decided there, and cannot be shared out from here', async () => {
  await stage.as(cast.supervisor).erasure.ask()
  const { erasure } = stage.as(cast.coordinator)
  const about = { cohortId: cast.cohortId, personId: cast.supervisor.id }
  expect(await reasonFor(erasure.carryOut({ ...about, sharing: [here(), there()] }))).toBe('notFound')
  expect(await supervisorIn(cast.coordinator, cast.liveSessionId)).toBe(cast.supervisor.id)
  await erasure.carryOut({ ...about, sharing: [here()] })
  const { lines } = await stage.as(other.coordinator).cohort.decisions({ cohortId: other.cohortId })
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'unsupervised' }))
})

test('a coordinator of both cohorts shares out in both', async () => {
  await stage.joins(cast.coordinator, other.cohortId, 'coordinator')
  await stage.as(cast.supervisor).erasure.ask()
  const { erasure } = stage.as(cast.coordinator)
  const about = { cohortId: cast.cohortId, personId: cast.supervisor.id }
  expect(await erasure.supervised(about)).toHaveLength(2)
  expect(await erasure.carryOut({ ...about, sharing: [here(), there()] })).toMatchObject({
    shared: 2,
    left: 0,
  })
  expect(await supervisorIn(other.coordinator, elsewhere)).toBe(other.otherSupervisor.id)
})

test('an administrator shares out in every cohort of the account that they erase; a wrong name changes nothing', async () => {
  const { erasure } = stage.as(stage.administrator)
  const accountId = cast.supervisor.id
  const sharing = [here(), there()]
  expect(await reasonFor(erasure.eraseAccount({ accountId, typedName: 'Un autre', sharing }))).toBe(
    'nameDiffers',
  )
  expect(await supervisorIn(cast.coordinator, cast.liveSessionId)).toBe(accountId)
  const done = await erasure.eraseAccount({ accountId, typedName: 'Claire Dubreuil', sharing })
  expect(done).toMatchObject({ shared: 2, left: 0 })
  expect(await supervisorIn(cast.coordinator, cast.liveSessionId)).toBe(cast.otherSupervisor.id)
  expect(await supervisorIn(other.coordinator, elsewhere)).toBe(other.otherSupervisor.id)
})
