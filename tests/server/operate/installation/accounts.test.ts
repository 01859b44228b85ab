import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
  for (const name of ['Émilie Sauvage', 'Zacharie 100% Ménard', 'élodie Petit', 'Yann_Le Bris']) {
    await stage.person(name)
  }
})
afterAll(() => stage.close())

const read = (search = '', cursor: string | null = null) =>
  stage.as(stage.administrator).installation.accounts({ search, cursor })
const namesFor = async (search: string) => (await read(search)).accounts.map(({ name }) => name)

test('accounts stand in the order of family names, whatever the accents and capitals', async () => {
  expect(await namesFor('')).toEqual([
    'Zacharie 100% Ménard',
    'Yann_Le Bris',
    'Ada Kerbrat',
    'élodie Petit',
    'Émilie Sauvage',
  ])
})

test('each word asked for is found in the name or the address', async () => {
  expect(await namesFor('EMILIE')).toEqual(['Émilie Sauvage'])
  expect(await namesFor('sauv émi')).toEqual(['Émilie Sauvage'])
  expect(await namesFor('example.org petit')).toEqual(['élodie Petit'])
  expect(await namesFor('personne')).toEqual([])
})

test('signs that a database would take for patterns are letters like others', async () => {
  expect(await namesFor('100%')).toEqual(['Zacharie 100% Ménard'])
  expect(await namesFor('n_l')).toEqual(['Yann_Le Bris'])
  expect(await namesFor('%')).toEqual(['Zacharie 100% Ménard'])
})

test('a persona is listed without an address, and cannot be given the mark beside people', async () => {
  await stage.database.pool.query(
    `insert into "user" (id, name, email, demo) values ('demo-x', 'Personnage', 'demo-x@demonstration.invalid', true)`,
  )
  const { accounts } = await read('personnage')
  expect(accounts).toMatchObject([{ email: null, mayAdminister: false }])
  expect(await namesFor('demonstration.invalid')).toEqual([])
})

test('a long list is read page by page, each account once', async () => {
  for (let count = 0; count < 60; count += 1) await stage.person(`Membre ${count % 7}`)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof read>> = await read('membre', cursor)
    expect(page.total).toBe(60)
    seen.push(...page.accounts.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})
