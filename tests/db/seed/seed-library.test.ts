import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenario } from '@/db/schema'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { seedLibrary } from '@/db/seed/seed-library'
import type { Scenario } from '@/domain/scenario/scenario'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import { createTestDatabase, type TestDatabase } from '../../support/database'

/** The ten scenarios of the first releases, before scenarios had a level. */
const first = [
  'aurelie',
  'bernard',
  'clarisse',
  'driss',
  'helene',
  'kevin',
  'mamadou',
  'nadia',
  'sylvie',
  'yann',
]
const nobodys = '00000000-0000-4000-8000-000000000000'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  await db.insert(scenario).values(
    builtInScenarios
      .filter(({ key }) => first.includes(key))
      .map(({ level: _, ...content }) => ({
        key: content.key,
        version: 1,
        content: { ...content, version: 1, referral: { fr: 'Comme avant.', en: 'As before.' } } as Scenario,
      })),
  )
})
afterAll(() => database.close())

const latest = async () => (await latestScenarios(database.db, nobodys)).map((each) => each.scenario)

test('an installation of the first releases receives what the library has gained', async () => {
  expect((await latest()).map(({ key }) => key).sort()).toEqual(first)
  await seedLibrary(database.db)
  const now = await latest()
  expect(now).toEqual([...builtInScenarios].sort((one, other) => (one.key < other.key ? -1 : 1)))
})

test('what it had stays as it was: live sessions pin it, and it is the same scenario to a person who knows it', async () => {
  const { rows } = await database.pool.query<{ version: number; family: string; content: Scenario }>(
    `select version, family, content from scenario where key = 'yann' order by version`,
  )
  expect(rows.map(({ version, family }) => [version, family])).toEqual([
    [1, 'yann'],
    [2, 'yann'],
  ])
  expect(rows[0]?.content.referral.fr).toBe('Comme avant.')
  expect(rows[0]?.content).not.toHaveProperty('level')
})

test('every start fills the library again, and changes nothing', async () => {
  const read = async () => (await database.pool.query('select * from scenario order by key, version')).rows
  const before = await read()
  await Promise.all([seedLibrary(database.db), seedLibrary(database.db)])
  expect(await read()).toEqual(before)
  expect(before).toHaveLength(first.length + builtInScenarios.length)
})
