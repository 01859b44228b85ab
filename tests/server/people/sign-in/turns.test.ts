import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freeTries } from '@/domain/person/sign-in-turns'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { ownAddress } from '../../../support/own-address'

const url = 'http://127.0.0.1:3000'
const ada = { name: 'Ada Martin', email: 'ada@example.org', password: 'une phrase de passe' }
const [usual, elsewhere] = [ownAddress(), ownAddress()]
const crowd = Array.from({ length: 40 }, ownAddress)
let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  vi.useFakeTimers({ toFake: ['Date'] })
  await post(authWith(), '/create-account', ada)
})
afterEach(async () => {
  vi.useRealTimers()
  await database.close()
})

/** One process of the installation. */
function authWith(): Auth {
  const env = readConfiguration({
    TRIADE_SECRET: 'a secret for tests, long enough to be one',
    TRIADE_RATE_LIMIT: 'on',
  })
  const log = pino({ level: 'silent' })
  return createAuth({ env, url, pool: database.pool, log, onSignedOut: () => undefined })
}

function post(auth: Auth, path: string, body: object, headers: Record<string, string> = {}) {
  return auth.handler(
    new Request(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', origin: url, ...headers },
      body: JSON.stringify(body),
    }),
  )
}

type Try = { email?: string; password?: string; address?: string; cookie?: string }
function signIn(
  auth: Auth,
  { email = ada.email, password = 'not this one', address = usual, cookie = '' }: Try,
) {
  return post(auth, '/sign-in/email', { email, password }, { 'x-triade-client-address': address, cookie })
}

const attack = (auth: Auth, email: string, from = 40) =>
  Promise.all(crowd.slice(0, from).map((address) => signIn(auth, { email, address })))
const waitOf = (answer: Response) => Number(answer.headers.get('x-retry-after'))
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

test('forty wrong passwords from forty addresses: five are tried, the others told when, known or unknown address alike', async () => {
  const auth = authWith()
  const outcomes = []
  for (const email of [ada.email, 'nobody@example.org']) {
    const answers = await attack(auth, email)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(freeTries)
    const told = answers.filter(({ status }) => status === 429)
    expect(told).toHaveLength(35)
    const bodies = await Promise.all(told.map(async (each) => ((await each.json()) as { code: string }).code))
    expect(new Set(bodies)).toEqual(new Set(['WAIT_FOR_TURN']))
    outcomes.push(told.map(waitOf).sort((one, other) => one - other))
  }
  expect(outcomes[0]).toEqual(outcomes[1])
})

test('the right person signs in when they were told, on any process, while the attack goes on', async () => {
  const [one, other] = [authWith(), authWith()]
  await attack(one, ada.email, 10)
  const right = { password: ada.password, address: elsewhere }
  const told = await signIn(one, right)
  expect(told.status).toBe(429)
  expect(waitOf(told)).toBeGreaterThan(0)
  expect(waitOf(await signIn(other, right))).toBe(waitOf(told))
  vi.setSystemTime(Date.now() + waitOf(told) * 1_000)
  await attack(one, ada.email, 10)
  expect((await signIn(other, right)).status).toBe(200)
})

test('a browser that signed in to the account before is not slowed by others, and has a limit of its own', async () => {
  const auth = authWith()
  const first = await signIn(auth, { password: ada.password })
  const cookie = cookiesOf(first)
  expect(cookie).toMatch(/triade\.known_browser=/u)
  expect(first.headers.getSetCookie().join()).toMatch(/known_browser=[^;]+;.*HttpOnly/u)
  await attack(auth, ada.email)
  expect((await signIn(auth, { password: ada.password, address: elsewhere, cookie })).status).toBe(200)

  const own = await Promise.all(Array.from({ length: 12 }, () => signIn(auth, { cookie })))
  expect(own.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(12 - freeTries)
})

test('a cookie of another account, of another secret or of no form opens no turn of its own', async () => {
  const auth = authWith()
  await attack(auth, ada.email)
  const id = 'A'.repeat(22)
  for (const value of [id, `${id}.${id}`, 'x', `${id}.${'B'.repeat(21)}`, '.'.repeat(500)]) {
    const answer = await signIn(auth, {
      password: ada.password,
      address: elsewhere,
      cookie: `triade.known_browser=${value}`,
    })
    expect([value, answer.status]).toEqual([value, 429])
  }
})

test('a right password costs no turn, and what is stored names no address', async () => {
  const auth = authWith()
  for (let each = 0; each < 12; each += 1) {
    expect((await signIn(auth, { password: ada.password, address: ownAddress() })).status).toBe(200)
  }
  await attack(auth, 'nobody@example.org', 3)
  const { rows } = await database.pool.query<{ key: string; tries: object }>(
    'select key, tries from sign_in_tries',
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/example|198\.1[89]\.|ada/u)
})
