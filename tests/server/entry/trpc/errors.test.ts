import { randomUUID } from 'node:crypto'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import superjson from 'superjson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Runtime } from '@/server/entry/runtime'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import type { Person } from '@/server/people/sign-in/sign-in'
import { readYear } from '@/server/training/cohort/read-year'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  origin,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

type Asked = { person?: Person | null; input: unknown; database?: Runtime['database'] }

async function post(path: string, asked: Asked) {
  return postBody(path, JSON.stringify(superjson.serialize(asked.input)), asked)
}

async function postBody(
  path: string,
  body: string,
  { person = cast.coordinator, database }: Omit<Asked, 'input'> = {},
) {
  const runtime = { ...stage.runtime, database: database ?? stage.database }
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`${origin}/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
    router: appRouter,
    createContext: () => ({
      person,
      signInId: null,
      requestId: 'test',
      readYear,
      address: '192.0.2.1',
      locale: 'fr' as const,
      receivedAt: Date.now(),
      origin,
      runtime,
    }),
  })
  const text = await response.text()
  return { status: response.status, text, error: JSON.parse(text).error?.json }
}

/** A database whose every statement fails as Drizzle and the driver fail, with what must not be told. */
function failing(cause: Error): Runtime['database'] {
  const error = new Error(`Failed query: select secret from person\nparams: Inès Marchetti`, { cause })
  const fail = () => {
    throw error
  }
  const refuse = { get: () => fail }
  return {
    ...stage.database,
    db: new Proxy(stage.database.db, refuse),
    pool: new Proxy(stage.database.pool, refuse),
  }
}

const fault = (code: string) => Object.assign(new Error('relation "person" is broken'), { code })

describe('what a client learns of an error', () => {
  test('an internal fault is a fixed sentence, without statement, parameter, stack or path', async () => {
    const answer = await post('cohort.create', {
      input: { name: 'Promotion' },
      database: failing(fault('42P01')),
    })
    expect(answer.status).toBe(500)
    expect(answer.error).toEqual({
      message: 'Something went wrong on the server.',
      code: -32_603,
      data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'cohort.create', reason: 'internal' },
    })
    expect(answer.text).not.toMatch(/select|params|Marchetti|relation|node_modules|\.ts/u)
  })

  test('a database that is away for a moment is told as such, to be tried again', async () => {
    const answer = await post('cohort.create', {
      input: { name: 'Promotion' },
      database: failing(fault('57P01')),
    })
    expect(answer).toMatchObject({
      status: 503,
      error: { message: 'storageUnavailable', data: { reason: 'storageUnavailable' } },
    })
    expect(answer.text).not.toMatch(/select|params|Marchetti|relation/u)
  })

  test.each(['53100', 'ENOSPC', 'EDQUOT'])('a disk that is full is told as such: %s', async (code) => {
    const answer = await post('cohort.create', {
      input: { name: 'Promotion' },
      database: failing(fault(code)),
    })
    expect(answer).toMatchObject({
      status: 503,
      error: { message: 'storageFull', data: { reason: 'storageFull' } },
    })
    expect(answer.text).not.toMatch(/select|params|Marchetti|relation/u)
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND', '57P03', '53300', '08006', '25006', '28P01'])(
    'a database that cannot be reached is told as such: %s',
    async (code) => {
      const answer = await post('cohort.create', {
        input: { name: 'Promotion' },
        database: failing(fault(code)),
      })
      expect(answer.error.data.reason).toBe('storageUnavailable')
    },
  )

  test('a refusal is its code', async () => {
    const input = { cohortId: cast.cohortId, role: 'learner' }
    const answer = await post('cohort.renewJoinLink', { person: cast.advisor, input })
    expect(answer.status).toBe(403)
    expect(answer.error.data).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMayNot' })
  })

  test('a refusal about a person gives the id of the request, and no name', async () => {
    const { cohortId, supervisor, otherLearner, advisor } = cast
    const wish = aWish({ cohortId, supervisor, advisor: otherLearner, beneficiary: advisor })
    const answer = await post('liveSession.schedule', { person: cast.coordinator, input: wish })
    expect(answer.status).toBe(409)
    expect(answer.error.data).toMatchObject({ reason: 'advisesElsewhere', aboutId: advisor.id })
    expect(answer.text).not.toContain(advisor.name)
  })

  test('an input that does not fit names its fields, by path, without their values', async () => {
    const plan = { phases: [{ key: 'introduction', minutes: 0 }] }
    const input = { cohortId: cast.cohortId, supervisorIds: 'SECRET', plan }
    const answer = await post('liveSession.schedule', { input })
    expect(answer).toMatchObject({ status: 400, error: { data: { reason: 'invalid' } } })
    expect(answer.error.data.fields).toMatchObject({
      advisorId: 'invalid_type',
      supervisorIds: 'invalid_type',
      'plan.phases.0.minutes': 'too_small',
    })
    expect(answer.text).not.toContain('SECRET')
  })

  test('a stranger learns nothing of the input’s shape', async () => {
    const answer = await post('liveSession.schedule', { person: null, input: {} })
    expect(answer).toMatchObject({ status: 401, error: { data: { reason: 'signedOut' } } })
    expect(answer.error.data.fields).toBeUndefined()
  })

  test.each([
    ['cut short', '{"json":{"name":"Promo'],
    ['no object', '[]'],
    ['nothing', ''],
    ['nested without end', `{"json":${'['.repeat(60_000)}${']'.repeat(60_000)}}`],
    ['a strange annotation', '{"json":{"name":"x"},"meta":{"values":{"__proto__.y":["Date"]}}}'],
  ])('a body that is %s is invalid, never a fault of ours', async (_what, body) => {
    const answer = await postBody('cohort.create', body)
    expect(answer).toMatchObject({ status: 400, error: { data: { reason: 'invalid' } } })
  })

  test('a procedure that is not there is not found', async () => {
    const answer = await post('cohort.destroy', { input: {} })
    expect(answer).toMatchObject({ status: 404, error: { data: { reason: 'notFound' } } })
  })
})

describe('texts a database cannot store', () => {
  test('are brought to what it can, instead of a fault', async () => {
    const created = await post('cohort.create', { input: { name: 'Promo\u0000tion \uD800' } })
    expect(created.status).toBe(200)
    const { memberships } = await stage.as(cast.coordinator).person.me()
    expect(memberships[0]?.cohortName).toBe('Promotion \uFFFD')
  })

  test('also inside a command', async () => {
    const command = { type: 'cancel', reason: 'Salle\u0000 prise \uDC00' }
    const input = { liveSessionId: cast.liveSessionId, id: randomUUID(), at: Date.now(), command }
    expect((await post('liveSession.command', { person: cast.supervisor, input })).status).toBe(200)
    const { liveSessionId } = cast
    const { events } = await stage.as(cast.advisor).liveSession.events({ liveSessionId, after: 1 })
    expect(events).toMatchObject([{ payload: { reason: 'Salle prise \uFFFD' } }])
  })
})
