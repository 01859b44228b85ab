import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '@/server/people/sign-in/create-account'
import { signUpWay } from '@/server/people/sign-in/sign-up-way'
import { openLink } from '../../../support/open-link'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

const secret = 'a secret for tests, long enough to be one'
let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

const choose = (registration: 'links' | 'closed') =>
  stage.as(stage.administrator).installation.saveRegistration({ registration })

function create(email: string, token: string | null) {
  const hash = async (password: string) => `digest of ${password}`
  const wanted = { name: 'Lise Aubert', email, password: 'une phrase de passe', token }
  return createAccount({ db: stage.database.db, secret, hash }, { ...wanted, form: 'neutral' })
}

test('once registration is closed no link makes an account; opened again, it does', async () => {
  const token = await openLink(stage.database, secret, stage.administrator.email)
  await choose('closed')
  expect(await create('lise@example.org', token)).toBe('shut')
  expect(await create('lise@example.org', null)).toBe('shut')
  await choose('links')
  expect(await create('lise@example.org', token)).toBe('link')
})

test('a person with an account still joins a cohort while registration is closed', async () => {
  await choose('closed')
  const coordinator = await stage.person('Sandrine Bellec')
  const { cohortId } = await stage.as(coordinator).cohort.create({ name: 'Promotion' })
  const { url } = await stage.as(coordinator).cohort.renewJoinLink({ cohortId, role: 'learner' })
  const newcomer = await stage.person('Maëlle')
  await stage.as(newcomer).cohort.join({ token: url.split('/').at(-1) ?? '' })
  expect((await stage.as(newcomer).person.me()).memberships).toHaveLength(1)
  await choose('links')
})

test('the journal has a line for each change, and none for what holds already', async () => {
  await choose('closed')
  await choose('closed')
  const { lines } = await stage.as(stage.administrator).installation.acts({})
  expect(lines[0]).toMatchObject({ act: 'registrationSet', registration: 'closed', actor: 'Ada Kerbrat' })
  expect(lines[1]).toMatchObject({ registration: 'links' })
})

test('the first account needs no link, even where a restored setting says closed', async () => {
  const empty = await openServerStage()
  try {
    await empty.as(empty.administrator).installation.saveRegistration({ registration: 'closed' })
    await empty.database.pool.query('set session_replication_role = replica')
    await empty.database.pool.query('update "user" set demo = true')
    const { way } = await signUpWay({ db: empty.database.db, secret }, null)
    expect(way).toBe('first')
  } finally {
    await empty.close()
  }
})
