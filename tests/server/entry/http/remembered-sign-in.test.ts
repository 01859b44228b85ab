import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { liveSessionSeat, session } from '@/db/schema'
import { createPrecedence } from '@/server/entry/http/precedence'
import { answerProcedures } from '@/server/entry/http/trpc-handler'
import { type Answering, startAnswering } from '../../../support/answering'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let server: Answering
let token: string

beforeAll(async () => {
  stage = await openServerStage()
  const answer = answerProcedures(
    stage.runtime.log,
    createPrecedence(),
    async (_request, response) => void response.end('next'),
  )
  server = await startAnswering(stage.runtime, (request, response) => void answer(request, response))
})
afterAll(async () => {
  server.close()
  await stage.close()
})
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  token = randomUUID()
  const expiresAt = new Date(Date.now() + 30 * 86_400_000)
  await stage.database.db.insert(session).values({ id: token, token, userId: cast.supervisor.id, expiresAt })
})

/** One mark of the supervisor's browser; gives the status of the answer, its reason and the statements that it took. */
async function mark(cookie = server.cookieOf(token)) {
  const command = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 }
  const input = { liveSessionId: cast.liveSessionId, id: randomUUID(), at: Date.now(), command }
  const query = vi.spyOn(stage.database.pool, 'query')
  const answer = await fetch(`${server.url}/api/trpc/liveSession.command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ json: input }),
  })
  const statements = query.mock.calls.map(([asked]) => (asked as unknown as { name: string }).name)
  query.mockRestore()
  const { error } = (await answer.json()) as { error?: { json: { data: { reason: string } } } }
  return { status: answer.status, reason: error?.json.data.reason, statements }
}

test('the first act of a sign-in reads it and the seats; the next ones are one statement', async () => {
  expect((await mark()).statements).toEqual(['sign-in-session', 'seats-now', 'append-facts-open'])
  expect(await mark()).toEqual({ status: 200, reason: undefined, statements: ['append-facts-claimed'] })
})

test('an act after the end of a remembered sign-in, ended here or by another process, is refused', async () => {
  expect((await mark()).status).toBe(200)
  expect((await mark()).status).toBe(200)
  await stage.database.db.delete(session).where(eq(session.token, token))
  expect(await mark()).toMatchObject({ status: 401, reason: 'signedOut' })
  expect((await mark()).statements).not.toContain('append-facts-claimed')
})

test('an act after the end of a seat is refused though the sign-in is remembered', async () => {
  expect((await mark()).status).toBe(200)
  const ended = { endedAt: new Date() }
  await stage.database.db
    .update(liveSessionSeat)
    .set(ended)
    .where(eq(liveSessionSeat.userId, cast.supervisor.id))
  expect(await mark()).toMatchObject({ status: 404, reason: 'noLongerSeated' })
})

test('a cookie that this server did not sign recalls no sign-in', async () => {
  expect((await mark()).status).toBe(200)
  const forged = `${server.cookieOf(token).slice(0, -6)}AAAAA%3D`
  expect(await mark(forged)).toMatchObject({ status: 401, reason: 'signedOut' })
})
