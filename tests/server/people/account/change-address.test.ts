import { hashPassword } from 'better-auth/crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mail, user, verification } from '@/db/schema'
import type { Runtime } from '@/server/entry/runtime'
import { readMailConfig } from '@/server/letters/mail/config'
import { setAddress } from '@/server/people/account/change-address'
import { makeResetLink, readResetLink } from '@/server/people/sign-in/reset-link'
import { setPassword } from '@/server/people/sign-in/set-password'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

const password = 'une phrase de passe'
const later = () => new Date(Date.now() + 60_000)
let stage: ServerStage
let withMail: Runtime
let camille: Person
let asked = 0
beforeAll(async () => {
  stage = await openServerStage()
  const config = readMailConfig({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'triade@example.org' })
  withMail = { ...stage.runtime, env: { ...stage.runtime.env, mail: config } }
})
afterAll(() => stage.close())
beforeEach(async () => {
  camille = await stage.person('Camille Roussel')
  const hash = await hashPassword(password)
  await stage.database.db.transaction((tx) => setPassword(tx, camille.id, hash))
  asked += 1
})

const wanted = () => `camille${asked}@example.net`
const accountOf = async ({ id }: Person) =>
  (await stage.database.db.select().from(user).where(eq(user.id, id)))[0]
const change = (runtime: Runtime, email = wanted(), given = password) =>
  stage.as(camille, runtime).account.changeAddress({ email, password: given })
const lettersTo = (address: string) =>
  stage.database.db.select().from(mail).where(eq(mail.toAddress, address)).orderBy(desc(mail.writtenAt))

async function tokenTo(address: string): Promise<string> {
  const [letter] = await lettersTo(address)
  return letter?.about && 'url' in letter.about ? (letter.about.url.split('/').at(-1) ?? '') : ''
}
const confirm = (token: string) => stage.as(null, withMail).account.confirmAddress({ token })

test('without mail an address changes at once, with the password', async () => {
  expect(await reasonFor(change(stage.runtime, wanted(), 'pas celui-ci'))).toBe('wrongPassword')
  expect(await change(stage.runtime, ` ${wanted().toUpperCase()} `)).toBe('changed')
  expect(await accountOf(camille)).toMatchObject({ email: wanted(), emailVerified: false })
  expect(await change(stage.runtime)).toBe('same')
  expect(await reasonFor(change(stage.runtime, stage.administrator.email))).toBe('addressTaken')
  const newcomer = await stage.person('Sans mot de passe')
  const act = stage.as(newcomer).account.changeAddress({ email: 'autre@example.net', password: '' })
  expect(await reasonFor(act)).toBe('passwordFirst')
})

test('with mail it is confirmed at the new address first, and the old one is told', async () => {
  expect(await reasonFor(change(withMail, wanted(), 'pas celui-ci'))).toBe('wrongPassword')
  expect(await change(withMail)).toBe('asked')
  expect((await accountOf(camille))?.email).toBe(camille.email)
  expect(await stage.as(camille, withMail).account.read()).toMatchObject({ waitingEmail: wanted() })
  const token = await tokenTo(wanted())
  expect(JSON.stringify(await stage.database.db.select().from(verification))).not.toContain(token)
  const old = await stage.database.db.transaction((tx) => makeResetLink(tx, camille.id, later()))

  expect(await reasonFor(confirm(token))).toBe('accepted')
  expect(await accountOf(camille)).toMatchObject({ email: wanted(), emailVerified: true })
  expect(await lettersTo(camille.email)).toMatchObject([
    { kind: 'addressChanged', about: { newAddress: wanted() } },
  ])
  expect(await reasonFor(confirm(token)), 'a link works once').toBe('linkDead')
  expect(await readResetLink(stage.database.db, old), 'links to the old address work no more').toBeNull()
  expect((await stage.as(camille, withMail).account.read()).waitingEmail).toBeNull()
})

test('a later wish takes the place of an earlier one, and a link has its time', async () => {
  await change(withMail, 'autre@example.net')
  const first = await tokenTo('autre@example.net')
  await change(withMail)
  expect(await reasonFor(confirm(first))).toBe('linkDead')
  await stage.database.db.update(verification).set({ expiresAt: new Date(Date.now() - 1_000) })
  expect(await reasonFor(confirm(await tokenTo(wanted())))).toBe('linkDead')
  expect((await accountOf(camille))?.email).toBe(camille.email)
})

test('whether another account has the address is not told: the answer is the same, and no letter leaves', async () => {
  expect(await change(withMail, stage.administrator.email)).toBe('asked')
  expect(await lettersTo(stage.administrator.email)).toEqual([])
})

test('the address of a persona belongs to no person: no letter leaves for it, and it is not taken', async () => {
  const reserved = 'demo-claire@demonstration.invalid'
  expect(await change(withMail, reserved)).toBe('asked')
  expect(await lettersTo(reserved)).toEqual([])
  const taking = stage.database.db.transaction((tx) =>
    setAddress(tx, camille.id, { email: reserved, emailVerified: false }),
  )
  await expect(taking).rejects.toMatchObject({ code: 'addressTaken' })
  expect((await accountOf(camille))?.email).toBe(camille.email)
})

test('an address that another person took meanwhile stays theirs', async () => {
  await change(withMail)
  const token = await tokenTo(wanted())
  const other = await stage.person('Plus rapide')
  await stage.database.db.update(user).set({ email: wanted() }).where(eq(user.id, other.id))
  expect(await reasonFor(confirm(token))).toBe('addressTaken')
  expect((await accountOf(camille))?.email).toBe(camille.email)
})

test('the address of one’s own account is confirmed by a letter to it, and no change is announced', async () => {
  await stage.as(camille, withMail).account.askConfirmation()
  expect(await stage.as(camille, withMail).account.read()).toMatchObject({
    isEmailVerified: false,
    waitingEmail: camille.email,
  })
  const letters = await lettersTo(camille.email)
  expect(letters).toMatchObject([{ kind: 'addressChange', about: { isOwn: true } }])
  await confirm(await tokenTo(camille.email))
  expect(await accountOf(camille)).toMatchObject({ email: camille.email, emailVerified: true })
  expect(await lettersTo(camille.email)).toHaveLength(1)
  await stage.as(camille, withMail).account.askConfirmation()
  expect(await lettersTo(camille.email), 'a confirmed address gets none').toHaveLength(1)
  expect(await reasonFor(stage.as(camille).account.askConfirmation()), 'without mail').toBe('unavailable')
})
