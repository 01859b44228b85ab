import { randomUUID } from 'node:crypto'
import { setImmediate as turnOver } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import type { SeenEvent } from '@/domain/live-session/event'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { type Joined, joinProcesses } from '@/server/interview/live-session/join-processes'
import { createRelay } from '@/server/interview/live-session/relay'
import type { Relay } from '@/server/interview/shell'
import { listeners } from '../../../support/listening'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  type TestRuntime,
} from '../../../support/server-stage'
import { until } from '../../../support/until'

type Process = TestRuntime & { relay: Relay | null; processes: Joined }

let stage: ServerStage
let here: Process
let there: Process
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  here = tied(stage.runtime)
  there = tied(await stage.secondRuntime())
  await bothListen()
})
afterAll(async () => {
  await Promise.all([here.processes.close(), there.processes.close()])
  await stage.close()
})
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  for (const { publisher } of [here, there]) {
    publisher.published.length = 0
    publisher.occupied.clear()
  }
  listenAt(here)
  listenAt(there)
})

async function bothListen() {
  await until('both processes listen', async () => (await listeners(stage.database.pool)).length === 2)
}

function tied(runtime: TestRuntime): Process {
  const processes = joinProcesses(runtime, { url: stage.database.url, areWakeUpsOn: true })
  return { ...runtime, processes, relay: processes.relay }
}

const mark: Command = { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 }

function press(at: TestRuntime, command: Command = mark) {
  const { liveSessionId, supervisor } = cast
  return stage.as(supervisor, at).liveSession.command({
    liveSessionId,
    id: randomUUID(),
    at: Date.now(),
    command,
  })
}

const channelOf = (seat: 'supervisor' | 'advisor') =>
  seatChannel(cast.liveSessionId, { seat, personId: cast[seat].id })

function listenAt({ publisher }: TestRuntime) {
  publisher.occupied.add(channelOf('supervisor'))
  publisher.occupied.add(channelOf('advisor'))
}

function seenAt({ publisher }: TestRuntime, seat: 'supervisor' | 'advisor' = 'supervisor'): SeenEvent[] {
  return publisher.published
    .filter(({ channel, event }) => channel === channelOf(seat) && event === 'facts')
    .flatMap(({ data }) => (data as { events: SeenEvent[] }).events)
}

const seqs = (events: readonly SeenEvent[]) => events.map(({ seq }) => seq)
const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

test('a fact committed in one process is sent by the other too, to each seat as it may see it', async () => {
  const { events, lastSeq } = await press(here)
  await until('it is sent there', () => seqs(seenAt(there)).includes(lastSeq))
  expect(seenAt(there).at(-1)).toEqual(events[0])
  expect(seqs(seenAt(there, 'advisor')), 'a hidden fact is held back').not.toContain(lastSeq)
  const pause = await press(here, { type: 'pauseInterview' })
  await until('it is sent there', () => seqs(seenAt(there, 'advisor')).includes(pause.lastSeq))
  expect(seenAt(there, 'advisor').slice(-2)).toEqual([{ seq: lastSeq, type: 'hidden' }, pause.events[0]])
})

test('150 marks on both at once go out of each process once and in order', async () => {
  const { lastSeq: before } = await press(here)
  await until('it is sent there', () => seqs(seenAt(there)).includes(before))
  const pressed = await Promise.all(
    Array.from({ length: 150 }, (_, index) => press(index % 3 === 0 ? here : there)),
  )
  const last = Math.max(...pressed.map(({ lastSeq }) => lastSeq))
  for (const process of [here, there]) {
    await until('the last is sent', () => seqs(seenAt(process)).includes(last))
    expect(seqs(seenAt(process)).filter((seq) => seq > before)).toEqual(upTo(before + 1, last))
    expect(process.publisher.published.filter(({ event }) => event === 'head')).toEqual([])
  }
})

describe('a process that is woken by hand', () => {
  test('sends nothing without a listener, and what follows to later ones', async () => {
    const { apart, relay } = await stepAside()
    apart.publisher.occupied.clear()
    const [missed, caught] = [await press(here), await press(here)]
    relay.receive(cast.liveSessionId, missed.lastSeq, missed.lastSeq)
    await turnOver()
    listenAt(apart)
    relay.receive(cast.liveSessionId, caught.lastSeq, caught.lastSeq)
    await until('it is sent there', () => seqs(seenAt(apart)).includes(caught.lastSeq))
    expect(seqs(seenAt(apart)).slice(-2)).toEqual([missed.lastSeq, caught.lastSeq])
  })

  test('whose first own fact follows one it was not told of yet sends both, in order', async () => {
    const { apart, relay } = await stepAside()
    const theirs = await press(here)
    const own = await press({ ...apart, relay })
    relay.receive(cast.liveSessionId, theirs.lastSeq, theirs.lastSeq)
    await until('its own is sent', () => seqs(seenAt(apart)).includes(own.lastSeq))
    expect(seqs(seenAt(apart)).slice(-2)).toEqual([theirs.lastSeq, own.lastSeq])
  })

  test('that is told of the first facts in the wrong order sends them in the right one', async () => {
    const { apart, relay } = await stepAside()
    const [first, second] = [await press(here), await press(here)]
    relay.receive(cast.liveSessionId, second.lastSeq, second.lastSeq)
    await until('the second is sent', () => seqs(seenAt(apart)).includes(second.lastSeq))
    relay.receive(cast.liveSessionId, first.lastSeq, first.lastSeq)
    expect(seqs(seenAt(apart)).slice(-2)).toEqual([first.lastSeq, second.lastSeq])
  })

  test('tells how far the log has come, instead of sending everything, when it is far behind', async () => {
    const { apart, relay } = await stepAside()
    const first = await press(here)
    for (let more = 0; more < 10; more += 1) await Promise.all(Array.from({ length: 20 }, () => press(here)))
    const last = await press(here)
    relay.receive(cast.liveSessionId, first.lastSeq, last.lastSeq)
    await until('a head is told', () => apart.publisher.published.length > 0)
    expect(new Set(apart.publisher.published.map(({ event }) => event))).toEqual(new Set(['head']))
    const head = apart.publisher.published.find(({ channel }) => channel === channelOf('supervisor'))
    expect(head?.data).toEqual({ logId: last.logId, lastSeq: last.lastSeq })
    const next = await press(here)
    relay.receive(cast.liveSessionId, next.lastSeq, next.lastSeq)
    await until('facts follow again', () => seqs(seenAt(apart)).includes(next.lastSeq))
    expect(seqs(seenAt(apart))).toEqual([next.lastSeq])
  })

  test('that knew the live session long ago sends what is new, not how far the log has come', async () => {
    const { apart, relay } = await stepAside()
    const known = await stage
      .as(cast.supervisor, apart)
      .liveSession.room({ liveSessionId: cast.liveSessionId })
    for (let more = 0; more < 11; more += 1) await Promise.all(Array.from({ length: 20 }, () => press(here)))
    expect(apart.snapshots.get(cast.liveSessionId)?.state.seq).toBe(known.lastSeq)
    const last = await press(here)
    relay.receive(cast.liveSessionId, last.lastSeq, last.lastSeq)
    await until('something is sent', () => apart.publisher.published.length > 0)
    expect(seqs(seenAt(apart)).at(-1)).toBe(last.lastSeq)
  })

  test('that is told to forget a log reads it again, and tells its pages the new id', async () => {
    const { apart, relay } = await stepAside()
    const { liveSessionId } = cast
    const before = await stage.as(cast.supervisor, apart).liveSession.room({ liveSessionId })
    await stage.database.pool.query('update live_session set log_id = gen_random_uuid() where id = $1', [
      liveSessionId,
    ])
    relay.forget(liveSessionId)
    await until('a head is told', () => apart.publisher.published.length > 0)
    const head = apart.publisher.published.find(({ channel }) => channel === channelOf('supervisor'))
    expect(head?.data).toEqual({ logId: apart.snapshots.get(liveSessionId)?.logId, lastSeq: before.lastSeq })
    expect(apart.snapshots.get(liveSessionId)?.logId).not.toBe(before.logId)
  })

  async function stepAside() {
    const apart = await stage.secondRuntime()
    listenAt(apart)
    return {
      apart,
      relay: createRelay(
        apart,
        () => undefined,
        () => undefined,
      ),
    }
  }
})

test('a listening connection that is cut comes back, tells how far the logs have come, and hears again', async () => {
  await stage.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'triade wake-ups' and datname = current_database()`,
  )
  const missed = await press(here)
  await until('the head is told', () =>
    there.publisher.published.some(
      ({ event, data }) => event === 'head' && (data as { lastSeq: number }).lastSeq >= missed.lastSeq,
    ),
  )
  await bothListen()
  const next = await press(here)
  await until('it is sent there', () => seqs(seenAt(there)).includes(next.lastSeq))
})
