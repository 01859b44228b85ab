import { createHmac, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarFeed, cohort, installation, session, user } from '@/db/schema'
import { readFeed } from '@/server/letters/calendar/read-feed'
import { personas } from '@/server/operate/demonstration/personas'
import { signInKey } from '@/server/people/access/authorizations'
import { isOpenToPersonas } from '@/server/people/demonstration/admission'
import { type Auth, createAuth } from '@/server/people/sign-in/auth'
import { readSignIn } from '@/server/people/sign-in/read-sign-in'
import type { Person } from '@/server/people/sign-in/sign-in'
import { createSignInMemory } from '@/server/people/sign-in/sign-in-memory'
import {
  openServerStage,
  origin,
  reasonFor,
  type ServerStage,
  type TestRuntime,
} from '../../../support/server-stage'

let stage: ServerStage
let auth: Auth
let persona: Person
/** Whose sockets were closed, by the keys of their sign-ins. */
const closed: string[] = []
let runtime: TestRuntime

beforeAll(async () => {
  stage = await openServerStage()
  const gateway = { closeLinked: (key: string) => void closed.push(key) } as unknown as TestRuntime['gateway']
  runtime = { ...stage.runtime, gateway }
  auth = createAuth({
    env: runtime.env,
    url: origin,
    pool: stage.database.pool,
    log: pino({ level: 'silent' }),
    onSignedOut: () => undefined,
  })
  persona = await stage.persona('Inès Marchetti')
  await stage.as(persona, runtime).cohort.create({ name: 'Promotion de démonstration' })
})
afterAll(() => stage.close())
beforeEach(async () => {
  const { db } = stage.database
  await db.delete(installation)
  await db.update(cohort).set({ isDemo: true })
  closed.splice(0)
})

const isOpen = () => isOpenToPersonas(stage.database.db, true)
const create = (who: Person) => stage.as(who, runtime).cohort.create({ name: 'Promotion' })
const keep = (isKept: boolean, who = stage.administrator) =>
  stage.as(who, runtime).installation.keepDemonstration({ isKept })

async function enter(): Promise<Response> {
  return auth.handler(
    new Request(`${origin}/api/auth/demo/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin },
      body: JSON.stringify({ userId: persona.id }),
    }),
  )
}

/** A sign-in of a persona that no one ended, as one that began at the moment the demonstration closed. */
async function signIn(): Promise<{ id: string; cookie: string }> {
  const row = { id: randomUUID(), token: randomUUID() }
  const expiresAt = new Date(Date.now() + 86_400_000)
  await stage.database.db.insert(session).values({ ...row, userId: persona.id, expiresAt })
  const { authCookies, secret } = await auth.$context
  const signature = createHmac('sha256', secret).update(row.token).digest('base64')
  const value = encodeURIComponent(`${row.token}.${signature}`)
  return { id: row.id, cookie: `${authCookies.sessionToken.name}=${value}` }
}

describe('the demonstration', () => {
  test('is open on a fresh installation, and stays so whatever personas make', async () => {
    expect(await isOpen()).toBe(true)
    await create(persona)
    expect(await isOpen()).toBe(true)
    expect((await enter()).status).toBe(200)
    expect((await personas(runtime, Date.now())).enabled).toBe(true)
  })

  test('closes with the first cohort of the organisation: no visitor enters, and those inside are out', async () => {
    const before = await signIn()
    await create(stage.administrator)
    expect(await isOpen()).toBe(false)
    expect((await enter()).status).toBe(404)
    expect(await personas(runtime, Date.now())).toEqual({ enabled: false, personas: [] })
    expect(closed).toContain(signInKey(before.id))
    expect(await stage.database.db.select().from(session).where(eq(session.userId, persona.id))).toEqual([])
    // Nothing of it is deleted.
    expect(await stage.database.db.select().from(user).where(eq(user.id, persona.id))).toHaveLength(1)
  })

  test('is not opened again by archiving that cohort', async () => {
    const { cohortId } = await create(stage.administrator)
    await stage.database.db.update(cohort).set({ archivedAt: new Date() }).where(eq(cohort.id, cohortId))
    expect(await isOpen()).toBe(false)
  })

  test('stays open where an administrator keeps it, and closes once they no longer do', async () => {
    await keep(true)
    await create(stage.administrator)
    expect(await isOpen()).toBe(true)
    const inside = await signIn()
    await keep(false)
    expect(await isOpen()).toBe(false)
    expect(closed).toContain(signInKey(inside.id))
    const { lines } = await stage.as(stage.administrator).installation.acts({})
    expect(lines.map(({ act }) => act).slice(0, 2)).toEqual(['demonstrationNotKept', 'demonstrationKept'])
    expect(await stage.as(stage.administrator).installation.demonstration()).toMatchObject({
      isKept: false,
      hasCohorts: true,
      isOpen: false,
    })
  })

  test('is kept by no persona, though it administers where no person has an account', async () => {
    const { pool } = stage.database
    await pool.query('alter table "user" disable trigger user_last_administrator')
    await pool.query('update "user" set administrator = true where id = $1', [persona.id])
    await pool.query('alter table "user" enable trigger user_last_administrator')
    expect(await reasonFor(keep(true, persona))).toBe('demonstrationApart')
    await pool.query('update "user" set administrator = false where id = $1', [persona.id])
  })
})

describe('a sign-in of a persona', () => {
  test('is asked about at every request, and never remembered', async () => {
    const { cookie } = await signIn()
    const memory = createSignInMemory()
    const shell = { ...runtime, auth }
    const ask = async () => (await readSignIn(shell, new Headers({ cookie }), memory))?.person.id ?? null
    expect(await ask()).toBe(persona.id)
    expect(memory.recall(cookie.split('=').slice(1).join('='))).toBeNull()
    const off = { ...shell, env: { ...runtime.env, isDemoOn: false } }
    expect(await readSignIn(off, new Headers({ cookie }))).toBeNull()
    await stage.database.pool.query('update cohort set is_demo = false')
    expect(await ask()).toBeNull()
  })

  test('begins by the demonstration’s own door and by no other way of the library', async () => {
    const { internalAdapter } = await auth.$context
    expect(await internalAdapter.createSession(persona.id)).toBeNull()
    expect(await internalAdapter.createSession(stage.administrator.id)).not.toBeNull()
  })
})

test('the calendar of a persona is nothing while the demonstration is closed', async () => {
  const { url } = await stage.as(persona).calendar.renewFeed()
  const secret = url.split('/').at(-1)?.replace('.ics', '') ?? ''
  const read = () => readFeed(runtime, { secret, address: '192.0.2.1', origin, now: Date.now() })
  expect(await read()).toContain('BEGIN:VCALENDAR')
  await create(stage.administrator)
  await expect(read()).rejects.toMatchObject({ code: 'notFound' })
  await stage.database.db.delete(calendarFeed)
})
