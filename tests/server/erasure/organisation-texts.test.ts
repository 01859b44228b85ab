import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { libraryDraft, libraryItem } from '@/db/schema'
import { type ErasureStage, openErasureStage } from '../../support/erasure-stage'
import { aWish, type Cast, castLiveSession, reasonFor } from '../../support/server-stage'

let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const asked = (by = cast.coordinator, who = cast.advisor) =>
  stage.as(by).erasure.organisationTexts({ cohortId: cast.cohortId, personId: who.id })

async function draft(title: string, words: string, by: string, owner: 'cohort' | 'elsewhere' = 'cohort') {
  const { db } = stage.database
  const item = { kind: 'scenario' as const, key: `a${randomUUID()}` }
  const cohortId = owner === 'cohort' ? cast.cohortId : cast.strangeCohortId
  await db.insert(libraryItem).values({ ...item, owner: 'cohort', cohortId, family: item.key })
  const content = { persona: { shortName: title }, privateBrief: { situation: { fr: words } } }
  await db.insert(libraryDraft).values({ ...item, content, updatedBy: by })
  return item.key
}

test('whoever carries an erasure out is told where the name stands in texts that stay, and not what is written there', async () => {
  const { coordinator, advisor, supervisor } = cast
  await stage.as(advisor).erasure.ask()
  expect(await asked()).toEqual({ texts: [], more: 0 })
  const words = 'Elle rappelle Inès à chaque fois.'
  const key = await draft('Nadia B.', words, supervisor.id)
  await draft('Une autre', 'Rien ici.', supervisor.id)
  // Their own drafts go with them; another cohort's texts are not this one's to decide.
  await draft('La leur', words, advisor.id)
  await draft('Ailleurs', words, supervisor.id, 'elsewhere')
  const { liveSessionId } = await stage.as(coordinator).liveSession.schedule({
    ...{ ...aWish(cast), scenarioKey: 'driss', observerIds: [] },
    where: { kind: 'room', name: 'Bureau d’INÈS' },
  })
  await stage.database.pool.query(`update cohort set name = 'Le groupe d’Ines' where id = $1`, [
    cast.cohortId,
  ])
  const told = await asked()
  expect(told.texts).toContainEqual({ kind: 'scenario', key, title: { fr: 'Nadia B.', en: 'Nadia B.' } })
  expect(told.texts.map(({ kind }) => kind).sort()).toEqual(['cohort', 'interview', 'scenario'])
  expect(told.texts.find(({ kind }) => kind === 'interview')?.key).toBe(liveSessionId)
  expect(JSON.stringify(told)).not.toContain('rappelle')
})

test('nobody is looked for who did not ask, and by nobody but whoever manages members', async () => {
  expect(await reasonFor(asked())).toBe('erasureNotAsked')
  await stage.as(cast.advisor).erasure.ask()
  expect(await reasonFor(asked(cast.supervisor))).toBe('roleMayNot')
  expect(await reasonFor(asked(cast.stranger))).toBe('notFound')
  expect(await reasonFor(asked(cast.coordinator, cast.stranger))).toBe('notAMember')
})
