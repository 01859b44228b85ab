import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { desc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mail, session, user, verification } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { readMagicLink } from '@/server/people/sign-in/magic-link'
import { readPassword, setPassword } from '@/server/people/sign-in/set-password'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, origin, type ServerStage } from '../../../support/server-stage'
import { until } from '../../../support/until'

const secret = 'a secret for tests, long enough to be one'
const written: string[] = []
const ended: string[] = []
let stage: ServerStage
let auth: Auth
let camille: Person
beforeAll(async () => {
  stage = await openServerStage()
  auth = authWith({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'triade@example.net' })
})
afterAll(() => stage.close())
beforeEach(async () => {
  camille = await stage.person('Camille Roussel')
  const hash = await hashPassword('une phrase de passe')
  await stage.database.db.transaction((tx) => setPassword(tx, camille.id, hash))
  ended.splice(0)
})

function authWith(variables: Record<string, string>): Auth {
  return createAuth({
    env: readConfiguration({ TRIADE_SECRET: secret, TRIADE_RATE_LIMIT: 'off', ...variables }),
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'debug' }, { write: (line: string) => void written.push(line) }),
    onSignedOut: ({ id }) => ended.push(id),
  })
}

async function post(path: string, body: object, on = auth, host = 'triade.test') {
  const answer = await on.handler(
    new Request(`http://${host}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host, origin },
      body: JSON.stringify(body),
    }),
  )
  return { status: answer.status, body: await answer.json() }
}

async function enter(token: string, headers: Record<string, string> = { 'x-triade-page': 'enter' }) {
  const address = `${origin}/api/auth/magic-link/verify?token=${token}`
  const answer = await auth.handler(new Request(address, { headers: { host: 'triade.test', ...headers } }))
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  return (await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? null
}

const lettersTo = ({ id }: Person) =>
  stage.database.db.select().from(mail).where(eq(mail.toUserId, id)).orderBy(desc(mail.writtenAt))

async function linkTo(person: Person): Promise<URL> {
  await until('the letter is written', async () => (await lettersTo(person)).length > 0)
  const [letter] = await lettersTo(person)
  if (!letter?.about || !('url' in letter.about)) throw new Error('a letter without a link')
  return new URL(letter.about.url)
}
const tokenOf = ({ pathname }: URL) => pathname.split('/').at(-1) ?? ''

async function signInOf({ id: userId }: Person): Promise<string> {
  const [id, expiresAt] = [randomUUID(), new Date(Date.now() + 86_400_000)]
  await stage.database.db.insert(session).values({ id, token: id, userId, expiresAt })
  return id
}
const accountOf = async ({ id }: Person) =>
  (await stage.database.db.select().from(user).where(eq(user.id, id)))[0]

test('by the link of a letter a person chooses a password; it proves their address and ends their sign-ins', async () => {
  const before = await signInOf(camille)
  await post('/request-password-reset', { email: camille.email.toUpperCase() })
  const token = tokenOf(await linkTo(camille))
  expect(JSON.stringify(await stage.database.db.select().from(verification))).not.toContain(token)
  expect(await post('/choose-password', { token, password: 'des mots sans lien' })).toMatchObject({
    status: 200,
  })
  expect(ended).toEqual([before])
  expect((await accountOf(camille))?.emailVerified).toBe(true)
  const again = await post('/choose-password', { token, password: 'encore des mots' })
  expect(again.body).toMatchObject({ code: 'LINK_DEAD' })
})

test('a link signs in once, and only from our page', async () => {
  await stage.database.db.update(user).set({ emailVerified: true }).where(eq(user.id, camille.id))
  await post('/sign-in/magic-link', { email: camille.email, metadata: { next: '/sessions' } })
  const link = await linkTo(camille)
  const token = tokenOf(link)
  expect(link.searchParams.get('next')).toBe('/sessions')
  expect(JSON.stringify(await stage.database.db.select().from(verification))).not.toContain(token)
  expect(await enter(token, {}), 'a program that opens links').toBeNull()
  expect(await readMagicLink(stage.database.db, token)).toEqual({ name: camille.name, isFirst: false })
  expect(await enter(token)).toBe(camille.id)
  expect(await enter(token)).toBeNull()
  expect(await readMagicLink(stage.database.db, token)).toBeNull()
  expect(await readPassword(stage.database.db, camille.id)).not.toBeNull()
})

test('the first link that proves an address ends what was done with the account before', async () => {
  const before = await signInOf(camille)
  await post('/sign-in/magic-link', { email: camille.email })
  const token = tokenOf(await linkTo(camille))
  expect(await readMagicLink(stage.database.db, token)).toMatchObject({ isFirst: true })
  expect(await enter(token)).toBe(camille.id)
  expect(ended).toEqual([before])
  expect(await readPassword(stage.database.db, camille.id)).toBeNull()
  expect((await accountOf(camille))?.emailVerified).toBe(true)
})

test('an address without an account, and one of a persona, are answered alike and get no letter', async () => {
  const persona = {
    id: 'demo-ines',
    name: 'Inès',
    email: 'demo-ines@demonstration.invalid',
    demo: true,
    form: 'neutral',
  } as const
  await stage.database.db.insert(user).values(persona)
  for (const path of ['/request-password-reset', '/sign-in/magic-link']) {
    const known = await post(path, { email: camille.email })
    expect(await post(path, { email: 'nobody@example.org' })).toEqual(known)
    expect(await post(path, { email: persona.email })).toEqual(known)
  }
  await until('both letters are written', async () => (await lettersTo(camille)).length === 2)
  expect(await lettersTo(persona)).toEqual([])
  // Nor is a link made that a person could find.
  expect(JSON.stringify(await stage.database.db.select().from(verification))).not.toContain(persona.email)
  expect(await enter('made-up')).toBeNull()
  const { rows } = await stage.database.pool.query(`select from "user" where email = 'nobody@example.org'`)
  expect(rows).toEqual([])
})

test('the link of a letter leads to the configured address, whatever host was asked', async () => {
  await post('/request-password-reset', { email: camille.email }, auth, '192.168.1.66')
  expect((await linkTo(camille)).origin).toBe(origin)
})

test('one address gets five letters at once and no more; the answer stays the same', async () => {
  const limited = authWith({
    SMTP_URL: 'smtp://127.0.0.1:25',
    MAIL_FROM: 'triade@example.net',
    TRIADE_RATE_LIMIT: 'on',
  })
  const statuses: number[] = []
  for (let asked = 0; asked < 8; asked += 1) {
    const email = asked % 2 === 0 ? camille.email : camille.email.toUpperCase()
    statuses.push((await post('/request-password-reset', { email }, limited)).status)
  }
  expect(new Set(statuses)).toEqual(new Set([200]))
  const last = await stage.person('Dernière')
  await post('/request-password-reset', { email: last.email }, limited)
  await linkTo(last)
  expect(await lettersTo(camille)).toHaveLength(5)
})

test('without mail asking is refused to all', async () => {
  const silent = authWith({})
  for (const email of [camille.email, 'nobody@example.org']) {
    expect(await post('/request-password-reset', { email }, silent)).toMatchObject({
      status: 409,
      body: { code: 'NO_MAIL' },
    })
  }
  expect((await post('/sign-in/magic-link', { email: camille.email }, silent)).status).toBe(409)
})

test('the log of all this names no person', () => {
  expect(written.join('')).not.toMatch(/example\.org/u)
})
