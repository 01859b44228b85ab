import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mail, user } from '@/db/schema'
import type { Runtime } from '@/server/entry/runtime'
import { readMailConfig } from '@/server/letters/mail/config'
import { createAccount } from '@/server/people/sign-in/create-account'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let withMail: Runtime
let coordinator: Person
let cohortId: string
beforeAll(async () => {
  stage = await openServerStage()
  const config = readMailConfig({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'triade@example.org' })
  withMail = { ...stage.runtime, env: { ...stage.runtime.env, mail: config } }
  coordinator = await stage.person('Sandrine Bellec')
  const made = await stage.as(coordinator).cohort.create({ name: 'Promotion Printemps' })
  cohortId = made.cohortId
})
afterAll(() => stage.close())

const tokenOf = (url: string) => url.split('/join/')[1] ?? ''

/** Invites an address: the token of its letter, and the one that the coordinator copies. */
async function invite(address: string): Promise<{ byLetter: string; copied: string }> {
  const api = stage.as(coordinator, withMail).cohort
  const invitee = { address, name: null, role: 'learner' as const }
  await api.invite({ cohortId, invitees: [invitee], language: 'fr' })
  const [letter] = await stage.database.db.select().from(mail).where(eq(mail.toAddress, address))
  const { pending } = await api.invitations({ cohortId })
  const copied = pending.find((each) => each.address === address)?.url ?? ''
  const byLetter = letter?.about && 'url' in letter.about ? letter.about.url : ''
  return { byLetter: tokenOf(byLetter), copied: tokenOf(copied) }
}

async function signUpBy(token: string, email: string): Promise<boolean | undefined> {
  const { db } = stage.database
  const needs = { db, secret: stage.runtime.env.secret, hash: async () => 'a digest' }
  const way = await createAccount(needs, { name: 'Léa Aubert', email, password: 'x', token, form: 'neutral' })
  expect(way).toBe('link')
  const [made] = await db.select().from(user).where(eq(user.email, email))
  return made?.emailVerified
}

test('an account made from the letter has its address confirmed, one made from the copied link has not', async () => {
  const letter = await invite('lea@example.org')
  expect(await signUpBy(letter.byLetter, 'lea@example.org')).toBe(true)
  const copy = await invite('hugo@example.org')
  expect(await signUpBy(copy.copied, 'hugo@example.org')).toBe(false)
})

test('another address than the invited one is not confirmed by the letter', async () => {
  const { byLetter } = await invite('ines@example.org')
  expect(await signUpBy(byLetter, 'ines.autre@example.org')).toBe(false)
})

test('a person who has an account confirms its address by joining from the letter', async () => {
  const person = await stage.person('Paul Nguyen')
  const { byLetter, copied } = await invite(person.email)
  const isConfirmed = async () =>
    (await stage.database.db.select().from(user).where(eq(user.id, person.id)))[0]?.emailVerified
  await stage.as(person).cohort.join({ token: copied })
  expect(await isConfirmed()).toBe(false)
  await stage.as(person).cohort.join({ token: byLetter })
  expect(await isConfirmed()).toBe(true)
})

test('people who are invited are counted where a round is prepared, until they join or can join no more', async () => {
  const other = await stage.person('Odile Renard')
  const made = await stage.as(other).cohort.create({ name: 'Promotion Automne' })
  const api = stage.as(other, withMail)
  const invitees = ['a@x.example', 'b@x.example'].map((address) => ({
    address,
    name: null,
    role: 'learner' as const,
  }))
  await api.cohort.invite({ cohortId: made.cohortId, invitees, language: 'fr' })
  const asked = { cohortId: made.cohortId }
  expect((await api.round.choices(asked)).invited).toMatchObject({
    learners: [{ role: 'learner' }, { role: 'learner' }],
    supervisors: [],
  })
  const { lines } = await api.cohort.decisions(asked)
  expect(lines).toContainEqual({ kind: 'membersMissing', invited: 2 })
  const [first] = (await api.cohort.invitations(asked)).pending
  await stage.as(await stage.person('Léa Aubert')).cohort.join({ token: tokenOf(first?.url ?? '') })
  expect((await api.round.choices(asked)).invited.learners).toHaveLength(1)
})
