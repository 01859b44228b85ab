import { count } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, session, user } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { type IdentityProviderServer, openIdentityProvider } from '../../../support/identity-provider'
import { openServerStage, origin, type ServerStage } from '../../../support/server-stage'

type Name = 'university' | 'region'

let stage: ServerStage
let providers: Record<Name, IdentityProviderServer>
let auth: Auth
beforeAll(async () => {
  stage = await openServerStage()
  const open = (name: Name) => openIdentityProvider(`${origin}/api/auth/callback/${name}`)
  providers = { university: await open('university'), region: await open('region') }
  const variablesOf = (name: Name) => ({
    [`OIDC_${name.toUpperCase()}_NAME`]: name,
    [`OIDC_${name.toUpperCase()}_ISSUER`]: providers[name].issuer,
    [`OIDC_${name.toUpperCase()}_CLIENT_ID`]: providers[name].clientId,
    [`OIDC_${name.toUpperCase()}_CLIENT_SECRET`]: providers[name].clientSecret,
  })
  auth = createAuth({
    env: readConfiguration({
      TRIADE_SECRET: 'a secret for tests, long enough to be one',
      TRIADE_RATE_LIMIT: 'off',
      OIDC_PROVIDERS: 'university,region',
      ...variablesOf('university'),
      ...variablesOf('region'),
    }),
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'silent' }),
    onSignedOut: () => undefined,
  })
})
afterAll(async () => {
  for (const provider of Object.values(providers)) await provider.close()
  await stage.close()
})

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '')

/** A browser that chose one institution, signed in there, and stands before Triade's door with what it was given. */
async function signedInAt(name: Name): Promise<{ back: URL; cookie: string }> {
  providers[name].seat({
    sub: `lise-${name}`,
    name: 'Lise Aubert',
    email: 'lise@univ.example',
    email_verified: true,
  })
  const begun = await auth.handler(
    new Request(`${origin}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin },
      body: JSON.stringify({ provider: name, callbackURL: '/today', errorCallbackURL: '/sign-in' }),
    }),
  )
  const theirs = new Map<string, string>()
  let { url } = (await begun.clone().json()) as { url: string }
  while (!url.startsWith(`${origin}/api/auth/callback/`)) {
    const cookie = [...theirs].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const each of cookiesOf(answer)) {
      const [key = '', ...value] = each.split('=')
      theirs.set(key, value.join('='))
    }
    url = new URL(answer.headers.get('location') ?? '', url).href
  }
  return { back: new URL(url), cookie: cookiesOf(begun).join('; ') }
}

const comeBack = (url: URL, cookie: string) =>
  auth.handler(new Request(url, { headers: { host: 'triade.test', cookie } }))

async function whoIsIn(answer: Response): Promise<string | null> {
  const headers = new Headers({ cookie: cookiesOf(answer).join('; ') })
  return (await auth.api.getSession({ headers }))?.user.id ?? null
}

async function kept() {
  const { db } = stage.database
  const [users, accounts, sessions] = await Promise.all(
    [user, account, session].map((table) => db.select({ rows: count() }).from(table)),
  )
  return { users, accounts, sessions }
}

test('an answer of one institution brought to the door of another opens nothing', async () => {
  const before = await kept()
  const { back, cookie } = await signedInAt('university')
  back.pathname = back.pathname.replace('university', 'region')
  const answer = await comeBack(back, cookie)
  expect(await whoIsIn(answer)).toBeNull()
  expect(await kept()).toEqual(before)
})

test('an answer is worth nothing with the state of another sign-in, nor in another browser', async () => {
  const before = await kept()
  const [one, other] = [await signedInAt('university'), await signedInAt('region')]
  const mixed = new URL(one.back)
  mixed.searchParams.set('state', other.back.searchParams.get('state') ?? '')
  for (const cookie of [one.cookie, other.cookie, `${one.cookie}; ${other.cookie}`])
    expect(await whoIsIn(await comeBack(mixed, cookie))).toBeNull()
  expect(await whoIsIn(await comeBack(one.back, other.cookie))).toBeNull()
  expect(await whoIsIn(await comeBack(one.back, ''))).toBeNull()
  expect(await kept()).toEqual(before)
})

test('an answer that says another institution gave it opens nothing', async () => {
  const before = await kept()
  const { back, cookie } = await signedInAt('university')
  back.searchParams.set('iss', providers.region.issuer)
  expect(await whoIsIn(await comeBack(back, cookie))).toBeNull()
  expect(await kept()).toEqual(before)
})

test('at its own door, in its own browser, the same answer signs in, once', async () => {
  const { back, cookie } = await signedInAt('university')
  const answer = await comeBack(back, cookie)
  expect(await whoIsIn(answer)).not.toBeNull()
  expect(await whoIsIn(await comeBack(back, cookie))).toBeNull()
})
