import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { erasureRequest, user } from '@/db/schema'
import { sweepExpired } from '@/server/operate/jobs/sweep-expired'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { type Cast, castLiveSession, playUntil } from '../../../support/server-stage'

const DAY = 86_400_000
let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const ask = (who: Person) => stage.as(who).erasure.ask()
const nameOf = async ({ id }: Person) =>
  (await stage.database.db.select({ name: user.name }).from(user).where(eq(user.id, id)))[0]?.name
const actsOf = async () =>
  (await stage.as(cast.coordinator).cohort.acts({ cohortId: cast.cohortId })).lines.map(
    ({ act, actor, about }) => ({ act, actor, about }),
  )
const due = (who: Person, dueAt: number) =>
  stage.database.db
    .update(erasureRequest)
    .set({ dueAt: new Date(dueAt) })
    .where(eq(erasureRequest.personId, who.id))

test('what no coordinator carried out is carried out by the clock once it is due, and the journal says so', async () => {
  await ask(cast.advisor)
  await ask(cast.otherLearner)
  await due(cast.advisor, Date.now() - 1_000)
  await due(cast.otherLearner, Date.now() + DAY)
  await sweepExpired(stage.runtime)
  expect(await nameOf(cast.advisor)).toMatch(/^Personne/)
  expect(await nameOf(cast.otherLearner)).toBe('Fatou Ba')
  const [last] = await actsOf()
  expect(last).toEqual({ act: 'erasureFellDue', actor: last?.about, about: await nameOf(cast.advisor) })
})

test('what is due waits for whatever stands in its way, and keeps no other erasure waiting', async () => {
  await playUntil(stage, cast, 'interview')
  await ask(cast.advisor)
  await ask(cast.otherLearner)
  await due(cast.advisor, Date.now() - 2_000)
  await due(cast.otherLearner, Date.now() - 1_000)
  await sweepExpired(stage.runtime)
  expect(await nameOf(cast.advisor)).toBe('Inès Marchetti')
  expect(await nameOf(cast.otherLearner)).toMatch(/^Personne/)
  await playUntil(stage, cast, 'selfAssessment', 'interview')
  await sweepExpired(stage.runtime)
  expect(await nameOf(cast.advisor)).toMatch(/^Personne/)
})

test('two processes at once carry out once what is due', async () => {
  await ask(cast.advisor)
  await due(cast.advisor, Date.now() - 1_000)
  const second = Object.assign(await stage.secondRuntime(), { env: stage.runtime.env })
  await Promise.all([sweepExpired(stage.runtime), sweepExpired(second)])
  expect((await actsOf()).filter(({ act }) => act === 'erasureFellDue')).toHaveLength(1)
})
