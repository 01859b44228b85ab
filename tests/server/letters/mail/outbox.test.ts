import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { job, mail } from '@/db/schema'
import type { Letter } from '@/domain/mail/letter'
import type { Person } from '@/server/people/sign-in/sign-in'
import { post } from '@/server/platform/outbox/post'
import { openServerStage, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let coordinator: Person
let cohortId: string
beforeAll(async () => {
  stage = await openServerStage()
  coordinator = await stage.person('Sandrine Bellec')
  ;({ cohortId } = await stage.as(coordinator).cohort.create({ name: 'Promotion Printemps' }))
})
afterAll(() => stage.close())

const url = 'http://triade.test/join/the-token'
const invite = (key: string): Letter => ({
  key,
  to: { address: `${key}@example.org`, name: 'Léa Aubert', language: 'fr' },
  about: {
    kind: 'invitation',
    url,
    role: 'learner',
    cohortName: 'Printemps',
    invitedBy: 'Sandrine',
    expiresAt: Date.now() + 86_400_000,
  },
  cohortId,
})
const outbox = (who = coordinator) => stage.as(who).mail.outbox({ cohortId })
const idOf = async (key: string) =>
  (await stage.database.db.select().from(mail).where(eq(mail.key, key)))[0]?.id ?? ''

test('without a mail server the coordinator sees what waits, and copies the link of an invitation', async () => {
  await post(stage.database.db, invite('waiting'))
  const { works, letters } = await outbox()
  expect(works).toBe(false)
  expect(letters).toMatchObject([{ kind: 'invitation', state: 'queued', link: url, maySendAgain: false }])
  expect(letters[0]?.to).toBe('Léa Aubert <waiting@example.org>')
})

test('links that sign their reader in are never there, even where a letter names the cohort', async () => {
  const about = {
    kind: 'magicLink',
    url: 'http://triade.test/in/s3cret',
    expiresAt: Date.now() + 1e6,
  } as const
  await post(stage.database.db, { key: 'in', to: { userId: coordinator.id }, about, cohortId })
  expect(JSON.stringify(await outbox())).not.toContain('s3cret')
  const again = stage.as(coordinator).mail.sendAgain({ cohortId, mailId: await idOf('in') })
  expect(await reasonFor(again)).toBe('notFound')
})

test('a letter that was given up comes first, and is sent again by one job when asked for', async () => {
  await post(stage.database.db, invite('dead'))
  const mailId = await idOf('dead')
  const { db } = stage.database
  await db.update(mail).set({ state: 'dead', lastError: 'refused', attempts: 1 }).where(eq(mail.id, mailId))
  await db.update(job).set({ doneAt: new Date() }).where(eq(job.key, mailId))
  expect((await outbox()).letters[0]).toMatchObject({ id: mailId, lastError: 'refused', maySendAgain: true })
  await stage.as(coordinator).mail.sendAgain({ cohortId, mailId })
  expect(await reasonFor(stage.as(coordinator).mail.sendAgain({ cohortId, mailId }))).toBe('wrongMoment')
  const jobs = await db.select().from(job).where(eq(job.key, mailId))
  expect(jobs).toMatchObject([{ doneAt: null, attempts: 0 }])
})

test('it is the coordinator’s own: others are refused, and letters of another cohort are not found', async () => {
  const supervisor = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  expect(await reasonFor(outbox(supervisor))).toBe('roleMayNot')
  const stranger = await stage.person('Olivier Étranger')
  const { cohortId: theirs } = await stage.as(stranger).cohort.create({ name: 'Une autre' })
  const again = stage.as(stranger).mail.sendAgain({ cohortId: theirs, mailId: await idOf('dead') })
  expect(await reasonFor(again)).toBe('notFound')
  expect((await stage.as(stranger).mail.outbox({ cohortId: theirs })).letters).toEqual([])
})
