import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { account, user } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { type IdentityProviderServer, openIdentityProvider } from '../../../support/identity-provider'
import { ownAddress } from '../../../support/own-address'
import { openServerStage, origin, type ServerStage } from '../../../support/server-stage'
import { visitInstitution } from '../../../support/visit-institution'

const ROOM = 36
const password = 'une phrase de passe assez longue'
let stage: ServerStage
let provider: IdentityProviderServer
let auth: Auth
let headers: Record<string, string>
beforeAll(async () => {
  stage = await openServerStage()
  provider = await openIdentityProvider(`${origin}/api/auth/callback/university`)
  await fillRoom()
})
afterAll(async () => {
  await provider.close()
  await stage.close()
})
beforeEach(async () => {
  // Two minutes pass when a test says so, and digests that are slow on purpose are not computed.
  vi.useFakeTimers({ toFake: ['Date'] })
  auth = limited()
  const { password: digests } = await auth.$context
  digests.hash = async (given) => given
  digests.verify = async ({ hash, password: given }) => hash === given
  headers = { 'x-triade-client-address': ownAddress() }
})
afterEach(() => void vi.useRealTimers())

function limited(): Auth {
  const env = readConfiguration({
    TRIADE_SECRET: 'a secret for tests, long enough to be one',
    TRIADE_RATE_LIMIT: 'on',
    OIDC_PROVIDERS: 'university',
    OIDC_UNIVERSITY_NAME: 'Université',
    OIDC_UNIVERSITY_ISSUER: provider.issuer,
    OIDC_UNIVERSITY_CLIENT_ID: 'triade',
    OIDC_UNIVERSITY_CLIENT_SECRET: provider.clientSecret,
  })
  const { pool } = stage.database
  return createAuth({ env, url: origin, pool, log: pino({ level: 'silent' }), onSignedOut: () => undefined })
}

const emailOf = (n: number) => `learner${n}@example.org`

async function fillRoom(): Promise<void> {
  const ids = Array.from({ length: ROOM }, (_, n) => `learner-${n}`)
  const { db } = stage.database
  await db.insert(user).values(ids.map((id, n) => ({ id, name: `Apprenant ${n}`, email: emailOf(n) })))
  await db.insert(account).values(
    ids.map((id) => ({
      id: `of-${id}`,
      accountId: id,
      userId: id,
      providerId: 'credential',
      password,
      createdAt: new Date(),
      updatedAt: new Date(),
    })),
  )
}

function signIn(email: string, given = password): Promise<Response> {
  return auth.handler(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin, ...headers },
      body: JSON.stringify({ email, password: given }),
    }),
  )
}

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)
const everybody = Array.from({ length: ROOM }, (_, n) => n)

test('thirty-six people behind one address sign in by password at once', async () => {
  const answers = await Promise.all(everybody.map((n) => signIn(emailOf(n))))
  expect(answers.map(({ status }) => status)).toEqual(everybody.map(() => 200))
})

test('so they do one after the other within two minutes, and so do the two rooms after them', async () => {
  const refused: string[] = []
  for (let room = 0; room < 3; room += 1) {
    for (const n of everybody) {
      const { status } = await signIn(emailOf(n))
      if (status !== 200) refused.push(`${emailOf(n)} in room ${room}: ${status}`)
      pass(120 / ROOM)
    }
  }
  expect(refused).toEqual([])
})

test('thirty-six people behind one address sign in by their institution within two minutes', async () => {
  const outcomes: string[] = []
  for (const n of everybody) {
    provider.seat({
      sub: `sub-${n}`,
      name: `Élève ${n}`,
      email: `eleve${n}@univ.example`,
      email_verified: true,
    })
    const { at, as } = await visitInstitution(auth, headers)
    outcomes.push(as === null ? at : 'signed in')
    pass(1)
  }
  expect(outcomes).toEqual(everybody.map(() => 'signed in'))
  const students = await stage.database.db.select().from(account).where(eq(account.providerId, 'university'))
  expect(students).toHaveLength(ROOM)
})

test('in such a room, twelve wrong passwords on one account slow down that account only', async () => {
  const statuses: number[] = []
  for (let tried = 0; tried < 12; tried += 1) statuses.push((await signIn(emailOf(0), 'not this one')).status)
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  expect(statuses.slice(5)).toEqual([429, 429, 429, 429, 429, 429, 429])
  const others = await Promise.all(everybody.slice(1).map((n) => signIn(emailOf(n))))
  expect(others.filter(({ status }) => status !== 200)).toEqual([])
})

test('an address that tries account after account is told when to come again, and who keeps arriving is let in', async () => {
  const tries = Array.from({ length: 130 }, (_, n) => signIn(`nobody${n}@example.org`))
  const answers = await Promise.all(tries)
  const told = answers.filter(({ status }) => status === 429)
  expect(told).toHaveLength(10)
  expect(told[0]?.headers.get('x-retry-after')).toBe('2')
  expect(await told[0]?.json()).toMatchObject({ code: 'TOO_MANY' })
  // On none of these accounts were wrong passwords tried.
  for (const n of everybody.slice(10, 15)) {
    pass(2)
    expect((await signIn(emailOf(n))).status).toBe(200)
  }
  const elsewhere = { ...headers, 'x-triade-client-address': ownAddress() }
  headers = elsewhere
  expect((await signIn(emailOf(9))).status).toBe(200)
})

test('a browser on its way back from the institution is shown our page, not a bare refusal', async () => {
  const back = () =>
    auth.handler(
      new Request(`${origin}/api/auth/callback/university?state=x&code=y`, {
        headers: { host: 'triade.test', ...headers },
      }),
    )
  const answers = await Promise.all(Array.from({ length: 250 }, back))
  const last = answers.at(-1)
  expect([last?.status, last?.headers.get('location')]).toEqual([303, '/sign-in?error=too_many'])
})
