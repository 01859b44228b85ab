import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { seedLibrary } from '@/db/seed/seed-library'
import { people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import type { Person } from '@/server/people/sign-in/sign-in'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { createOlderDatabase } from '../../../support/older-database'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let ada: Person
beforeAll(async () => {
  stage = await openServerStage()
  ada = stage.administrator
})
afterAll(() => stage.close())

const mark = (by: Person, account: Person, administrator: boolean) =>
  reasonFor(stage.as(by).installation.markAdministrator({ accountId: account.id, administrator }))

/** Names of those who have the mark. */
async function administrators({ pool } = stage.database as TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from "user" where administrator order by name',
  )
  return rows.map(({ name }) => name)
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  onTestFinished(() => database.close())
  return database
}

const insert = ({ pool }: TestDatabase, id: string, demo = false) =>
  pool.query('insert into "user" (id, name, email, demo) values ($1, $1, $1, $2)', [id, demo])

test('the first account administers the installation, and no later one does', async () => {
  await stage.person('Later')
  expect(await administrators()).toEqual(['Ada Kerbrat'])
  expect(await stage.as(ada).person.me()).toMatchObject({ isAdministrator: true })
})

test('of many first accounts at once one administers', async () => {
  const database = await emptyDatabase()
  await Promise.all(Array.from({ length: 20 }, (_, index) => insert(database, `person-${index}`)))
  expect(await administrators(database)).toHaveLength(1)
})

test('where the only account was erased, the next one administers', async () => {
  const database = await emptyDatabase()
  await insert(database, 'ada')
  await database.pool.query(
    `insert into erased_person (person_id, number, erased_at) values ('ada', 1, now())`,
  )
  expect(await administrators(database)).toEqual(['ada'])
  await insert(database, 'bruno')
  expect(await administrators(database)).toEqual(['bruno'])
  await insert(database, 'celia')
  expect(await administrators(database)).toEqual(['bruno'])
})

test('the mark is handed on by an administrator, and taken from oneself once another has it', async () => {
  const bruno = await stage.person('Bruno Le Goff')
  const celia = await stage.person('Célia Roux')
  expect(await mark(celia, celia, true)).toBe('onlyAdministratorMay')
  expect(await mark(ada, bruno, true)).toBe('accepted')
  expect(await administrators()).toEqual(['Ada Kerbrat', 'Bruno Le Goff'])
  expect(await mark(bruno, ada, false)).toBe('accepted')
  expect(await mark(ada, celia, true)).toBe('onlyAdministratorMay')
  expect(await mark(bruno, bruno, false)).toBe('lastAdministrator')
  expect(await mark(bruno, ada, true)).toBe('accepted')
  expect(await mark(bruno, bruno, false)).toBe('accepted')
  expect(await administrators()).toEqual(['Ada Kerbrat'])
})

test('two administrators who take the mark from each other at once leave one, every time', async () => {
  const bruno = await stage.person('Bruno Le Goff')
  for (let round = 0; round < 20; round += 1) {
    await stage.database.pool.query('update "user" set administrator = true where id = any($1)', [
      [ada.id, bruno.id],
    ])
    const outcomes = await Promise.all([mark(ada, bruno, false), mark(bruno, ada, false)])
    expect((await administrators()).length, `round ${round}: ${outcomes}`).toBe(1)
    expect(outcomes).toContain('accepted')
    const refused = outcomes.filter((each) => ['lastAdministrator', 'onlyAdministratorMay'].includes(each))
    expect(refused, `round ${round}`).toHaveLength(1)
  }
  await stage.database.pool.query('update "user" set administrator = true where id = $1', [ada.id])
  await stage.database.pool.query('update "user" set administrator = false where id = $1', [bruno.id])
})

test('the account of the last administrator is not deleted either', async () => {
  const database = await emptyDatabase()
  await insert(database, 'first')
  await expect(database.pool.query(`delete from "user" where id = 'first'`)).rejects.toThrow('stays')
})

test('an account that is not there is not found', async () => {
  const nobody = { id: 'nobody', name: '', email: '', demo: false, form: 'neutral' } as const
  expect(await mark(ada, nobody, true)).toBe('notFound')
})

test('the demonstration has an administrator until a first person has an account', async () => {
  const database = await emptyDatabase()
  await seedLibrary(database.db)
  await seedDemo({ database })
  expect(await administrators(database)).toEqual([people.sandrine.name])
  await insert(database, 'somebody')
  expect(await administrators(database)).toEqual(['somebody'])
  await seedDemo({ database })
  expect(await administrators(database)).toEqual(['somebody'])
})

test.each([
  { had: 'people and personas', ids: ['demo-ines', 'old', 'young', 'demo-sandrine'], marked: ['old'] },
  { had: 'personas alone', ids: ['demo-ines', 'demo-sandrine'], marked: ['demo-sandrine'] },
  { had: 'nobody', ids: [], marked: [] },
])('an installation that had $had before there were administrators', async ({ ids, marked }) => {
  const database = await createOlderDatabase('0004_cohort_acts')
  onTestFinished(() => database.close())
  for (const [index, id] of ids.entries()) {
    await database.pool.query(
      'insert into "user" (id, name, email, demo, created_at) values ($1, $1, $1, $2, $3)',
      [id, id.startsWith('demo'), new Date(Date.UTC(2026, 0, 1 + index))],
    )
  }
  await migrateDatabase(database.pool)
  expect(await administrators(database)).toEqual(marked)
})

test('a persona is handed no mark beside accounts of people', async () => {
  await insert(stage.database, 'persona', true)
  const persona = { id: 'persona', name: 'persona', email: '', demo: true, form: 'neutral' } as const
  expect(await mark(ada, persona, true)).toBe('personaMayNotAdminister')
  await stage.database.pool.query(`update "user" set administrator = true where id = 'persona'`)
  expect(await administrators()).toEqual(['Ada Kerbrat'])
})

test('the journal names author, act and person, latest first, and is never changed', async () => {
  const dora = await stage.person('Dora Petit')
  await mark(ada, dora, true)
  await mark(ada, dora, true)
  await mark(dora, dora, false)
  await stage.as(ada).installation.allowCohorts({ accountId: dora.id, isAllowed: true })
  await stage.as(ada).installation.saveSettings({ cohortCreation: 'allowed' })
  const { lines } = await stage.as(ada).installation.acts({})
  expect(
    lines.slice(0, 4).map(({ act, actor, about, cohortCreation }) => [act, actor, about, cohortCreation]),
  ).toEqual([
    ['creationSet', 'Ada Kerbrat', null, 'allowed'],
    ['creationAllowed', 'Ada Kerbrat', 'Dora Petit', null],
    ['administratorEnded', 'Dora Petit', 'Dora Petit', null],
    ['administratorMade', 'Ada Kerbrat', 'Dora Petit', null],
  ])
  await stage.as(ada).installation.saveSettings({ cohortCreation: 'everyone' })
  for (const statement of [
    'update installation_act set actor_id = actor_id',
    'delete from installation_act',
  ]) {
    await expect(stage.database.pool.query(statement)).rejects.toThrow('append only')
  }
})
