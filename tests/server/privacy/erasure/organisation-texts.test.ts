import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { libraryDraft, libraryItem, membership, user } from '@/db/schema'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { aWish, type Cast, castLiveSession, reasonFor } from '../../../support/server-stage'

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

test('the person who carries an erasure out is told where the name stands in texts that stay, and not what is written there', async () => {
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
    ...aWish(cast),
    scenarioKey: 'driss',
    observerIds: [],
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

test('only people who asked are looked for, and only by those who manage members', async () => {
  expect(await reasonFor(asked())).toBe('erasureNotAsked')
  await stage.as(cast.advisor).erasure.ask()
  expect(await reasonFor(asked(cast.supervisor))).toBe('roleMayNot')
  expect(await reasonFor(asked(cast.stranger))).toBe('notFound')
  expect(await reasonFor(asked(cast.coordinator, cast.stranger))).toBe('notAMember')
})

test('an administrator is told the same before they erase an account, asked or not; of cohorts of others how many texts', async () => {
  const { administrator } = stage
  const { advisor, cohortId, supervisor } = cast
  const told = (by = administrator, who = advisor) => stage.as(by).erasure.accountTexts({ accountId: who.id })
  expect(await told()).toEqual({ texts: [], more: 0, elsewhere: [] })
  const words = 'Elle rappelle Inès à chaque fois.'
  const key = await draft('Nadia B.', words, supervisor.id)
  await draft('La leur', words, advisor.id)
  await draft('Ailleurs', words, supervisor.id, 'elsewhere')
  const name = 'Le groupe d’Ines'
  await stage.database.pool.query('update cohort set name = $2 where id = $1', [cohortId, name])
  const elsewhere = [{ cohortId, name, count: 2 }]
  expect(await told()).toEqual({ texts: [], more: 0, elsewhere })

  // Who left it is still named in it.
  await stage.as(cast.coordinator).cohort.removeMembers({ cohortId, personIds: [advisor.id] })
  expect(await told()).toEqual({ texts: [], more: 0, elsewhere })

  await stage.database.db
    .insert(membership)
    .values({ cohortId, userId: administrator.id, role: 'coordinator' })
  const own = await told()
  expect(own.elsewhere).toEqual([])
  expect(own.texts.map(({ kind, cohortId: through }) => [kind, through]).sort()).toEqual([
    ['cohort', cohortId],
    ['scenario', cohortId],
  ])
  expect(own.texts.find(({ kind }) => kind === 'scenario')?.key).toBe(key)
  expect(JSON.stringify(own)).not.toContain('rappelle')
  expect(await reasonFor(told(cast.coordinator))).toBe(
    await reasonFor(stage.as(cast.coordinator).erasure.asked()),
  )
})

test('a text of the organisation is named to an administrator, though no cohort of theirs opens it', async () => {
  const { db } = stage.database
  const item = { kind: 'scenario' as const, key: `a${randomUUID()}` }
  await db.insert(libraryItem).values({ ...item, owner: 'organisation', family: item.key })
  const content = { persona: { shortName: 'Fatou B.' } }
  await db.insert(libraryDraft).values({ ...item, content, updatedBy: cast.supervisor.id })
  const admin = await stage.person('Une autre')
  await db.update(user).set({ administrator: true }).where(eq(user.id, admin.id))
  const told = await stage.as(admin).erasure.accountTexts({ accountId: cast.otherLearner.id })
  const title = { fr: 'Fatou B.', en: 'Fatou B.' }
  expect(told.texts).toContainEqual({ kind: 'scenario', key: item.key, title, cohortId: null })
})
