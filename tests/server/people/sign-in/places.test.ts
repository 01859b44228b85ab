import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { noteSignInPlace, readSignInPlaces } from '@/server/people/sign-in/sign-in-places'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

const url = 'http://127.0.0.1:3000'
const ada = { name: 'Ada Martin', email: 'ada@example.org', password: 'une phrase de passe' }
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
let database: TestDatabase
let auth: Auth
let personId: string

beforeEach(async () => {
  database = await createTestDatabase()
  const env = readConfiguration({ TRIADE_SECRET: 'a secret for tests, long enough to be one' })
  const log = pino({ level: 'silent' })
  auth = createAuth({ env, url, pool: database.pool, log, onSignedOut: () => undefined })
  await post('/create-account', ada)
  personId = (await database.pool.query<{ id: string }>('select id from "user"')).rows[0]?.id ?? ''
})
afterEach(() => database.close())

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return auth.handler(
    new Request(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        host: '127.0.0.1:3000',
        origin: url,
        'user-agent': firefox,
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  )
}

const signIn = (cookie = '') =>
  post('/sign-in/email', { email: ada.email, password: ada.password }, { cookie })
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
const places = async () => (await readSignInPlaces(database.db, personId)).length

test('a sign-in from a browser that is new to the account is noted once, with its name; from a known one it is not', async () => {
  const before = await places()
  const first = await signIn()
  expect(await places()).toBe(before + 1)
  const [place] = await readSignInPlaces(database.db, personId)
  expect(place).toMatchObject({ userAgent: firefox })
  await signIn(cookiesOf(first))
  expect(await places()).toBe(before + 1)
  await signIn()
  expect(await places()).toBe(before + 2)
})

test('a wrong password, and a cookie made up elsewhere, are no known browser', async () => {
  const before = await places()
  await post('/sign-in/email', { email: ada.email, password: 'pas celui-là' })
  expect(await places()).toBe(before)
  await signIn(`triade.known_browser=${'A'.repeat(22)}.${'B'.repeat(22)}`)
  expect(await places()).toBe(before + 1)
})

test('the latest twenty are kept', async () => {
  for (let count = 0; count < 25; count += 1) await noteSignInPlace(database.db, personId, firefox)
  expect(await places()).toBe(20)
  const { rows } = await database.pool.query('select count(*)::int as count from sign_in_place')
  expect(rows).toEqual([{ count: 20 }])
})
