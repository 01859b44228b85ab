import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { createPartJoiner } from '@/domain/live-session/meeting/parts'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import type { Runtime } from '@/server/entry/runtime'
import { joinProcesses } from '@/server/interview/live-session/join-processes'
import type { Publisher } from '@/server/platform/realtime/publisher'
import { onceListening } from '../../../support/listening'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  type TestRuntime,
} from '../../../support/server-stage'
import { until } from '../../../support/until'

let stage: ServerStage
let cast: Cast
const close: (() => Promise<void>)[] = []
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(async () => {
  for (const each of close) await each()
  await stage.close()
})
beforeEach(async () => {
  cast = await castLiveSession(stage)
  const { coordinator } = cast
  await stage.as(coordinator).liveSession.cancel({ liveSessionId: cast.liveSessionId, reason: null })
  const { liveSessionId } = await stage
    .as(coordinator)
    .liveSession.schedule({ ...aWish(cast), place: 'video' })
  cast = { ...cast, liveSessionId }
  await playUntil(stage, cast, 'briefing')
})

/** One process more on the database; `engine`: it publishes through a realtime engine. */
async function process({ areWakeUpsOn = true, hasEngine = false } = {}): Promise<TestRuntime> {
  const runtime = await stage.secondRuntime()
  const publisher: Publisher = hasEngine ? { ...runtime.publisher, kind: 'pusher' } : runtime.publisher
  const ground = { ...runtime, publisher } as Runtime
  const join = () => joinProcesses(ground, { url: stage.database.url, areWakeUpsOn })
  const isDeaf = hasEngine || !areWakeUpsOn
  const processes = isDeaf ? join() : await onceListening(stage.database.pool, join)
  close.push(() => processes.close())
  return { ...runtime, processes }
}

function tell(at: TestRuntime, sdp: string) {
  const { liveSessionId, advisor, beneficiary } = cast
  return stage.as(advisor, at).meeting.signal({
    liveSessionId,
    to: beneficiary.id,
    page: 'page-0001',
    signal: { type: 'description', to: 'page-0002', kind: 'offer', sdp },
  })
}

function heardAt({ publisher }: TestRuntime): string[] {
  const joiner = createPartJoiner()
  const parts = publisher.published.filter(({ event }) => event === 'signal')
  const { liveSessionId, beneficiary } = cast
  const theirs = seatChannel(liveSessionId, { seat: 'beneficiary', personId: beneficiary.id })
  expect(parts.every(({ channel }) => channel === theirs)).toBe(true)
  return parts
    .map(({ data }) => joiner.take(data as SignalPart))
    .filter((text) => text !== null)
    .map((text) => JSON.parse(text).signal.sdp)
}

test('a signal told to one process reaches the sockets of the others, whole, in order and once', async () => {
  const [here, there] = [await process(), await process()]
  const offers = ['first', 'x'.repeat(20_000), 'a "quoted" line\r\n'.repeat(800), 'last']
  for (const offer of offers) await tell(here, offer)
  await until('the last is heard there', () => heardAt(there).includes('last'))
  expect(heardAt(there)).toEqual(offers)
  expect(heardAt(here)).toEqual(offers)
})

test('with an engine, or without wake-ups, nothing goes through the database', async () => {
  const deaf = [await process({ hasEngine: true }), await process({ areWakeUpsOn: false })]
  const [here, there] = [await process(), await process()]
  for (const runtime of deaf) await tell(runtime, 'of the deaf')
  await tell(here, 'by way of the database')
  await until('what was told last is heard', () => heardAt(there).length > 0)
  expect(heardAt(there)).toEqual(['by way of the database'])
  for (const runtime of deaf) expect(heardAt(runtime)).toEqual(['of the deaf'])
})
