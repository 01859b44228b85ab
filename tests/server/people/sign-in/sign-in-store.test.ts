import { randomUUID } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, session, user, verification } from '@/db/schema/auth'
import { signInStore } from '@/server/people/sign-in/sign-in-store'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

const options: BetterAuthOptions = {
  user: {
    additionalFields: {
      demo: { type: 'boolean', input: false, defaultValue: false },
      form: { type: 'string', input: false, defaultValue: 'neutral' },
    },
  },
}
const token = 'the token of this sign-in session'
const expiresAt = new Date('2026-03-02T09:00:00.123Z')
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const id = randomUUID()
  await database.db.insert(user).values({
    id,
    name: 'Ada Martin',
    email: 'ada@example.org',
    demo: true,
    form: 'feminine',
  })
  await database.db.insert(session).values({
    id: randomUUID(),
    userId: id,
    token,
    expiresAt,
    ipAddress: '192.0.2.1',
    userAgent: 'a browser',
  })
})
afterAll(() => database.close())

/** What is asked before every command, and what the library's own adapter would answer. */
async function bothAnswers(asked: string) {
  const schema = { user, session, account, verification }
  const plain = drizzleAdapter(drizzle(database.pool), { provider: 'pg', schema })(options)
  const query = { model: 'session', where: [{ field: 'token', value: asked }], join: { user: true as const } }
  return {
    ours: await signInStore(database.pool)(options).findOne(query),
    theirs: await plain.findOne(query),
  }
}

test('a token is answered as the library itself would, person and every field included', async () => {
  const { ours, theirs } = await bothAnswers(token)
  expect(ours).toMatchObject({ token, expiresAt, user: { name: 'Ada Martin', demo: true, form: 'feminine' } })
  expect(ours).toEqual(theirs)
})

test('an unknown token is no sign-in', async () => {
  expect(await bothAnswers('another token')).toEqual({ ours: null, theirs: null })
})

test('any other question is left to the library', async () => {
  const query = { model: 'user', where: [{ field: 'email', value: 'ada@example.org' }] }
  expect(await signInStore(database.pool)(options).findOne(query)).toMatchObject({ name: 'Ada Martin' })
})
