import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { lastAct, lastUndone } from '@/domain/live-session/marking/last-act'
import { idOf, second } from '../domain/live-session/people'
import { bothLocked, started } from '../domain/live-session/stages'
import { act } from '../domain/live-session/story'
import { createMemoryServer, openMemorySession, supervisorRoom } from './memory-session'

const pause: Command = { type: 'pauseInterview' }
const end: Command = { type: 'endInterview' }
const cue: Command = { type: 'sendCue', text: 'Laisse le silence' }
const mark: Command = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }
const settle = () => vi.advanceTimersByTimeAsync(0)
let stop: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: second(60) })
})
afterEach(() => {
  for (const each of stop) each()
  stop = []
  vi.useRealTimers()
})

function given(server = createMemoryServer(...started)) {
  const session = openMemorySession(server)
  return { server, session }
}

/** A session under way, its channel confirmed. */
async function underWay(server = createMemoryServer(...started), room = supervisorRoom) {
  const session = openMemorySession(server, room)
  stop.push(session.start())
  await settle()
  session.confirmChannel()
  await settle()
  return { server, session }
}

describe('what the screens read', () => {
  test('is there before anything was asked of server or browser', () => {
    const { server, session } = given()
    expect(session.live().state.stage.status).toBe('interview')
    expect(session.live().connection).toBe('connecting')
    expect(server.reads).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('stays the very same object until something has changed', async () => {
    const { session } = await underWay()
    const before = session.live()
    expect(session.live()).toBe(before)
    session.deliver([])
    session.page.woke()
    await settle()
    expect(session.live()).toBe(before)
    void session.live().send(mark)
    expect(session.live()).not.toBe(before)
  })

  test('a mark changes nothing of what was agreed', async () => {
    const { session } = await underWay()
    const { agreed } = session.live()
    await session.live().send(mark)
    expect(session.live().agreed).toBe(agreed)
    session.changeRoom({ ...supervisorRoom })
    expect(session.live().agreed).not.toBe(agreed)
  })

  test('who listens is told of each change, and of none once they have left', async () => {
    const { session } = await underWay()
    const told = vi.fn()
    const leave = session.subscribe(told)
    void session.live().send(mark)
    expect(told).toHaveBeenCalled()
    leave()
    told.mockClear()
    await settle()
    expect(told).not.toHaveBeenCalled()
  })
})

describe('acting', () => {
  test('is seen at once, before the server has answered, and stays when it has', async () => {
    const { server, session } = await underWay()
    const sent = session.live().send(mark)
    expect([...annotationsOf(session.live().state).marks]).toHaveLength(1)
    expect(session.live()).toMatchObject({ pendingCount: 1, isPendingKept: true })
    expect(session.live().confirmed.seq).toBe(started.length)
    expect((await sent).ok).toBe(true)
    await settle()
    expect(session.live()).toMatchObject({ pendingCount: 0 })
    expect(session.live().confirmed.seq).toBe(server.events.length)
    expect([...annotationsOf(session.live().state).marks]).toHaveLength(1)
  })

  test('of two acts within one frame the second is decided upon the first', async () => {
    const { server, session } = await underWay()
    const [first, second] = [session.live().send(end), session.live().send(cue)]
    expect((await first).ok).toBe(true)
    expect(await second).toEqual({ ok: false, reason: 'wrongMoment' })
    expect(server.asked).toHaveLength(1)
    expect(session.shown).toEqual(['refused wrongMoment'])
  })

  test('what would be refused can be asked beforehand', async () => {
    const { session } = await underWay()
    expect(session.live().can(cue)).toBeNull()
    await session.live().send(end)
    expect(session.live().can(cue)).toBe('wrongMoment')
    expect(session.shown).toEqual([])
  })

  test('in an archived cohort nothing may be done, and words are still taken back', async () => {
    const { server, session } = await underWay(createMemoryServer(...started), {
      ...supervisorRoom,
      isArchived: true,
    })
    expect(session.live().can(mark)).toBe('cohortArchived')
    expect(session.live().can({ type: 'redactWords', eventId: idOf('never') })).not.toBe('cohortArchived')
    expect(await session.live().send(pause)).toEqual({ ok: false, reason: 'cohortArchived' })
    expect(server.asked).toEqual([])
  })

  test('what the server refuses is taken back, shown once, and no longer kept', async () => {
    const { server, session } = await underWay()
    server.append(act('marc', end, 30))
    const sent = session.live().send(mark)
    expect([...annotationsOf(session.live().state).marks]).toHaveLength(1)
    expect(await sent).toEqual({ ok: false, reason: 'wrongMoment' })
    expect([...annotationsOf(session.live().state).marks]).toEqual([])
    expect(session.shown).toEqual(['command wrongMoment'])
    expect(session.live().pendingCount).toBe(0)
    expect(session.kept).toEqual([])
  })

  test('no notice tells of a mark that is gone: the screen says who took it away', async () => {
    const { session } = await underWay()
    const markId = idOf('gone')
    await session.live().send({ type: 'noteMark', markId, text: 'Un mot' })
    expect(session.shown).toEqual([])
    expect(session.live().gone).toMatchObject([{ markId }])
  })

  test('without an answer it waits, kept by the device, and goes when the network is back', async () => {
    const { server, session } = await underWay()
    server.failing = 'unreachable'
    void session.live().send(mark)
    await settle()
    expect(session.live()).toMatchObject({ connection: 'offline', pendingCount: 1 })
    expect(session.kept).toHaveLength(1)
    server.failing = null
    session.page.woke()
    await settle()
    expect(session.live()).toMatchObject({ connection: 'live', pendingCount: 0 })
    expect(new Set(server.asked.map(({ id }) => id)).size).toBe(1)
  })

  test('a mark still in the queue is taken back and restored before the network is; the server gets it as it stood', async () => {
    const { server, session } = await underWay()
    server.failing = 'unreachable'
    void session.live().send(mark)
    await settle()
    const markOf = () => annotationsOf(session.live().state).marks.length
    const me = 'sophie'
    const taken = lastAct(session.live().state, me, second(60))
    if (taken?.kind !== 'entry') throw new Error('no mark')
    void session.live().send({ type: 'undo', eventId: taken.event.id })
    expect(markOf()).toBe(0)
    expect(lastUndone(session.live().state, me)).toMatchObject({ event: { id: taken.event.id } })
    void session.live().send({ type: 'redo', eventId: taken.event.id })
    expect(markOf()).toBe(1)
    server.failing = null
    session.page.woke()
    await vi.advanceTimersByTimeAsync(60_000)
    const kept = server.events.slice(-3)
    expect(kept.map(({ type }) => type)).toEqual(['marked', 'undone', 'redone'])
    expect(kept[0]?.at).toBe(second(60))
    expect(session.kept).toEqual([])
  })

  test('a mark refused behind one’s back takes its undo with it: one notice, not two', async () => {
    const { server, session } = await underWay()
    server.failing = 'unreachable'
    void session.live().send(mark)
    await settle()
    const id = session.live().state.entries.at(-1)?.event.id ?? ''
    const undone = session.live().send({ type: 'undo', eventId: id })
    server.failing = null
    const reasons = ['codingFinished', 'nothingToUndo']
    vi.spyOn(server, 'sendCommand').mockImplementation(() => Promise.reject(new Error(reasons.shift())))
    session.page.woke()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await undone).toMatchObject({ ok: false })
    expect(session.shown).toEqual(['command codingFinished'])
  })

  test('what an earlier page left goes first, with its id and its moment', async () => {
    const server = createMemoryServer(...started)
    const session = openMemorySession(server)
    const left = { id: idOf('left'), at: second(50), command: mark }
    session.kept.push(left)
    stop.push(session.start())
    await settle()
    expect(server.asked[0]).toEqual(left)
    expect(session.kept).toEqual([])
  })
})

describe('following', () => {
  test('what was missed is read as soon as the channel is confirmed, and kept for the next screen', async () => {
    const { server, session } = given()
    server.append(act('marc', mark, 20), act('marc', pause, 30))
    stop.push(session.start())
    await settle()
    expect(session.live().events).toHaveLength(started.length)
    session.confirmChannel()
    await settle()
    expect(session.live()).toMatchObject({ connection: 'live', state: { stage: { pace: 'paused' } } })
    expect(session.log().applied).toBe(server.events.length)
  })

  test('a fact that the engine delivers is there at once', async () => {
    const { server, session } = await underWay()
    server.append(act('marc', pause, 30))
    session.deliver(server.events.slice(started.length))
    expect(session.live().state.stage).toMatchObject({ pace: 'paused' })
  })

  test('a database out of reach is told while it lasts', async () => {
    const { server, session } = await underWay()
    server.failing = 'storageUnavailable'
    session.page.woke()
    await settle()
    expect(session.live().notice).toBe('storageUnavailable')
    server.failing = null
    await vi.advanceTimersByTimeAsync(5_000)
    expect(session.live().notice).toBeNull()
  })

  test('once the debrief is unsealed the room is read again, once', async () => {
    const server = createMemoryServer(...bothLocked)
    const { session } = await underWay(server, { ...supervisorRoom, scenario: {} })
    expect(session.renewals()).toBe(0)
    server.append(act('marc', { type: 'unseal', overrideReason: null }, 1_400))
    session.deliver(server.events.slice(bothLocked.length))
    expect(session.live().state.stage.status).toBe('debrief')
    expect(session.renewals()).toBe(1)
    session.deliver(server.events)
    session.changeRoom(supervisorRoom)
    expect(session.renewals()).toBe(1)
  })
})

describe('access that ends in mid-interview', () => {
  test.each(['noLongerMember', 'noLongerSeated'] as const)(
    'the page is left at the first word of it (%s), and asks and sends nothing more',
    async (reason) => {
      const { server, session } = await underWay()
      server.failing = reason
      session.pusher.connection.state = 'connected'
      session.pusher.connection.emit('error', { data: { code: 4_110 } })
      await settle()
      expect(session.left).toEqual([0])
      expect([session.pusher.channels.size, session.released()]).toEqual([0, 1])
      const { reads } = server
      void session.live().send(mark)
      await vi.advanceTimersByTimeAsync(120_000)
      expect([server.reads, server.asked.length]).toEqual([reads, 0])
      expect([session.left, vi.getTimerCount()]).toEqual([[0], 0])
    },
  )

  test('acts that wait are neither sent nor dropped: the device keeps them', async () => {
    const { server, session } = await underWay()
    server.failing = 'unreachable'
    void session.live().send(mark)
    void session.live().send(pause)
    await settle()
    const asked = server.asked.length
    server.failing = 'noLongerMember'
    session.page.woke()
    await settle()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(session.left).toEqual([0])
    expect(session.kept.map(({ command }) => command.type)).toEqual(['mark', 'pauseInterview'])
    expect(session.shown).toEqual([])
    // The one that was on its way is answered; no other try follows.
    expect(server.asked.length).toBeLessThanOrEqual(asked + 1)
  })

  test('acts that a device keeps nothing of are counted for the notice', async () => {
    const { server, session } = await underWay()
    session.keepNothing()
    server.failing = 'unreachable'
    void session.live().send(mark)
    await settle()
    server.failing = 'noLongerSeated'
    session.page.woke()
    await settle()
    expect(session.left).toEqual([1])
  })
})

describe('leaving the screen', () => {
  test('ends what goes on by itself; shown again, it goes on', async () => {
    const { server, session } = given()
    const leave = session.start()
    await settle()
    session.confirmChannel()
    await settle()
    leave()
    const { reads } = server
    await vi.advanceTimersByTimeAsync(120_000)
    expect(server.reads).toBe(reads)
    expect(vi.getTimerCount()).toBe(0)
    expect(session.pusher.channels.size).toBe(0)
    expect(session.released()).toBe(1)
    server.append(act('marc', pause, 30))
    stop.push(session.start())
    await settle()
    session.confirmChannel()
    await settle()
    expect(session.live().state.stage).toMatchObject({ pace: 'paused' })
  })

  test('an engine at another address is followed there', async () => {
    const { session } = await underWay()
    session.changeRoom({ ...supervisorRoom, realtime: { ...supervisorRoom.realtime, wsHost: 'elsewhere' } })
    await settle()
    expect(session.released()).toBe(1)
    expect(session.live().diagnose().engine).toBe('elsewhere')
  })
})
