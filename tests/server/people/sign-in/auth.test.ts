import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { installation } from '@/db/schema'
import { seedLibrary } from '@/db/seed/seed-library'
import { readConfiguration } from '@/server/operate/configuration'
import { people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { openLink } from '../../../support/open-link'
import { ownAddress } from '../../../support/own-address'

const url = 'http://127.0.0.1:3000'
const secret = 'a secret for tests, long enough to be one'
const ada = { name: 'Ada Martin', email: 'ada@example.org', password: 'une phrase de passe' }
const written: string[] = []
const ended: string[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => void written.push(line) })
let database: TestDatabase
let token: string

beforeAll(async () => {
  database = await createTestDatabase()
  await seedLibrary(database.db)
  await seedDemo({ database })
  await post(authWith(), '/create-account', ada)
  token = await openLink(database, secret, ada.email)
  // There is a cohort from here on: the demonstration stays open because a person keeps it.
  await database.db.insert(installation).values({ cohortCreation: 'everyone', demonstrationKept: true })
})
afterEach(() => void vi.useRealTimers())
afterEach(() => expect(written.join('')).not.toMatch(/example\.org/))
afterAll(() => database.close())

function authWith(variables: Record<string, string> = {}): Auth {
  const env = readConfiguration({ TRIADE_SECRET: secret, TRIADE_RATE_LIMIT: 'off', ...variables })
  return createAuth({
    env,
    url: env.publicUrl ?? url,
    pool: database.pool,
    log,
    onSignedOut: ({ id }) => ended.push(id),
  })
}

function post(
  auth: Auth,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return auth.handler(
    new Request(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', origin: url, ...headers },
      body: JSON.stringify(body),
    }),
  )
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code
}

function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
}

async function whoIs(auth: Auth, cookie: string): Promise<string | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
  return found?.user.id ?? null
}

test('a person creates an account by a link, signs in, signs out and signs in again', async () => {
  const auth = authWith()
  const account = { ...ada, name: '  Lise\u200b\nAubert ', email: 'Lise@example.org' }
  const made = await post(auth, '/create-account', { ...account, token })
  expect([made.status, await made.json(), made.headers.getSetCookie()]).toEqual([200, {}, []])
  const signedIn = await post(auth, '/sign-in/email', { email: account.email, password: account.password })
  const { user } = (await signedIn.json()) as { user: { id: string; name: string; demo: boolean } }
  expect(user).toMatchObject({ name: 'Lise Aubert', demo: false })
  const cookie = cookieOf(signedIn)
  expect(await whoIs(auth, cookie)).toBe(user.id)

  const signIn = await auth.api.getSession({ headers: new Headers({ cookie }) })
  ended.splice(0)
  expect((await post(auth, '/sign-out', {}, { cookie })).status).toBe(200)
  expect(await whoIs(auth, cookie)).toBeNull()
  expect(ended).toEqual([signIn?.session.id])

  const again = await post(auth, '/sign-in/email', { email: account.email, password: account.password })
  expect(await whoIs(auth, cookieOf(again))).toBe(user.id)
})

test('a wrong password and an unknown address are refused alike', async () => {
  const auth = authWith()
  const wrong = await post(auth, '/sign-in/email', { email: ada.email, password: 'not this one' })
  const unknown = await post(auth, '/sign-in/email', {
    email: 'nobody@example.org',
    password: 'not this one',
  })
  expect([wrong.status, await codeOf(wrong)]).toEqual([unknown.status, await codeOf(unknown)])
})

test.each([
  [{ password: 'short' }, 'PASSWORD_LENGTH'],
  [{ password: 'x'.repeat(129) }, 'PASSWORD_LENGTH'],
  [{ password: 'Soleil2024!' }, 'PASSWORD_COMMON'],
  [{ password: 'azertyuiop' }, 'PASSWORD_COMMON'],
  [{ password: 'zoelegoff1987' }, 'PASSWORD_PERSONAL'],
  [{ password: 'Triade-2026' }, 'PASSWORD_PERSONAL'],
  [{ email: 'zoe' }, 'INVALID_EMAIL'],
  [{ email: 'demo-zoe@demonstration.invalid' }, 'INVALID_EMAIL'],
  [{ name: '   ' }, 'INVALID_NAME'],
  [{ name: '\u200b\u3164' }, 'INVALID_NAME'],
  [{ name: 'x'.repeat(81) }, 'INVALID_NAME'],
])('an account with %o is refused by %s', async (change, code) => {
  const account = { name: 'Zoé', email: 'zoe.legoff@example.org', password: 'une phrase de passe', token }
  const answer = await post(authWith(), '/create-account', { ...account, ...change })
  expect([answer.status, await codeOf(answer)]).toEqual([400, code])
})

test('no visitor makes themselves a persona of the demonstration, and the library’s own sign-up is closed', async () => {
  const account = {
    name: 'Eve',
    email: 'eve@example.org',
    password: 'une phrase de passe',
    demo: true,
    token,
  }
  await post(authWith(), '/create-account', account)
  const { rows } = await database.pool.query(`select demo from "user" where email = 'eve@example.org'`)
  expect(rows).toEqual([{ demo: false }])
  const { status } = await post(authWith(), '/sign-up/email', { ...account, email: 'eva@example.org' })
  expect(status).toBe(404)
})

test('a visitor enters the demonstration as a persona only', async () => {
  const auth = authWith()
  const entered = await post(auth, '/demo/enter', { userId: people.ines.id })
  expect(entered.status).toBe(200)
  expect(await whoIs(auth, cookieOf(entered))).toBe(people.ines.id)

  const { rows } = await database.pool.query(`select id from "user" where email = $1`, [ada.email])
  for (const userId of [rows[0]?.id, 'nobody']) {
    const refused = await post(auth, '/demo/enter', { userId })
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([404, []])
  }
})

test('where the demonstration is off no visitor enters it', async () => {
  const refused = await post(authWith({ TRIADE_DEMO: '0' }), '/demo/enter', { userId: people.ines.id })
  expect(refused.status).toBe(404)
})

test('a persona cannot be renamed by a visitor who plays it', async () => {
  const auth = authWith()
  const cookie = cookieOf(await post(auth, '/demo/enter', { userId: people.ines.id }))
  expect((await post(auth, '/update-user', { name: 'Mallory' }, { cookie })).status).toBe(404)
})

test('a visitor who plays a persona learns nothing of the others who do, and ends no sign-in of theirs', async () => {
  const auth = authWith()
  const enter = async () => cookieOf(await post(auth, '/demo/enter', { userId: people.ines.id }))
  const [mine, theirs] = [await enter(), await enter()]
  const ask = (method: 'GET' | 'POST', path: string, body = {}) =>
    method === 'POST'
      ? post(auth, path, body, { cookie: mine })
      : auth.handler(
          new Request(`${url}/api/auth${path}`, { headers: { cookie: mine, host: '127.0.0.1:3000' } }),
        )
  const theirToken = decodeURIComponent(theirs).split('=')[1]?.split('.')[0]
  const asked: [method: 'GET' | 'POST', path: string, body?: object][] = [
    ['GET', '/list-sessions'],
    ['GET', '/list-accounts'],
    ['POST', '/revoke-session', { token: theirToken }],
    ['POST', '/revoke-sessions'],
    ['POST', '/revoke-other-sessions'],
    ['POST', '/update-session', { userAgent: 'x' }],
    ['POST', '/verify-password', { password: 'x' }],
    ['POST', '/reset-password', { newPassword: 'x' }],
    ['GET', '/reset-password/x?callbackURL=/'],
    ['POST', '/change-email', { newEmail: 'x@example.org' }],
    ['POST', '/change-password', { currentPassword: 'x', newPassword: 'y' }],
    ['POST', '/unlink-account', { providerId: 'credential' }],
  ]
  for (const each of asked) expect([each[1], (await ask(...each)).status]).toEqual([each[1], 404])
  expect(await whoIs(auth, theirs)).toBe(people.ines.id)
  expect((await ask('GET', '/get-session')).status).toBe(200)
})

test('cookies are kept from scripts, and are secure behind https only', async () => {
  const plain = await post(authWith(), '/demo/enter', { userId: people.ines.id })
  expect(plain.headers.getSetCookie()[0]).toMatch(/^triade\.session_token=.*HttpOnly; SameSite=Lax$/)
  const origin = 'https://triade.example.org'
  const secure = await post(
    authWith({ TRIADE_URL: origin }),
    '/demo/enter',
    { userId: people.ines.id },
    { origin },
  )
  expect(secure.headers.getSetCookie()[0]).toMatch(/^__Secure-triade\.session_token=.*Secure/)
})

test('too many attempts from one address are slowed down', async () => {
  const auth = authWith({ TRIADE_RATE_LIMIT: 'on' })
  // So many digests that are slow on purpose would take a while.
  const { password } = await auth.$context
  password.hash = async (given) => given
  const attempt = (address: string, tried = 0) =>
    post(
      auth,
      '/sign-in/email',
      { email: `nobody${tried}@example.org`, password: 'not this one' },
      { 'x-triade-client-address': address },
    )
  // Time does not pass.
  vi.useFakeTimers({ toFake: ['Date'] })
  const address = ownAddress()
  const statuses: number[] = []
  for (let tried = 0; tried < 121; tried += 1) statuses.push((await attempt(address, tried)).status)
  expect(statuses.slice(0, 120)).not.toContain(429)
  expect(statuses[120]).toBe(429)
  expect((await attempt(ownAddress())).status).toBe(401)
})

test('the log tells of a refused sign-in and holds no address', async () => {
  written.splice(0)
  await post(authWith(), '/sign-in/email', { email: 'nobody@example.org', password: 'not this one' })
  expect(written.length).toBeGreaterThan(0)
  expect(written.join('')).not.toMatch(/example\.org/)
})
