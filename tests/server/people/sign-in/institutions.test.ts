import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { account, session, user } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { institutions } from '@/server/operate/doctor/checks/institutions'
import type { Place } from '@/server/operate/doctor/place'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type IdentityProviderServer, openIdentityProvider } from '../../../support/identity-provider'
import { openServerStage, origin, type ServerStage } from '../../../support/server-stage'
import { visitInstitution, wishFor } from '../../../support/visit-institution'

let stage: ServerStage
let provider: IdentityProviderServer
let auth: Auth
let camille: Person
let asked = 0
beforeAll(async () => {
  stage = await openServerStage()
  provider = await openIdentityProvider(`${origin}/api/auth/callback/university`)
  auth = authWith(provider.issuer)
})
afterAll(async () => {
  await provider.close()
  await stage.close()
})
beforeEach(async () => {
  asked += 1
  camille = await stage.person('Camille Roussel')
})

function envWith(issuer: string) {
  return readConfiguration({
    TRIADE_SECRET: 'a secret for tests, long enough to be one',
    TRIADE_RATE_LIMIT: 'off',
    OIDC_PROVIDERS: 'university',
    OIDC_UNIVERSITY_NAME: 'Université',
    OIDC_UNIVERSITY_ISSUER: issuer,
    OIDC_UNIVERSITY_CLIENT_ID: 'triade',
    OIDC_UNIVERSITY_CLIENT_SECRET: provider.clientSecret,
  })
}

function authWith(issuer: string): Auth {
  return createAuth({
    env: envWith(issuer),
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'silent' }),
    onSignedOut: () => undefined,
  })
}

const goThrough = () => visitInstitution(auth)
const accountsOf = (personId: string) =>
  stage.database.db.select().from(account).where(eq(account.userId, personId))
const setVerified = ({ id }: Person) =>
  stage.database.db.update(user).set({ emailVerified: true }).where(eq(user.id, id))

test('a first sign-in makes an account, its name cleaned and no token kept; the next one opens the same', async () => {
  await stage.as(stage.administrator).installation.saveRegistration({ registration: 'closed' })
  const email = `lise${asked}@univ.example`
  provider.seat({ sub: `lise-${asked}`, name: ' Lise\u200b\nAubert ', email, email_verified: true })
  const { at, as } = await goThrough()
  expect(at).toMatch(/\/today$/u)
  const [made] = await stage.database.db.select().from(user).where(eq(user.email, email))
  expect(made).toMatchObject({ id: as, name: 'Lise Aubert', emailVerified: true, administrator: false })
  expect(await accountsOf(as ?? '')).toMatchObject([
    { providerId: 'university', accessToken: null, refreshToken: null, idToken: null },
  ])
  expect((await goThrough()).as).toBe(as)
  expect(await accountsOf(as ?? '')).toHaveLength(1)
  await stage.as(stage.administrator).installation.saveRegistration({ registration: 'links' })
})

test('an address that matches opens no account, confirmed on both sides or not', async () => {
  const { email } = camille
  const refused = { at: expect.stringMatching(/\/sign-in\?error=account_not_linked$/u), as: null }
  provider.seat({ sub: `camille-${asked}`, name: 'Camille', email, email_verified: true })
  expect(await goThrough(), 'not confirmed by Triade').toEqual(refused)
  await setVerified(camille)
  expect(await goThrough(), 'confirmed by both').toEqual(refused)
  expect(await accountsOf(camille.id)).toEqual([])
})

async function linkAs(
  { id: userId }: Person,
  signedInAt: Date,
): Promise<{ status: number; url: string | null }> {
  const token = `${userId}-${signedInAt.getTime()}`
  const expiresAt = new Date(Date.now() + 86_400_000)
  await stage.database.db
    .insert(session)
    .values({ id: token, token, userId, expiresAt, createdAt: signedInAt })
  const { secret } = await auth.$context
  const proof = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `triade.session_token=${encodeURIComponent(`${token}.${proof}`)}`
  const answer = await auth.handler(
    new Request(`${origin}/api/auth/link-social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin, cookie },
      body: JSON.stringify({
        provider: 'university',
        callbackURL: '/account',
        errorCallbackURL: '/account',
      }),
    }),
  )
  const { url } = (await answer.json()) as { url?: string }
  return { status: answer.status, url: url ?? null }
}

test('an identity is joined from inside the account, by a person who has just signed in', async () => {
  expect(await linkAs(camille, new Date(Date.now() - 3_600_000))).toEqual({ status: 403, url: null })
  const fresh = await linkAs(camille, new Date())
  expect(fresh.status).toBe(200)
  expect(fresh.url).toContain(provider.issuer)
})

test('an identity that is joined opens the account, whatever its address has become', async () => {
  const sub = `camille-${asked}`
  await stage.database.db
    .insert(account)
    .values({ id: sub, providerId: 'university', accountId: sub, userId: camille.id })
  provider.seat({ sub, name: 'Autre nom', email: `autre${asked}@univ.example`, email_verified: true })
  expect((await goThrough()).as).toBe(camille.id)
  expect((await stage.as(camille).account.read()).name, 'the name stays').toBe(camille.name)
})

test('no sign-in becomes a persona of the demonstration', async () => {
  const persona = { id: 'demo-ines', name: 'Inès', email: 'ines@demo.invalid', demo: true }
  await stage.database.db.insert(user).values(persona)
  provider.seat({ sub: 'ines', name: 'Inès', email: persona.email, email_verified: true })
  expect(await goThrough()).toMatchObject({ as: null })
  provider.seat({
    sub: `eve-${asked}`,
    name: 'Eve',
    email: `eve${asked}@univ.example`,
    email_verified: true,
    demo: true,
    administrator: true,
  } as Parameters<IdentityProviderServer['seat']>[0])
  const { as } = await goThrough()
  const [eve] = await stage.database.db
    .select()
    .from(user)
    .where(eq(user.id, as ?? ''))
  expect(eve).toMatchObject({ demo: false, administrator: false })
})

test.each([
  ['as older releases wrote it, confirmed', true],
  ['that nobody has here yet', false],
])('the address of a persona is nobody’s, whatever an institution says: one %s', async (_, isThere) => {
  const { db } = stage.database
  const persona = { id: `demo-${asked}`, email: `demo-${asked}@demonstration.invalid` }
  if (isThere) await db.insert(user).values({ ...persona, name: 'Claire', emailVerified: true, demo: true })
  provider.seat({ sub: `taker-${asked}`, name: 'Eve', email: persona.email, email_verified: true })
  expect(await goThrough()).toMatchObject({ as: null })
  expect(await accountsOf(persona.id)).toEqual([])
  expect(await db.select().from(user).where(eq(user.email, persona.email))).toHaveLength(isThere ? 1 : 0)
})

test('without an address, or for a person who goes away, there is no account, and the page can say why', async () => {
  provider.seat({ sub: `nobody-${asked}`, name: 'Sans adresse' })
  expect((await goThrough()).at).toMatch(/\/sign-in\?error=email_not_found$/u)
  provider.seat(null)
  expect((await goThrough()).at).toMatch(/\/sign-in\?error=access_denied/u)
})

test('a page asks for nothing else than to go there: no token is taken in its place', async () => {
  expect((await wishFor(auth, { idToken: { token: 'x' } })).status).toBe(400)
  expect((await wishFor(auth, { provider: 'nowhere' })).status).toBe(404)
})

test('a provider that is away stops no start and makes no password wait', async () => {
  const away = await openIdentityProvider(`${origin}/api/auth/callback/university`)
  await away.close()
  const begun = performance.now()
  const patient = authWith(away.issuer)
  expect(await patient.api.getSession({ headers: new Headers() })).toBeNull()
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect((await wishFor(patient, {})).status).toBe(404)
})

test('the doctor tells a provider that answers from one that is silent, and where it must send people back', async () => {
  const look = async (issuer: string) => {
    const facts = await institutions.measure({ env: envWith(issuer), local: null } as Place)
    return facts === null ? [] : institutions.judge(facts)
  }
  expect((await look(provider.issuer)).map(({ says }) => says)).toEqual([
    'institutionFine',
    'institutionAddress',
  ])
  expect((await look('http://127.0.0.1:9'))[0]).toMatchObject({ says: 'institutionSilent', verdict: 'bad' })
})
