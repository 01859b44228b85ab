import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { account, joinLink, user } from '@/db/schema'
import { createAccount, type WantedAccount } from '@/server/people/sign-in/create-account'
import { signUpWay } from '@/server/people/sign-in/sign-up-way'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { openLink } from '../../../support/open-link'

const secret = 'a secret for tests, long enough to be one'
const first: WantedAccount = {
  name: 'Ada Martin',
  email: 'ada@example.org',
  password: 'une phrase de passe',
  token: null,
  form: 'neutral',
}
let database: TestDatabase
let hashed: string[]
beforeEach(async () => {
  database = await createTestDatabase()
  hashed = []
})
afterEach(() => database.close())

function create(wanted: Partial<WantedAccount> = {}) {
  const hash = async (password: string) => {
    hashed.push(password)
    return `digest of ${password}`
  }
  return createAccount({ db: database.db, secret, hash }, { ...first, ...wanted })
}
const addresses = async () =>
  (await database.db.select({ email: user.email }).from(user)).map(({ email }) => email).sort()
const linkOf = (terms = {}) => openLink(database, secret, first.email, terms)
const way = async (token: string | null) => (await signUpWay({ db: database.db, secret }, token)).way

test('the first account needs no link, any other does', async () => {
  expect(await way(null)).toBe('first')
  expect(await create()).toBe('first')
  expect(await way(null)).toBe('closed')
  expect(await create({ email: 'eve@example.org' })).toBe('closed')
  expect(await create({ email: 'eve@example.org', token: 'no link at all' })).toBe('closed')
  expect(await addresses()).toEqual(['ada@example.org'])
})

test('an account begins with the form that was said', async () => {
  await create({ form: 'feminine' })
  expect(await database.db.select({ form: user.form }).from(user)).toEqual([{ form: 'feminine' }])
})

test('of eight who would be first at the same moment, one is', async () => {
  const wanted = Array.from({ length: 8 }, (_, index) => ({ email: `first${index}@example.org` }))
  const ways = await Promise.all(wanted.map(create))
  expect(ways.filter((each) => each === 'first')).toHaveLength(1)
  expect(await addresses()).toHaveLength(1)
})

test('personas of the demonstration are not the first account', async () => {
  await database.db
    .insert(user)
    .values({ id: 'demo-ines', name: 'Inès', email: 'ines@demo.invalid', demo: true })
  expect(await way(null)).toBe('first')
})

test('an open link makes accounts; a revoked, expired or full one, or one of a persona, makes none', async () => {
  await create()
  const token = await linkOf()
  expect(await create({ email: 'lise@example.org', token })).toBe('link')
  const past = new Date(Date.now() - 1_000)
  for (const closed of [
    await linkOf({ revokedAt: past }),
    await linkOf({ expiresAt: past }),
    await linkOf({ maxUses: 0 }),
  ]) {
    expect(await way(closed)).toBe('closed')
    expect(await create({ email: 'eve@example.org', token: closed })).toBe('closed')
  }
  await database.db.update(user).set({ demo: true }).where(eq(user.email, first.email))
  expect(await create({ email: 'eve@example.org', token })).toBe('closed')
  expect(await addresses()).toEqual(['ada@example.org', 'lise@example.org'])
})

test('an address that has an account is answered like any other, after the same work, and stays as it is', async () => {
  await create()
  const token = await linkOf()
  expect(await create({ name: 'Eve', password: 'another phrase', token })).toBe('link')
  expect(await create({ email: 'lise@example.org', password: 'another phrase', token })).toBe('link')
  expect(hashed.slice(-2)).toEqual(['another phrase', 'another phrase'])
  const credentials = await database.db
    .select({ name: user.name, password: account.password })
    .from(user)
    .innerJoin(account, eq(account.userId, user.id))
    .where(eq(user.email, first.email))
  expect(credentials).toEqual([{ name: 'Ada Martin', password: 'digest of une phrase de passe' }])
})

test('a link is asked for as many accounts as people it may bring, known addresses among them, also all at once', async () => {
  await create()
  const token = await linkOf({ maxUses: 3 })
  expect(await create({ token })).toBe('link')
  const wanted = Array.from({ length: 8 }, (_, index) => ({ email: `new${index}@example.org`, token }))
  const ways = await Promise.all(wanted.map(create))
  expect(ways.filter((each) => each === 'link')).toHaveLength(2)
  expect(await create({ email: 'late@example.org', token })).toBe('usedUp')
  expect(await addresses()).toHaveLength(3)
  const [link] = await database.db.select({ uses: joinLink.uses, signUps: joinLink.signUps }).from(joinLink)
  expect(link).toEqual({ uses: 0, signUps: 3 })
})
