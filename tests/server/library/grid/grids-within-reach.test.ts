import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cohort, libraryItem, observationGrid } from '@/db/schema'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { gridsWithinReach } from '@/server/library/grid/grids-within-reach'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
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

const keysOf = async (personId: string, isDemo = false) =>
  (await gridsWithinReach(stage.database.db, { personId, isDemo })).map(({ key }) => key)

/** A grid of the cohort alone, which it uses now. */
async function useOwnGrid(key: string): Promise<void> {
  const { db } = stage.database
  await db
    .insert(observationGrid)
    .values({ key, version: 1, content: { ...defaultGrid, key, version: 1 } })
    .onConflictDoNothing()
  await db
    .update(libraryItem)
    .set({ owner: 'cohort', cohortId: cast.cohortId })
    .where(eq(libraryItem.key, key))
  await db.update(cohort).set({ gridKey: key, gridVersion: 1 }).where(eq(cohort.id, cast.cohortId))
}

test('everybody has the built-in grids, each once', async () => {
  const keys = await keysOf(cast.advisor.id)
  expect(keys).toEqual(expect.arrayContaining(['cep-entretien', 'porter-attitudes', 'oars', 'miti-like']))
  expect(new Set(keys).size).toBe(keys.length)
})

test('a member has the grid that their cohort uses; a person outside of it does not', async () => {
  await useOwnGrid('ours-alone')
  expect(await keysOf(cast.advisor.id)).toContain('ours-alone')
  expect(await keysOf('a person of no cohort')).not.toContain('ours-alone')
})

test('a person in an interview keeps its grid though the cohort has taken another', async () => {
  await useOwnGrid('ours-before')
  await stage.as(cast.coordinator).liveSession.schedule({ ...aWish(cast), scenarioKey: 'nadia' })
  await useOwnGrid('ours-after')
  expect(await keysOf(cast.advisor.id)).toEqual(expect.arrayContaining(['ours-before', 'ours-after']))
})
