import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveSession } from '@/client/create-live-session'
import { createLateCode } from '@/client/late-code'
import { failingLoads } from '@/client/load-with-retry'
import { openLiveSession } from '@/client/open-live-session'
import type { Command } from '@/domain/live-session/command'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { second } from '../domain/live-session/people'
import { started } from '../domain/live-session/stages'
import { createMemoryServer, openMemorySession } from './memory-session'

const mark: Command = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers({ now: second(60) })
})
afterEach(() => {
  vi.useRealTimers()
})

function gateOf() {
  let [resolve, reject] = [() => {}, (_: Error) => {}]
  const promise = new Promise<void>((opened, failed) => {
    resolve = opened
    reject = failed
  })
  return { promise, resolve, reject }
}

/** A session whose code comes when the test says so. */
function given() {
  const server = createMemoryServer(...started)
  let asked = 0
  let gate = gateOf()
  let isAnswering = true
  const lateCode = createLateCode(failingLoads, async () => {
    if (!isAnswering) throw new Error('no answer')
  })
  const open: Parameters<typeof openMemorySession>[2] = (options, browser) =>
    openLiveSession(
      options,
      async () => {
        asked += 1
        await gate.promise
        return (all, _, parts) => createLiveSession(all, browser, parts)
      },
      browser,
    )
  const session = openMemorySession(server, undefined, open, lateCode)
  return {
    server,
    session,
    asked: () => asked,
    /** The code arrives. */
    arrive: () => gate.resolve(),
    /** From now on the server does not answer, or answers again. */
    answer(does: boolean) {
      isAnswering = does
    },
    /** The network fails: the code has to be asked for again. */
    fail() {
      const failed = gate
      gate = gateOf()
      failed.reject(new Error('no network'))
    },
    marks: () => annotationsOf(session.live().state).marks.length,
  }
}

test('the first picture has the facts, and nothing is loaded or asked for it', () => {
  const { server, session, asked } = given()
  expect(session.live().state.stage.status).toBe('interview')
  expect(session.live().connection).toBe('connecting')
  expect(session.live()).toBe(session.live())
  expect([asked(), server.reads, vi.getTimerCount()]).toEqual([0, 0, 0])
})

test('an act done before its code has come has its moment from the server’s clock, on a device an hour behind', () => {
  const hour = 3_600_000
  const session = openMemorySession(createMemoryServer(...started), undefined, (options, browser) => {
    const wall = Date.now()
    const sample = { askedAt: wall, receivedAt: wall + hour, sentAt: wall + hour, answeredAt: wall }
    return openLiveSession(options, () => new Promise<never>(() => {}), {
      ...browser,
      pageExchange: () => sample,
    })
  })
  session.start()
  expect(session.live().now()).toBe(second(60) + hour)
})

test('what waits for its code is told as kept on this page alone, until it is sent', async () => {
  const { session, arrive } = given()
  session.start()
  void session.live().send(mark)
  expect(session.live()).toMatchObject({ isReady: false, pendingCount: 1, isPendingKept: false })
  arrive()
  await settle()
  await settle()
  expect(session.live()).toMatchObject({ isReady: true, pendingCount: 0 })
})

test('an act done before its code has come is drawn when the code comes, and keeps its moment', async () => {
  const { server, session, arrive, marks } = given()
  const stop = session.start()
  const sent = session.live().send(mark)
  await vi.advanceTimersByTimeAsync(4_000)
  expect([marks(), server.asked.length]).toEqual([0, 0])
  arrive()
  await settle()
  expect(marks()).toBe(1)
  expect(await sent).toMatchObject({ ok: true })
  expect(server.events.at(-1)).toMatchObject({ type: 'marked', at: second(60) })
  stop()
})

test('acts keep their order, and one that follows the code’s arrival comes last', async () => {
  const { server, session, arrive } = given()
  const stop = session.start()
  const before = session.live()
  void before.send(mark)
  void before.send(mark)
  arrive()
  await settle()
  void before.send({ type: 'pauseInterview' })
  await settle()
  expect(server.asked.map(({ command }) => command.type)).toEqual(['mark', 'mark', 'pauseInterview'])
  stop()
})

test('code that hangs without failing: after three seconds the device holds what was done, and it is sent once', async () => {
  const { server, session, arrive } = given()
  const stop = session.start()
  void session.live().send(mark)
  await vi.advanceTimersByTimeAsync(2_900)
  expect(session.kept).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(session.kept).toHaveLength(1)
  expect(session.live()).toMatchObject({ isReady: false, pendingCount: 1, isPendingKept: true })
  arrive()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.events.filter(({ type }) => type === 'marked')).toHaveLength(1)
  expect(session.kept).toEqual([])
  stop()
})

test('an act done offline, before its code has come, is kept and sent once both are back', async () => {
  const { server, session, fail, arrive, marks, asked } = given()
  const stop = session.start()
  void session.live().send(mark)
  await settle()
  fail()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked()).toBe(2)
  server.failing = 'unreachable'
  arrive()
  await settle()
  expect(marks()).toBe(1)
  expect(session.kept).toHaveLength(1)
  server.failing = null
  session.page.woke()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.events.at(-1)).toMatchObject({ type: 'marked', at: second(60) })
  stop()
})

test('before the rules have come nothing is offered but what one does anyway; after that, what they allow', async () => {
  const { session, arrive } = given()
  const pause: Command = { type: 'pauseInterview' }
  expect(session.live().can(pause)).not.toBeNull()
  expect(session.live().can(mark)).toBeNull()
  const stop = session.start()
  const first = session.live()
  const changed = vi.fn()
  session.subscribe(changed)
  arrive()
  await settle()
  expect(changed).toHaveBeenCalled()
  expect(session.live().can(pause)).toBeNull()
  expect(session.live().state).toBe(first.state)
  expect(session.live().agreed).toBe(first.agreed)
  stop()
})

test('a page that is left before the code has come follows nothing, and still sends what was done on it', async () => {
  const { server, session, arrive } = given()
  const stop = session.start()
  void session.live().send(mark)
  stop()
  arrive()
  await settle()
  expect(server.events.at(-1)).toMatchObject({ type: 'marked' })
  expect(session.pusher.channels.size).toBe(0)
})

test('code gone with its release: the first picture says so, and the device holds what was done, for the next page', async () => {
  const { server, session, fail, arrive } = given()
  const stop = session.start()
  expect(session.live().notice).toBeNull()
  void session.live().send(mark)
  server.build = 'b'
  fail()
  await settle()
  expect(session.live()).toMatchObject({ notice: 'codeGone', pendingCount: 1, isPendingKept: true })
  void session.live().send(mark)
  await settle()
  expect(session.live()).toMatchObject({ pendingCount: 2, isPendingKept: true })
  stop()

  const next = openMemorySession(server)
  next.kept.push(...session.kept)
  const end = next.start()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.events.filter(({ type }) => type === 'marked')).toHaveLength(2)
  expect(next.kept).toEqual([])
  end()
  arrive()
  await settle()
})

test('a device that keeps nothing leaves what was done on the page, and the page says so', async () => {
  const { server, session, fail, arrive } = given()
  session.keepNothing()
  const stop = session.start()
  void session.live().send(mark)
  server.build = 'b'
  fail()
  await settle()
  expect(session.live()).toMatchObject({ notice: 'codeGone', pendingCount: 1, isPendingKept: false })
  stop()
  arrive()
  await settle()
})

test('without a network the first picture is offline, and goes on by itself: what was kept goes once', async () => {
  const { server, session, fail, answer, arrive, marks } = given()
  const stop = session.start()
  void session.live().send(mark)
  answer(false)
  fail()
  await settle()
  expect(session.live()).toMatchObject({ connection: 'offline', notice: 'codeUnreachable' })
  expect(session.kept).toHaveLength(1)
  answer(true)
  arrive()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(session.live()).toMatchObject({ isReady: true, notice: null, pendingCount: 0 })
  expect(marks()).toBe(1)
  expect(server.asked).toHaveLength(1)
  expect(session.kept).toEqual([])
  stop()
})
