import { randomUUID } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { session, user } from '@/db/schema'
import { readPassword, setPassword } from '@/server/people/sign-in/set-password'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

const password = 'une phrase de passe'
let hash: string
let stage: ServerStage
let camille: Person
beforeAll(async () => {
  stage = await openServerStage()
  hash = await hashPassword(password)
})
afterAll(() => stage.close())
beforeEach(async () => {
  camille = await stage.person('Camille Roussel')
  await stage.database.db.transaction((tx) => setPassword(tx, camille.id, hash))
})

async function signIn({ id: userId }: Person, agoMs = 0, userAgent = ''): Promise<string> {
  const [id, createdAt] = [randomUUID(), new Date(Date.now() - agoMs)]
  const expiresAt = new Date(Date.now() + 86_400_000)
  await stage.database.db.insert(session).values({ id, token: id, userId, createdAt, expiresAt, userAgent })
  return id
}
const signInsOf = async ({ id }: Person) =>
  (await stage.database.db.select({ id: session.id }).from(session).where(eq(session.userId, id))).map(
    (row) => row.id,
  )
const by = (person: Person, signInId?: string) => stage.as(person, stage.runtime, signInId).account

test('a name is cleaned, and the others see it at once; one that shows nothing is refused', async () => {
  await by(camille).rename({ name: '  Camille\u200b\nRoussel-Diop ' })
  expect((await by(camille).read()).name).toBe('Camille Roussel-Diop')
  for (const name of ['', '\u200b\u3164', '42', 'x'.repeat(81)]) {
    expect(await reasonFor(by(camille).rename({ name }))).toBe('invalid')
  }
})

test('a password is changed with the one there is, and every other browser is signed out', async () => {
  const [mine, other] = [await signIn(camille), await signIn(camille)]
  const change = (current: string, next: string) =>
    reasonFor(by(camille, mine).changePassword({ current, next }))
  expect(await change('pas celui-ci', 'des mots sans lien')).toBe('wrongPassword')
  expect(await change(password, 'court')).toBe('passwordLength')
  expect(await change(password, 'azertyuiop')).toBe('passwordCommon')
  expect(await change(password, 'camille roussel')).toBe('passwordPersonal')
  expect((await signInsOf(camille)).sort()).toEqual([mine, other].sort())

  expect(await change(password, 'des mots sans lien')).toBe('accepted')
  expect(await signInsOf(camille)).toEqual([mine])
  const kept = (await readPassword(stage.database.db, camille.id)) ?? ''
  expect(await verifyPassword({ hash: kept, password: 'des mots sans lien' })).toBe(true)
})

test('a person without a password chooses one soon after signing in, and not from a page left open', async () => {
  const newcomer = await stage.person('Lise Aubert')
  const [old, fresh] = [await signIn(newcomer, 16 * 60_000), await signIn(newcomer)]
  const choose = (signInId?: string) =>
    reasonFor(by(newcomer, signInId).changePassword({ current: '', next: 'des mots sans lien' }))
  expect(await choose()).toBe('signInAgain')
  expect(await choose(old)).toBe('signInAgain')
  expect(await choose(fresh)).toBe('accepted')
  expect(await reasonFor(by(newcomer, fresh).changePassword({ current: '', next: password }))).toBe(
    'wrongPassword',
  )
})

test('a person’s own browsers only are listed to them; one is signed out, or all but this one', async () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const [mine, second, third] = [
    await signIn(camille, 0, agent),
    await signIn(camille),
    await signIn(camille),
  ]
  const theirs = await signIn(stage.administrator)
  const { signIns } = await by(camille, mine).read()
  expect(signIns.map(({ id }) => id).sort()).toEqual([mine, second, third].sort())
  expect(signIns.filter(({ isThis }) => isThis)).toMatchObject([{ id: mine, userAgent: agent }])

  await by(camille, mine).endSignIn({ signInId: theirs })
  await by(camille, mine).endSignIn({ signInId: second })
  expect((await signInsOf(camille)).sort()).toEqual([mine, third].sort())
  await by(camille, mine).endOtherSignIns()
  expect(await signInsOf(camille)).toEqual([mine])
  expect(await signInsOf(stage.administrator)).toEqual([theirs])
})

test('a persona is shown nothing of who else plays it, and cannot be changed', async () => {
  const persona = {
    id: 'demo-ines',
    name: 'Inès',
    email: 'ines@demo.invalid',
    demo: true,
    form: 'neutral',
  } as const
  await stage.database.db.insert(user).values(persona)
  const mine = await signIn(persona)
  await signIn(persona)
  const account = by(persona, mine)
  expect(await account.read()).toMatchObject({ isPersona: true, signIns: [], hasPassword: false })
  for (const act of [
    () => account.rename({ name: 'Mallory' }),
    () => account.chooseForm({ form: 'masculine' }),
    () => account.changeAddress({ email: 'mallory@example.org', password: '' }),
    () => account.changePassword({ current: '', next: 'des mots sans lien' }),
    () => account.endSignIn({ signInId: mine }),
    () => account.endOtherSignIns(),
  ])
    expect(await reasonFor(act())).toBe('personaKeepsAccount')
  expect(await signInsOf(persona)).toHaveLength(2)
})
