import { afterAll, beforeAll, expect, test } from 'vitest'
import { presenceChannel, seatChannel } from '@/domain/live-session/channels'
import { publishHeads } from '@/server/live-session/publish-heads'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../support/server-stage'

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
