import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { account, session, user, verification } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, origin, reasonFor, type ServerStage } from '../../../support/server-stage'

const password = 'une phrase de passe'
const ended: string[] = []
let stage: ServerStage
let auth: Auth
let camille: Person
beforeAll(async () => {
  stage = await openServerStage()
  auth = createAuth({
    env: readConfiguration({
      TRIADE_SECRET: 'a secret for tests, long enough to be one',
      TRIADE_RATE_LIMIT: 'off',
    }),
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'silent' }),
    onSignedOut: ({ id }) => ended.push(id),
  })
})
afterAll(() => stage.close())
beforeEach(async () => {
  camille = await stage.person('Camille Roussel')
  ended.splice(0)
})

async function giveLink(to = camille) {
  const { url } = await stage.as(stage.administrator).installation.giveResetLink({ accountId: to.id })
  return url.split('/').at(-1) ?? ''
}

async function choose(token: string, wanted = password) {
  const answer = await auth.handler(
    new Request(`${origin}/api/auth/choose-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin },
      body: JSON.stringify({ token, password: wanted }),
    }),
  )
  const { code } = (await answer.json()) as { code?: string }
  return { code: code ?? null, cookie: answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' }
}

async function signInOf({ id }: Person): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000)
  const row = { id: `sign-in-of-${id}`, token: `token-of-${id}`, userId: id, expiresAt }
  await stage.database.db.insert(session).values(row)
  return row.id
}

test('by an administrator’s link a person chooses a password, is signed in, and signed out everywhere else', async () => {
  const before = await signInOf(camille)
  const { code, cookie } = await choose(await giveLink())
  expect(code).toBeNull()
  expect(ended).toEqual([before])
  const signedIn = await auth.api.getSession({ headers: new Headers({ cookie }) })
  expect(signedIn?.user.id).toBe(camille.id)
  const rows = await stage.database.db.select().from(session).where(eq(session.userId, camille.id))
  expect(rows.map(({ id }) => id)).toEqual([signedIn?.session.id])
  const again = await auth.api.signInEmail({ body: { email: camille.email, password } })
  expect(again.user.id).toBe(camille.id)
})

test('a link works once, for a day, until a later one is made; of two at the same moment one is believed', async () => {
  const first = await giveLink()
  const second = await giveLink()
  expect((await choose(first)).code).toBe('LINK_DEAD')
  const both = await Promise.all([choose(second), choose(second)])
  expect(both.map(({ code }) => code).sort()).toEqual(['LINK_DEAD', null])
  expect((await choose(second)).code).toBe('LINK_DEAD')
  const late = await giveLink()
  const past = new Date(Date.now() - 1_000)
  await stage.database.db.update(verification).set({ expiresAt: past })
  expect((await choose(late)).code).toBe('LINK_DEAD')
  expect((await choose('by-hand-made-up')).code).toBe('LINK_DEAD')
})

test('a password that is refused leaves the link as it was, and the person signed in', async () => {
  await signInOf(camille)
  const token = await giveLink()
  expect((await choose(token, 'court')).code).toBe('PASSWORD_LENGTH')
  expect((await choose(token, 'azertyuiop')).code).toBe('PASSWORD_COMMON')
  expect((await choose(token, 'CamilleRoussel')).code).toBe('PASSWORD_PERSONAL')
  expect(ended).toEqual([])
  expect((await choose(token)).code).toBeNull()
})

test('the token is kept nowhere, and the journal names the maker and the person of a link', async () => {
  const token = await giveLink()
  const kept = await stage.database.db.select().from(verification)
  expect(JSON.stringify(kept)).not.toContain(token)
  const { lines } = await stage.as(stage.administrator).installation.acts({})
  expect(lines[0]).toMatchObject({ act: 'resetLinkGiven', actor: 'Ada Kerbrat', about: 'Camille Roussel' })
})

test('a link that is handed over proves no address', async () => {
  await choose(await giveLink())
  const [row] = await stage.database.db.select().from(user).where(eq(user.id, camille.id))
  expect(row?.emailVerified).toBe(false)
  const credentials = await stage.database.db.select().from(account).where(eq(account.userId, camille.id))
  expect(credentials).toHaveLength(1)
})

test('only an administrator makes one, and never for a persona or an account that is not there', async () => {
  const other = await stage.person('Autre')
  const wish = { accountId: camille.id }
  expect(await reasonFor(stage.as(other).installation.giveResetLink(wish))).toBe('onlyAdministratorMay')
  await stage.database.db
    .insert(user)
    .values({ id: 'demo-ines', name: 'Inès', email: 'ines@demo.invalid', demo: true })
  const give = (accountId: string) =>
    reasonFor(stage.as(stage.administrator).installation.giveResetLink({ accountId }))
  expect(await give('demo-ines')).toBe('personaKeepsAccount')
  expect(await give('nobody')).toBe('notFound')
})
