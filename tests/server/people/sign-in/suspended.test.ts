import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { desc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { account, mail, session, suspension } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { makeResetLink } from '@/server/people/sign-in/reset-link'
import { setPassword } from '@/server/people/sign-in/set-password'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type IdentityProviderServer, openIdentityProvider } from '../../../support/identity-provider'
import { openServerStage, origin, type ServerStage } from '../../../support/server-stage'
import { until } from '../../../support/until'
import { visitInstitution } from '../../../support/visit-institution'

let stage: ServerStage
let provider: IdentityProviderServer
let auth: Auth
let camille: Person
beforeAll(async () => {
  stage = await openServerStage()
  provider = await openIdentityProvider(`${origin}/api/auth/callback/university`)
  auth = createAuth({
    env: readConfiguration({
      TRIADE_SECRET: 'a secret for tests, long enough to be one',
      TRIADE_RATE_LIMIT: 'off',
      SMTP_URL: 'smtp://127.0.0.1:25',
      MAIL_FROM: 'triade@example.net',
      OIDC_PROVIDERS: 'university',
      OIDC_UNIVERSITY_NAME: 'Université',
      OIDC_UNIVERSITY_ISSUER: provider.issuer,
      OIDC_UNIVERSITY_CLIENT_ID: 'triade',
      OIDC_UNIVERSITY_CLIENT_SECRET: provider.clientSecret,
    }),
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'silent' }),
    onSignedOut: () => undefined,
  })
})
afterAll(async () => {
  await provider.close()
  await stage.close()
})

const password = 'une phrase de passe'
beforeEach(async () => {
  camille = await stage.person('Camille Roussel')
  const { db } = stage.database
  const hash = await hashPassword(password)
  await db.transaction((tx) => setPassword(tx, camille.id, hash))
  const sub = `camille-${camille.id}`
  await db
    .insert(account)
    .values({ id: randomUUID(), providerId: 'university', accountId: sub, userId: camille.id })
  provider.seat({ sub, name: 'Camille Roussel', email: camille.email, email_verified: true })
  await db
    .insert(suspension)
    .values({ personId: camille.id, askedBy: stage.administrator.id, effectiveAt: new Date() })
})

async function post(path: string, body: object) {
  const answer = await auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin },
      body: JSON.stringify(body),
    }),
  )
  return { status: answer.status, body: (await answer.json()) as { code?: string } }
}
async function letterTo({ id }: Person): Promise<string> {
  const read = () =>
    stage.database.db.select().from(mail).where(eq(mail.toUserId, id)).orderBy(desc(mail.writtenAt))
  await until('the letter is written', async () => (await read()).length > 0)
  const [letter] = await read()
  return letter?.about && 'url' in letter.about ? (letter.about.url.split(/[/?]/u)[4] ?? '') : ''
}
const refusal = { status: 403, body: expect.objectContaining({ code: 'ACCOUNT_SUSPENDED' }) }
const signIns = () => stage.database.db.select().from(session).where(eq(session.userId, camille.id))

test('the right password of a suspended account is told of the suspension, a wrong one is not', async () => {
  expect(await post('/sign-in/email', { email: camille.email, password })).toEqual(refusal)
  const wrong = await post('/sign-in/email', { email: camille.email, password: 'pas la bonne phrase' })
  expect(wrong.body.code).toBe('INVALID_EMAIL_OR_PASSWORD')
  expect(await signIns()).toEqual([])
})

test('an institution leads a suspended person back to the page that says it', async () => {
  const { at, as } = await visitInstitution(auth)
  expect(at).toMatch(/\/sign-in\?error=account_suspended$/u)
  expect(as).toBeNull()
  expect(await signIns()).toEqual([])
})

test('a new password is refused to a suspended person, by letter and by hand, and the old one stays', async () => {
  await post('/request-password-reset', { email: camille.email })
  const wanted = 'des mots sans lien'
  expect(await post('/choose-password', { token: await letterTo(camille), password: wanted })).toEqual(
    refusal,
  )
  const later = new Date(Date.now() + 3_600_000)
  const token = await stage.database.db.transaction((tx) => makeResetLink(tx, camille.id, later))
  expect(await post('/choose-password', { token, password: wanted })).toEqual(refusal)
  await stage.database.db.delete(suspension).where(eq(suspension.personId, camille.id))
  expect((await post('/sign-in/email', { email: camille.email, password })).status).toBe(200)
})

test('a link that signs in tells a suspended person the same', async () => {
  await post('/sign-in/magic-link', { email: camille.email })
  const token = await letterTo(camille)
  const answer = await auth.handler(
    new Request(`${origin}/api/auth/magic-link/verify?token=${token}`, {
      headers: { host: 'triade.test', 'x-triade-page': 'enter' },
    }),
  )
  expect({ status: answer.status, body: await answer.json() }).toEqual(refusal)
  expect(await signIns()).toEqual([])
})

test('asking for a letter is answered alike, whether the account is suspended or not there at all', async () => {
  for (const path of ['/request-password-reset', '/sign-in/magic-link']) {
    const suspended = await post(path, { email: camille.email })
    expect(suspended).toEqual(await post(path, { email: 'personne@example.org' }))
  }
})
