import { createHmac, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { session, user } from '@/db/schema'
import { readConfiguration } from '@/server/operate/configuration'
import { createAuth } from '@/server/people/sign-in/auth'
import { readSignIn, recallSignIn } from '@/server/people/sign-in/read-sign-in'
import { createSignInMemory } from '@/server/people/sign-in/sign-in-memory'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

const DAY = 86_400_000
const now = Date.parse('2026-11-26T10:00:00Z')
const ada = { id: randomUUID(), name: 'Ada Martin', email: 'ada@example.org', form: 'feminine' as const }
const ended: string[] = []

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.db.insert(user).values(ada)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
afterAll(() => database.close())

async function open(variables: Record<string, string> = {}) {
  const env = readConfiguration({ TRIADE_SECRET: 'a secret for tests, long enough to be one', ...variables })
  const auth = createAuth({
    env,
    pool: database.pool,
    log: pino({ level: 'silent' }),
    url: env.publicUrl ?? 'http://127.0.0.1:3000',
    onSignedOut: ({ id }) => ended.push(id),
  })
  const { authCookies, secret } = await auth.$context
  const cookie = (token: string, key = secret) => {
    const signature = createHmac('sha256', key).update(token).digest('base64')
    return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
  }
  const library = vi.spyOn(auth.api, 'getSession')
  const ask = (header: string) => readSignIn({ auth, env, database }, new Headers({ cookie: header }))
  const memory = createSignInMemory()
  const remember = (header: string) =>
    readSignIn({ auth, env, database }, new Headers({ cookie: header }), memory)
  const recall = (header: string) => recallSignIn({ auth }, header, memory)
  return { auth, cookie, library, ask, remember, recall }
}

async function signIn(expiresAt: number): Promise<{ id: string; token: string }> {
  const row = { id: randomUUID(), token: randomUUID() }
  await database.db.insert(session).values({ ...row, userId: ada.id, expiresAt: new Date(expiresAt) })
  return row
}

function at(moment: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: moment })
}

describe('A request with the cookie of a sign-in', () => {
  test.each(['', 'https://triade.example.org'])(
    'is its person’s, without the library, at %j',
    async (url) => {
      at(now)
      const { cookie, library, ask } = await open(url ? { TRIADE_URL: url } : {})
      const { id, token } = await signIn(now + 30 * DAY)
      const { form, ...named } = ada
      expect(await ask(`theme=dark; ${cookie(token)}; locale=fr`)).toEqual({
        id,
        person: { ...named, demo: false, form },
      })
      expect(library).not.toHaveBeenCalled()
    },
  )

  test('is the same as the library says', async () => {
    at(now)
    const { auth, cookie, ask } = await open()
    const { token } = await signIn(now + 30 * DAY)
    const known = await auth.api.getSession({ headers: new Headers({ cookie: cookie(token) }) })
    expect(await ask(cookie(token))).toMatchObject({
      id: known?.session.id,
      person: { id: known?.user.id, name: known?.user.name, email: known?.user.email },
    })
  })

  test('is void from the moment on at which it was ended, wherever that was', async () => {
    at(now)
    const { cookie, ask } = await open()
    const { token } = await signIn(now + 30 * DAY)
    expect(await ask(cookie(token))).not.toBeNull()
    await database.pool.query('delete from session where token = $1', [token])
    expect(await ask(cookie(token))).toBeNull()
  })

  test('is void once it has expired, and the library is told, which ends what it authorised', async () => {
    at(now)
    const { cookie, library, ask } = await open()
    const { id, token } = await signIn(now - 1)
    expect(await ask(cookie(token))).toBeNull()
    expect(library).toHaveBeenCalledOnce()
    expect(ended).toContain(id)
  })

  test('is forgotten once it is known to have ended', async () => {
    at(now)
    const { cookie, remember, recall } = await open()
    const { token } = await signIn(now + 30 * DAY)
    const signedIn = await remember(cookie(token))
    expect(await recall(cookie(token))).toEqual(signedIn)
    await database.pool.query('delete from session where token = $1', [token])
    expect(await remember(cookie(token))).toBeNull()
    expect(await recall(cookie(token))).toBeNull()
  })

  test('is prolonged by the library a day after it began', async () => {
    at(now)
    const { cookie, library, ask } = await open()
    const { token } = await signIn(now + 29 * DAY)
    expect(await ask(cookie(token))).not.toBeNull()
    expect(library).toHaveBeenCalledOnce()
    const { rows } = await database.pool.query('select expires_at from session where token = $1', [token])
    expect(rows[0].expires_at.getTime()).toBe(now + 30 * DAY)
  })
})

describe('A cookie that the authentication library makes', () => {
  const origin = 'http://127.0.0.1:3000'

  /** As a browser sends it back, after the library has signed a persona in and set it. */
  async function libraryCookie() {
    const opened = await open({ TRIADE_DEMO: '1' })
    const persona = {
      id: randomUUID(),
      name: 'Inès Diallo',
      email: `${randomUUID()}@demo.example`,
      demo: true,
    }
    await database.db.insert(user).values(persona)
    const entered = await opened.auth.handler(
      new Request(`${origin}/api/auth/demo/enter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, host: new URL(origin).host },
        body: JSON.stringify({ userId: persona.id }),
      }),
    )
    const [set = ''] = entered.headers.getSetCookie()
    return { ...opened, persona, made: set.split(';', 1)[0] ?? '' }
  }

  test('is understood here without asking it: another signature, name or encoding after an upgrade would not be', async () => {
    const { ask, library, persona, made } = await libraryCookie()
    expect((await ask(made))?.person.id).toBe(persona.id)
    expect(library).not.toHaveBeenCalled()
  })

  test('is read as the library reads it, wherever a character of it is changed', async () => {
    const { auth, ask, persona, made } = await libraryCookie()
    const places = fc.nat({ max: made.length - 1 })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('a', 'Z', '0', '.', '%', '='), async (place, character) => {
        const changed = made.slice(0, place) + character + made.slice(place + 1)
        const known = await auth.api.getSession({ headers: new Headers({ cookie: changed }) })
        if (known === null) refused += 1
        const read = await ask(changed)
        expect(read?.person.id ?? null).toBe(known?.user.id ?? null)
        if (changed === made) expect(read?.person.id).toBe(persona.id)
      }),
    )
    expect(refused).toBeGreaterThan(50)
  })
})

describe('A cookie that is not as this server signs it', () => {
  test('is void', async () => {
    at(now)
    const { auth, cookie, ask, remember, recall } = await open()
    const { token } = await signIn(now + 30 * DAY)
    const { name } = (await auth.$context).authCookies.sessionToken
    const whole = cookie(token)
    const wrong = [
      '',
      `${name}=`,
      `${name}=${token}`,
      `${name}=${token}.`,
      `${name}=.${whole.split('.')[1]}`,
      `${name}=%E0%A4%A`,
      cookie(token, 'another secret'),
      whole.slice(0, -4),
      `${whole}A`,
      whole.replace(token, randomUUID()),
      whole.replace(name, `x${name}`),
    ]
    await remember(whole)
    expect(await recall(whole)).not.toBeNull()
    for (const header of wrong) {
      expect(await ask(header), header).toBeNull()
      expect(await recall(header), header).toBeNull()
    }
  })

  test('sent twice, it is read as the library reads it', async () => {
    at(now)
    const { auth, cookie, ask } = await open()
    const [one, other] = [await signIn(now + 30 * DAY), await signIn(now + 30 * DAY)]
    const header = `${cookie(one.token)}; ${cookie(other.token)}`
    const known = await auth.api.getSession({ headers: new Headers({ cookie: header }) })
    expect((await ask(header))?.id).toBe(known?.session.id)
  })
})
