import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { cohort, liveSessionSeat, membership, session } from '@/db/schema'
import type { Command } from '@/domain/live-session/command'
import type { Runtime } from '@/server/entry/runtime'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import type { Person } from '@/server/people/sign-in/sign-in'
import { createRateLimit } from '@/server/platform/rate-limit'
import { readYear } from '@/server/training/cohort/read-year'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  origin,
  playUntil,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let signInId: string
const readAgain = vi.fn<(person: Person, id: string) => void>()

beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  signInId = await signIn(cast.supervisor)
  readAgain.mockClear()
})

const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
const until = new Date('2099-01-01T00:00:00Z')

async function signIn({ id: userId }: Person, expiresAt = until): Promise<string> {
  const id = randomUUID()
  await stage.database.db.insert(session).values({ id, token: id, userId, expiresAt })
  return id
}

/** A call on the remembered sign-in of this person. */
function remembered(person: Person, id = signInId, runtime: Runtime = stage.runtime) {
  return appRouter.createCaller({
    person,
    signInId: id,
    requestId: 'test',
    readYear,
    locale: 'fr',
    address: '192.0.2.1',
    receivedAt: Date.now(),
    origin,
    runtime,
    readAgain: async () => {
      readAgain(person, id)
      const [row] = await stage.database.db.select().from(session).where(eq(session.id, id))
      return row && row.expiresAt.getTime() > Date.now() ? { id, person } : null
    },
  })
}

function act(person = cast.supervisor, command: Command = mark, id: string = randomUUID()) {
  const { liveSessionId } = cast
  return remembered(person).liveSession.command({ liveSessionId, id, at: Date.now(), command })
}

async function lengthOfLog(): Promise<number> {
  const { rows } = await stage.database.pool.query(
    'select count(*)::int from live_session_event where live_session_id = $1',
    [cast.liveSessionId],
  )
  return rows[0].count
}

const seatOfSupervisor = () =>
  and(eq(liveSessionSeat.liveSessionId, cast.liveSessionId), eq(liveSessionSeat.userId, cast.supervisor.id))

describe('an act on what is remembered', () => {
  test('is one statement, which confirms sign-in and seat', async () => {
    const query = vi.spyOn(stage.database.pool, 'query')
    const answer = await act()
    const names = query.mock.calls.map(([asked]) => (asked as unknown as { name: string }).name)
    query.mockRestore()
    expect(names).toEqual(['append-facts-claimed'])
    expect(readAgain).not.toHaveBeenCalled()
    expect(answer.events).toMatchObject([{ type: 'marked', actorId: cast.supervisor.id, seat: 'supervisor' }])
  })

  test('reaches every seat that is held, and none that has ended', async () => {
    const { db } = stage.database
    await db
      .update(liveSessionSeat)
      .set({ endedAt: new Date() })
      .where(
        and(
          eq(liveSessionSeat.liveSessionId, cast.liveSessionId),
          eq(liveSessionSeat.userId, cast.observer.id),
        ),
      )
    stage.runtime.publisher.published.length = 0
    await act(cast.supervisor, { type: 'pauseInterview' })
    const channels = stage.runtime.publisher.published.map(({ channel }) => channel).join(' ')
    expect(channels).toContain(cast.secondObserver.id)
    expect(channels).not.toContain(cast.observer.id)
  })

  test('gives the first answer when it is repeated', async () => {
    const id = randomUUID()
    const first = await act(cast.supervisor, mark, id)
    expect(await act(cast.supervisor, mark, id)).toEqual(first)
    expect(readAgain).toHaveBeenCalledTimes(1)
  })

  test('is refused by the rules as any other, once sign-in and seat were read', async () => {
    signInId = await signIn(cast.advisor)
    expect(await reasonFor(act(cast.advisor))).toBe('seatMayNot')
    expect(readAgain).toHaveBeenCalledTimes(1)
  })

  test('counts once for the limit of acts', async () => {
    const runtime = { ...stage.runtime, commandRates: createRateLimit({ perSecond: 0, burst: 2 }) }
    const id = randomUUID()
    const { liveSessionId } = cast
    const press = () =>
      remembered(cast.supervisor, signInId, runtime).liveSession.command({
        liveSessionId,
        id,
        at: 0,
        command: mark,
      })
    await press()
    await press()
    expect(await reasonFor(press())).toBe('tooManyCommands')
  })

  test('is decided again where another process has written', async () => {
    const second = await stage.secondRuntime()
    const { liveSessionId } = cast
    const input = () => ({ liveSessionId, id: randomUUID(), at: Date.now(), command: mark })
    await remembered(cast.supervisor, signInId, second).liveSession.command(input())
    const { lastSeq } = await act()
    const late = await remembered(cast.supervisor, signInId, second).liveSession.command(input())
    expect(late.lastSeq).toBe(lastSeq + 1)
  })

  test('knows a remembered sign-in for nothing else', async () => {
    const { liveSessionId } = cast
    expect(await reasonFor(remembered(cast.supervisor).liveSession.room({ liveSessionId }))).toBe('internal')
  })
})

const endings: [string, string, () => Promise<unknown>][] = [
  [
    'the sign-in was ended',
    'signedOut',
    () => stage.database.db.delete(session).where(eq(session.id, signInId)),
  ],
  [
    'the sign-in has expired',
    'signedOut',
    () =>
      stage.database.db
        .update(session)
        .set({ expiresAt: new Date(0) })
        .where(eq(session.id, signInId)),
  ],
  [
    'the sign-in is another person’s by now',
    'noLongerMember',
    async () => {
      await stage.database.db
        .update(session)
        .set({ userId: cast.stranger.id })
        .where(eq(session.id, signInId))
      await leaveCohort()
    },
  ],
  [
    'the seat has ended',
    'noLongerSeated',
    () => stage.database.db.update(liveSessionSeat).set({ endedAt: new Date() }).where(seatOfSupervisor()),
  ],
  [
    'the seat waits outside',
    'consentMissing',
    () => stage.database.db.update(liveSessionSeat).set({ waitsOutside: true }).where(seatOfSupervisor()),
  ],
  [
    'the seat is another one by now',
    'noLongerSeated',
    () => stage.database.db.update(liveSessionSeat).set({ seat: 'observer' }).where(seatOfSupervisor()),
  ],
  ['the membership has ended', 'noLongerMember', () => leaveCohort()],
  [
    'the cohort is archived',
    'cohortArchived',
    () =>
      stage.database.db.update(cohort).set({ archivedAt: new Date() }).where(eq(cohort.id, cast.cohortId)),
  ],
]

function leaveCohort() {
  return stage.database.db
    .delete(membership)
    .where(and(eq(membership.cohortId, cast.cohortId), eq(membership.userId, cast.supervisor.id)))
}

test.each(endings)(
  'once %s, an act is refused as if nothing were remembered, and nothing is written',
  async (_, reason, end) => {
    await act()
    const before = await lengthOfLog()
    await end()
    stage.runtime.publisher.published.length = 0
    expect(await reasonFor(act())).toBe(reason)
    expect(await lengthOfLog()).toBe(before)
    expect(stage.runtime.publisher.published).toEqual([])
  },
)
