import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'
import { beatMs } from '@/domain/live-session/follow/hold-back'
import { publishHeads, type ToldChannels } from '@/server/interview/live-session/publish-heads'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

test('occupied seat channels are told how far the log has come, and nothing else is', async () => {
  const { publisher } = stage.runtime
  const listening = seatChannel(cast.liveSessionId, { seat: 'advisor', personId: cast.advisor.id })
  publisher.occupied.add(listening)
  publisher.occupied.add(presenceChannel(cast.liveSessionId))
  publisher.occupied.add('private-live-session-00000000-0000-4000-8000-000000000000-advisor')
  publisher.published.length = 0
  await publishHeads(stage.runtime)
  const { logId } = await stage.as(cast.advisor).liveSession.room({ liveSessionId: cast.liveSessionId })
  expect(publisher.published).toEqual([{ channel: listening, event: 'head', data: { logId, lastSeq: 1 } }])
})

test('the heads of many live sessions are told a few at a time, and none is left out', async () => {
  const { publisher } = stage.runtime
  const casts: Cast[] = []
  while (casts.length < 12) casts.push(await castLiveSession(stage))
  const channels = casts.flatMap(({ liveSessionId, advisor, observer }) => [
    seatChannel(liveSessionId, { seat: 'advisor', personId: advisor.id }),
    seatChannel(liveSessionId, { seat: 'observer', personId: observer.id }),
  ])
  publisher.occupied.clear()
  for (const channel of channels) publisher.occupied.add(channel)
  publisher.published.length = 0
  const batches = vi.spyOn(publisher, 'publishBatch')
  await publishHeads(stage.runtime)
  const sizes = batches.mock.calls.map(([items]) => items.length)
  batches.mockRestore()
  expect(publisher.published.map(({ channel }) => channel)).toEqual(channels)
  expect(sizes).toEqual([20, 4])
})

test('hidden facts are told of with one beacon, and with the next only where the log ends', async () => {
  const cast = await castLiveSession(stage)
  const { liveSessionId, supervisor, advisor } = cast
  await playUntil(stage, cast, 'interview')
  const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
  await send(stage, supervisor, liveSessionId, mark)
  const { rows } = await stage.database.pool.query<{ at: Date }>(
    'select max(recorded_at) as at from live_session_event where live_session_id = $1',
    [liveSessionId],
  )
  const { publisher } = stage.runtime
  const channel = seatChannel(liveSessionId, { seat: 'advisor', personId: advisor.id })
  publisher.occupied.clear()
  publisher.occupied.add(channel)
  const told: ToldChannels = new Map()
  const beacon = async () => {
    publisher.published.length = 0
    await publishHeads(stage.runtime, told)
    return publisher.published.map(({ event }) => event)
  }
  vi.useFakeTimers({ toFake: ['Date'], now: (rows[0]?.at.getTime() ?? 0) + beatMs })
  try {
    expect(await beacon()).toEqual(['facts'])
    expect(await beacon()).toEqual(['head'])
  } finally {
    vi.useRealTimers()
  }
  publisher.occupied.clear()
  await beacon()
  expect(told.size).toBe(0)
})
