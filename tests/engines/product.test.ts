import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type Pusher from 'pusher-js'
import type { PresenceChannel } from 'pusher-js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import {
  presenceChannel,
  realtimeEvents,
  seatChannel,
  seatChannels,
} from '@/domain/live-session/follow/channels'
import { createPartJoiner } from '@/domain/live-session/meeting/parts'
import type { Signal, SignalPart } from '@/domain/live-session/meeting/signal'
import type { Runtime } from '@/server/entry/runtime'
import { authorizeChannel } from '@/server/interview/live-session/authorize-channel'
import { publishHeads } from '@/server/interview/live-session/publish-heads'
import type { Person } from '@/server/people/sign-in/sign-in'
import { createPusherPublisher } from '@/server/platform/realtime/pusher-publisher'
import { eventually } from '@/tests/support/eventually'
import { connectTo, next } from '../support/gateway'
import {
  answers,
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  type ServerStage,
} from '../support/server-stage'
import { isSoketiInstalled, SOKETI_APP, type Soketi, startSoketi } from '../support/soketi'

const SEATS = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
const isWanted = isSoketiInstalled() || process.env.CI === 'true'
if (!isWanted) console.warn('soketi is not installed, so the product is not tried on it')

describe.skipIf(!isWanted)('the product, with PUSHER_* leading to soketi', () => {
  let stage: ServerStage
  let soketi: Soketi
  let runtime: Runtime
  let cast: Cast
  const clients: Pusher[] = []

  beforeAll(async () => {
    stage = await openServerStage()
    soketi = await startSoketi()
    runtime = { ...stage.runtime, publisher: publisherTo(SOKETI_APP) }
  })
  afterAll(async () => {
    await soketi.stop()
    await stage.close()
  })
  beforeEach(async () => {
    cast = await castLiveSession(stage)
  })
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect()
  })

  function publisherTo(app: typeof SOKETI_APP) {
    return createPusherPublisher({ ...app, host: '127.0.0.1', port: soketi.port, useTLS: false })
  }

  /** A person’s browser: it asks the product before it subscribes, as the product’s own route does. */
  function browserOf(person: Person): Pusher {
    const client = connectTo(soketi.port, '', SOKETI_APP.key, (socketId, channel) =>
      authorizeChannel(runtime, person, socketId, channel),
    )
    clients.push(client)
    return client
  }

  async function listen(seat: Seat) {
    const person = cast[seat]
    const channel = browserOf(person).subscribe(
      seatChannel(cast.liveSessionId, { seat, personId: person.id }),
    )
    const events: SeenEvent[] = []
    channel.bind(realtimeEvents.facts, (message: { events: SeenEvent[] }) => events.push(...message.events))
    await next(channel, 'pusher:subscription_succeeded')
    return { channel, events, person }
  }

  const act = (seat: Seat, command: Command) =>
    stage
      .as(cast[seat], runtime)
      .liveSession.command({ liveSessionId: cast.liveSessionId, id: randomUUID(), at: Date.now(), command })

  async function playInterview() {
    await act('advisor', { type: 'chooseFocus', codeKey: 'empathy' })
    await act('supervisor', { type: 'openBriefing' })
    await act('supervisor', { type: 'startInterview', anyway: true })
    for (let mark = 0; mark < 20; mark++) {
      await act('supervisor', { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 })
    }
    await act('observer', { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 })
    await act('supervisor', { type: 'sendCue', text: 'Silence' })
    await act('beneficiary', { type: 'moveDial', samples: [{ at: Date.now(), value: 42 }] })
    await act('supervisor', { type: 'endInterview' })
    await act('advisor', { type: 'lockSelfAssessment', answers: answers.selfAssessment })
  }

  test('every seat hears each fact of an interview as it may see it, the same as it reads from the log', async () => {
    const seats = Object.fromEntries(
      await Promise.all(SEATS.map(async (seat) => [seat, await listen(seat)] as const)),
    ) as Record<(typeof SEATS)[number], Awaited<ReturnType<typeof listen>>>
    await playInterview()
    for (const seat of SEATS) {
      const { events, person } = seats[seat]
      const { events: all } = await stage.as(person, runtime).liveSession.events({
        liveSessionId: cast.liveSessionId,
        after: 1,
      })
      await eventually(() => expect(upToLastVisible(asBrowsersKeep(events))).toEqual(upToLastVisible(all)))
    }
    expect(JSON.stringify(seats.advisor.events)).not.toContain('missed')
  })

  test('a seat cannot listen on another’s channel, whatever it asks the product or the engine', async () => {
    const { supervisor, advisor, liveSessionId } = cast
    const theirs = seatChannel(liveSessionId, { seat: 'supervisor', personId: supervisor.id })
    const client = browserOf(advisor)
    expect(await next(client.subscribe(theirs), 'pusher:subscription_error')).toMatchObject({
      type: 'AuthError',
    })
    const forger = connectTo(soketi.port, '', SOKETI_APP.key, async () => ({ auth: `${SOKETI_APP.key}:00` }))
    clients.push(forger)
    const refused = forger.subscribe(theirs)
    expect(await next(refused, 'pusher:subscription_error')).toMatchObject({ status: 401 })
  })

  test('an offer of 11,000 characters arrives whole at its addressee, and nowhere else', async () => {
    const { coordinator, advisor, beneficiary } = cast
    await stage.as(coordinator).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: null })
    const wish = { ...aWish(cast), observerIds: [cast.observer.id], place: 'video' as const }
    const { liveSessionId } = await stage.as(coordinator).liveSession.schedule(wish)
    cast = { ...cast, liveSessionId }
    await act('supervisor', { type: 'openBriefing' })
    const heard = Object.fromEntries(SEATS.map((seat) => [seat, [] as string[]]))
    await Promise.all(
      SEATS.map(async (seat) => {
        const joiner = createPartJoiner()
        const { channel } = await listen(seat)
        channel.bind(realtimeEvents.signal, (part: SignalPart) => {
          const text = joiner.take(part)
          if (text !== null) heard[seat]?.push(text)
        })
      }),
    )
    const sdp = 'a=rtpmap:96 "VP8"/90000\r\n'.repeat(440).slice(0, 11_000)
    const tell = (signal: Signal, { id: to } = beneficiary) =>
      stage.as(advisor, runtime).meeting.signal({ liveSessionId, to, page: 'page-0001', signal })
    const offer: Signal = { type: 'description', to: 'page-0002', kind: 'offer', sdp }
    await tell(offer)
    await tell({ type: 'bye' })
    await eventually(() => expect(heard.beneficiary).toHaveLength(2))
    const from = { liveSessionId, from: advisor.id, page: 'page-0001' }
    expect(heard.beneficiary?.map((text) => JSON.parse(text))).toEqual([
      { ...from, signal: offer },
      { ...from, signal: { type: 'bye' } },
    ])
    // What is told to the others afterwards is the first that they hear.
    for (const seat of ['supervisor', 'observer'] as const) {
      await tell({ type: 'bye' }, cast[seat])
      await eventually(() => expect(heard[seat]).toHaveLength(1))
    }
    expect(heard.advisor).toEqual([])
  })

  test('everybody sees who is here', async () => {
    const name = presenceChannel(cast.liveSessionId)
    const room = browserOf(cast.supervisor).subscribe(name) as PresenceChannel
    await next(room, 'pusher:subscription_succeeded')
    const coming = next<{ id: string; info: unknown }>(room, 'pusher:member_added')
    browserOf(cast.advisor).subscribe(name)
    const { id, info } = await coming
    expect([id, info]).toEqual([cast.advisor.id, { name: cast.advisor.name, seat: 'advisor' }])
  })

  test('the head beacon finds the seats that listen and tells them how far the log has come', async () => {
    const { channel, person } = await listen('advisor')
    const listening = await runtime.publisher.occupiedChannels(seatChannels())
    expect(listening).toContain(seatChannel(cast.liveSessionId, { seat: 'advisor', personId: person.id }))
    const head = next<{ lastSeq: number }>(channel, realtimeEvents.head)
    await publishHeads(runtime)
    expect((await head).lastSeq).toBeGreaterThan(0)
  })

  test('more events than one batch holds arrive in order', async () => {
    const { channel, person } = await listen('advisor')
    const name = seatChannel(cast.liveSessionId, { seat: 'advisor', personId: person.id })
    const seen: number[] = []
    channel.bind('n', (n: number) => seen.push(n))
    const items = Array.from({ length: 45 }, (_, data) => ({ channel: name, event: 'n', data }))
    await runtime.publisher.publishBatch(items)
    await eventually(() => expect(seen).toEqual(items.map(({ data }) => data)))
  })

  test('a wrong secret is an error, although the engine answers 200', async () => {
    const wrong = publisherTo({ ...SOKETI_APP, secret: 'another secret' })
    await expect(wrong.publish('private-a', 'mark', {})).rejects.toMatchObject({
      code: 'engine_refused',
      status: 200,
    })
  })

  test('while the engine is away marks are kept; when it is back the beacon tells what was missed', async () => {
    const { channel, events, person } = await listen('supervisor')
    await act('supervisor', { type: 'openBriefing' })
    await eventually(() => expect(events).toHaveLength(1))
    await soketi.kill()
    await act('supervisor', { type: 'startInterview', anyway: true })
    const { port } = soketi
    soketi = await startSoketi({ port })
    const back = next(channel, 'pusher:subscription_succeeded')
    // Browsers have a watchdog for this; the library alone would wait longer.
    const client = clients[0]
    client?.disconnect()
    await delay(0)
    client?.connect()
    await back
    const head = next<{ lastSeq: number }>(channel, realtimeEvents.head)
    await publishHeads(runtime)
    const { lastSeq } = await head
    const after = events[0]?.seq ?? 0
    const missed = await stage
      .as(person, runtime)
      .liveSession.events({ liveSessionId: cast.liveSessionId, after })
    expect(missed.events.at(-1)?.seq).toBe(lastSeq)
    expect(lastSeq).toBeGreaterThan(after)
  })
})

/**
 * The engine may reorder or repeat publications, and a released hidden fact comes twice. Browsers merge all of them.
 */
function asBrowsersKeep(heard: readonly SeenEvent[]): SeenEvent[] {
  const kept = new Map<number, SeenEvent>()
  for (const event of heard) {
    expect(event).toEqual(kept.get(event.seq) ?? event)
    kept.set(event.seq, event)
  }
  return [...kept.values()].sort((a, b) => a.seq - b.seq)
}

/** Hidden facts at the end are sent with the next fact that the seat may see, or once their beat is over. */
function upToLastVisible(events: readonly SeenEvent[]): SeenEvent[] {
  return events.slice(0, events.findLastIndex(({ type }) => type !== 'hidden') + 1)
}
