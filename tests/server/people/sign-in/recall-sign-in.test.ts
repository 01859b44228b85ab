import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { Auth } from '@/server/people/sign-in/auth'
import { readSignIn, recallSignIn } from '@/server/people/sign-in/read-sign-in'
import { createSignInMemory } from '@/server/people/sign-in/sign-in-memory'

const DAY = 86_400_000
const secret = 'a secret for tests'
const person = {
  personId: 'ada',
  name: 'Ada Martin',
  email: 'ada@example.org',
  demo: false,
  form: 'feminine',
}

const sign = (token: string, key = secret) => createHmac('sha256', key).update(token).digest('base64')
const cookie = (token: string, signature = sign(token)) =>
  `sid=${encodeURIComponent(`${token}.${signature}`)}`

/** A server on which these tokens are signed in; the library knows no one. */
function serverOf(...tokens: string[]) {
  const signedIn = new Set(tokens)
  const expiresAt = new Date(Date.now() + 30 * DAY)
  const query = vi.fn(async ({ values: [token] }: { values: string[] }) => ({
    rows: token && signedIn.has(token) ? [{ id: `sign-in of ${token}`, token, expiresAt, ...person }] : [],
  }))
  const sessionConfig = { expiresIn: (30 * DAY) / 1_000, updateAge: DAY / 1_000 }
  const context = { authCookies: { sessionToken: { name: 'sid' } }, secret, sessionConfig }
  const auth = {
    $context: Promise.resolve(context),
    api: { getSession: async () => null },
  } as unknown as Auth
  const memory = createSignInMemory()
  const shell = { auth, database: { pool: { query } } } as unknown as Parameters<typeof readSignIn>[0]
  return {
    signedIn,
    query,
    read: (header: string) => readSignIn(shell, new Headers({ cookie: header }), memory),
    recall: (header: string) => recallSignIn(shell, header, memory),
  }
}

test('a sign-in that was read is recalled by its cookie, without a question to the database', async () => {
  const { query, read, recall } = serverOf('one')
  expect(await recall(cookie('one'))).toBeNull()
  const signIn = await read(cookie('one'))
  query.mockClear()
  expect(await recall(`theme=dark; ${cookie('one')}; locale=fr`)).toEqual(signIn)
  expect(query).not.toHaveBeenCalled()
})

test('no sign-in is recalled by a cookie that proves nothing, whatever it begins with', async () => {
  const { read, recall } = serverOf('one', 'two')
  await read(cookie('one'))
  const others = [
    '',
    'sid=',
    `sid=one`,
    cookie('one', sign('one', 'another secret')),
    cookie('one', sign('two')),
    cookie('two'),
    cookie('one').slice(0, -1),
    `${cookie('one')}A`,
    cookie('one').replace('sid', 'xsid'),
    `${cookie('one')}; ${cookie('one')}`,
  ]
  for (const header of others) expect(await recall(header), header).toBeNull()
})

test('a cookie that proves nothing is not remembered when it is read', async () => {
  const { read, recall } = serverOf('one')
  const forged = cookie('one', sign('one', 'another secret'))
  expect(await read(forged)).toBeNull()
  expect(await recall(forged)).toBeNull()
})

test('a sign-in that is read again and has ended is forgotten', async () => {
  const { signedIn, read, recall } = serverOf('one')
  await read(cookie('one'))
  signedIn.delete('one')
  expect(await read(cookie('one'))).toBeNull()
  expect(await recall(cookie('one'))).toBeNull()
})
