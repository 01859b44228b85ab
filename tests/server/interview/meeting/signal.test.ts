import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { createPartJoiner, isSignalPart } from '@/domain/live-session/meeting/parts'
import type { ReceivedSignal, Signal } from '@/domain/live-session/meeting/signal'
import { endSeat } from '@/server/people/access/end-seat'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
  type TestRuntime,
  type Wish,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await meetBy({ place: 'video' })
})

/** The same people, the one observer included, in a live session that happens there. */
async function meetBy(wish: Partial<Wish>) {
  const { coordinator, observer } = cast
  await stage.as(coordinator).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: null })
  const asked = { ...aWish(cast), observerIds: [observer.id], ...wish }
  const { liveSessionId } = await stage.as(coordinator).liveSession.schedule(asked)
  cast = { ...cast, liveSessionId }
}

const page = 'page-0001'
const hello: Signal = { type: 'hello', knows: null, microphone: 'on', camera: 'none' }

function tell(from: Person, to: Person | string, signal: Signal = hello, at: TestRuntime = stage.runtime) {
  const addressee = typeof to === 'string' ? to : to.id
  return stage.as(from, at).meeting.signal({ liveSessionId: cast.liveSessionId, to: addressee, page, signal })
}

/** What pages listening to these channels put together, by channel. */
function received({ publisher } = stage.runtime): Record<string, ReceivedSignal[]> {
  const joiner = createPartJoiner()
  const whole: Record<string, ReceivedSignal[]> = {}
  for (const { channel, event, data } of publisher.published) {
    if (event !== 'signal' || !isSignalPart(data)) continue
    const text = joiner.take(data)
    if (text !== null) whole[channel] = [...(whole[channel] ?? []), JSON.parse(text)]
  }
  return whole
}

const channelOf = (seat: 'advisor' | 'beneficiary' | 'supervisor' | 'observer') =>
  seatChannel(cast.liveSessionId, { seat, personId: cast[seat].id })

const description = (sdp: string): Signal => ({ type: 'description', to: 'page-0002', kind: 'offer', sdp })

test('a signal reaches the seat it is meant for, with who sent it, and no other channel', async () => {
  await playUntil(stage, cast, 'briefing')
  stage.runtime.publisher.published.length = 0
  await tell(cast.advisor, cast.beneficiary)
  const { liveSessionId, advisor } = cast
  expect(received()).toEqual({
    [channelOf('beneficiary')]: [{ liveSessionId, from: advisor.id, page, signal: hello }],
  })
  expect(stage.runtime.publisher.published.map(({ channel }) => channel)).toEqual([channelOf('beneficiary')])
})

test('everybody of the mesh tells everybody of it, their own other pages too; the observer of three others is one of them', async () => {
  await playUntil(stage, cast, 'briefing')
  const seats = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
  for (const from of seats)
    for (const to of seats) {
      stage.runtime.publisher.published.length = 0
      await tell(cast[from], cast[to])
      expect(Object.keys(received()), `${from} to ${to}`).toEqual([channelOf(to)])
    }
})

test('a description of the longest kind comes whole, in messages that every engine takes', async () => {
  await playUntil(stage, cast, 'briefing')
  const sdp = 'a=fmtp:96 "\\é"\r\n'.repeat(1_000).slice(0, 17_000)
  stage.runtime.publisher.published.length = 0
  await tell(cast.supervisor, cast.advisor, description(sdp))
  expect(received()[channelOf('advisor')]?.[0]?.signal).toEqual(description(sdp))
  const sizes = stage.runtime.publisher.published.map(({ data }) =>
    Buffer.byteLength(JSON.stringify(JSON.stringify(data))),
  )
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeLessThan(7_500)
})

describe('is refused', () => {
  test('before the briefing, and in a live session that is cancelled', async () => {
    expect(await reasonFor(tell(cast.advisor, cast.beneficiary))).toBe('wrongMoment')
    const { coordinator, liveSessionId } = cast
    await stage.as(coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await reasonFor(tell(cast.advisor, cast.beneficiary))).toBe('wrongMoment')
  })

  test.each<[string, Partial<Wish>]>([
    ['in a room', { place: 'room' }],
    ['behind a link', { place: 'video', where: { kind: 'link', url: 'https://visio.example.org/abc' } }],
  ])('where people meet %s', async (_, wish) => {
    await meetBy(wish)
    await playUntil(stage, cast, 'briefing')
    expect(await reasonFor(tell(cast.advisor, cast.beneficiary))).toBe('wrongMoment')
  })

  test('to and from a person without a place in the mesh', async () => {
    await meetBy({ place: 'audio', observerIds: [cast.observer.id, cast.secondObserver.id] })
    await playUntil(stage, cast, 'briefing')
    expect(await reasonFor(tell(cast.observer, cast.advisor))).toBe('accepted')
    expect(await reasonFor(tell(cast.secondObserver, cast.advisor))).toBe('seatMayNot')
    expect(await reasonFor(tell(cast.advisor, cast.secondObserver))).toBe('notFound')
  })

  test('to any absent person in the same words', async () => {
    await playUntil(stage, cast, 'briefing')
    const { advisor, otherLearner, stranger, coordinator } = cast
    for (const to of [otherLearner, stranger, coordinator, randomUUID(), 'nobody']) {
      expect(await reasonFor(tell(advisor, to))).toBe('notFound')
    }
  })

  test('to a seat that has ended, and from it', async () => {
    await playUntil(stage, cast, 'briefing')
    const { liveSessionId, observer } = cast
    await endSeat(stage.runtime, { liveSessionId, personId: observer.id })
    expect(await reasonFor(tell(cast.advisor, observer))).toBe('notFound')
    expect(await reasonFor(tell(observer, cast.advisor))).toBe('noLongerSeated')
  })

  test('to and from a person who waits outside for a player’s consent', async () => {
    const { advisor, beneficiary, observer, liveSessionId } = cast
    await playUntil(stage, cast, 'briefing')
    await send(stage, beneficiary, liveSessionId, { type: 'withdrawConsent', scope: 'observer' })
    await playUntil(stage, cast, 'interview', 'briefing')
    expect(await reasonFor(tell(advisor, observer))).toBe('notFound')
    expect(await reasonFor(tell(observer, advisor))).toBe('consentMissing')
    expect(await reasonFor(tell(advisor, beneficiary))).toBe('accepted')
  })

  test('when it is larger than what pages say, or another shape', async () => {
    await playUntil(stage, cast, 'briefing')
    const { advisor, beneficiary } = cast
    const candidate = {
      candidate: 'c'.repeat(500),
      sdpMid: null,
      sdpMLineIndex: null,
      usernameFragment: null,
    }
    const candidates = (count: number): Signal => ({
      type: 'candidates',
      to: 'page-0002',
      candidates: Array.from({ length: count }, () => candidate),
    })
    expect(await reasonFor(tell(advisor, beneficiary, description('x'.repeat(20_000))))).toBe('accepted')
    expect(await reasonFor(tell(advisor, beneficiary, description('x'.repeat(20_001))))).toBe('invalid')
    expect(await reasonFor(tell(advisor, beneficiary, description('\u0001'.repeat(20_000))))).toBe('invalid')
    expect(await reasonFor(tell(advisor, beneficiary, candidates(40)))).toBe('accepted')
    expect(await reasonFor(tell(advisor, beneficiary, candidates(41)))).toBe('invalid')
    expect(await reasonFor(tell(advisor, beneficiary, candidates(0)))).toBe('invalid')
    expect(await reasonFor(tell(advisor, beneficiary, { type: 'other' } as unknown as Signal))).toBe(
      'invalid',
    )
  })

  test('above 150 at once, and for that person only', async () => {
    await playUntil(stage, cast, 'briefing')
    const limited = { ...stage.runtime, env: { ...stage.runtime.env, isRateLimited: true } }
    const told = async (from: Person, to: Person) => reasonFor(tell(from, to, hello, limited))
    const all = await Promise.all(Array.from({ length: 200 }, () => told(cast.advisor, cast.beneficiary)))
    const accepted = all.filter((each) => each === 'accepted').length
    expect(new Set(all)).toEqual(new Set(['accepted', 'tooManyCommands']))
    // A few tokens more come while the calls go in.
    expect(accepted).toBeGreaterThanOrEqual(150)
    expect(accepted).toBeLessThan(190)
    expect(await told(cast.beneficiary, cast.advisor)).toBe('accepted')
  })
})

test('nothing of a signal is written to the database', async () => {
  await playUntil(stage, cast, 'briefing')
  const { rows: tables } = await stage.database.pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  await tell(cast.advisor, cast.beneficiary, description('o=- 4611 192.0.2.77'))
  expect(tables.length).toBeGreaterThan(20)
  for (const { name } of tables) {
    const { rows } = await stage.database.pool.query(
      `select from ${name} each where each::text like '%192.0.2.77%'`,
    )
    expect(rows, name).toEqual([])
  }
})
