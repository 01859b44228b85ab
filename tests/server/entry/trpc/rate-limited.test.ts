import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST } from '@/app/api/realtime/auth/route'
import { presenceChannel } from '@/domain/live-session/follow/channels'
import { type Runtime, setRuntime } from '@/server/entry/runtime'
import { joinToken } from '@/server/people/membership/join-token'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let limited: Runtime
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  limited = { ...stage.runtime, env: { ...stage.runtime.env, isRateLimited: true } }
})
afterAll(async () => {
  setRuntime(null)
  await stage.close()
})

async function outcomes(times: number, ask: () => Promise<unknown>): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const reason of await Promise.all(Array.from({ length: times }, () => reasonFor(ask())))) {
    counted[reason] = (counted[reason] ?? 0) + 1
  }
  return counted
}

test('a client that tries one join link after another is slowed down, signed in or not', async () => {
  const token = () => joinToken(stage.runtime.env.secret, randomUUID())
  const open = (person: Parameters<ServerStage['as']>[0]) => () =>
    stage.as(person, limited).cohort.invitation({ token: token() })
  expect(await outcomes(210, open(null))).toMatchObject({ tooManyCommands: expect.any(Number) })
  expect(await reasonFor(open(cast.stranger)())).toBe('accepted')
  const join = () => stage.as(cast.stranger, limited).cohort.join({ token: token() })
  expect(await outcomes(22, join)).toEqual({ notFound: 20, tooManyCommands: 2 })
})

test('no account fills the tables with cohorts, links or sessions', async () => {
  const create = () => stage.as(cast.coordinator, limited).cohort.create({ name: 'Encore une' })
  expect(await outcomes(22, create)).toEqual({ accepted: 20, tooManyCommands: 2 })
  const { cohortId } = cast
  const renew = () => stage.as(cast.coordinator, limited).cohort.renewJoinLink({ cohortId, role: 'learner' })
  expect((await outcomes(22, renew)).tooManyCommands).toBe(2)
  expect(await reasonFor(stage.as(cast.stranger, limited).cohort.create({ name: 'Une' }))).toBe('accepted')
})

test('where limits are off, as in tests, no client is slowed down', async () => {
  const create = () => stage.as(cast.otherSupervisor).cohort.create({ name: 'Encore une' })
  expect(await outcomes(25, create)).toEqual({ accepted: 25 })
})

test('a page that asks for channels without end is slowed down, and no other page', async () => {
  let who = cast.advisor
  const auth = {
    $context: Promise.resolve({
      authCookies: { sessionToken: { name: 'no-cookie' } },
      secret: '',
    }),
    api: { getSession: async () => ({ session: { id: 'a-sign-in' }, user: who }) },
  } as unknown as Runtime['auth']
  setRuntime({ ...limited, auth })
  const ask = async () => {
    const body = new URLSearchParams({
      socket_id: '1.2',
      channel_name: presenceChannel(cast.liveSessionId),
    })
    const request = new Request('http://triade.test/api/realtime/auth', { method: 'POST', body })
    return (await POST(request)).status
  }
  const statuses = await Promise.all(Array.from({ length: 230 }, ask))
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  who = cast.beneficiary
  expect(await ask()).toBe(200)
})
