import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDebrief } from '@/server/interview/live-session/read-debrief'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { eventually } from '@/tests/support/eventually'
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
})
beforeEach(async () => {
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const seats = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
type Who = (typeof seats)[number]
const readAs = async (who: Who, what: 'print' | 'pdf' = 'pdf') =>
  readDebrief(stage.runtime, await takeSeat(stage.runtime, cast[who].id, cast.liveSessionId), what)

describe('a debrief to be put on paper', () => {
  test('is refused to every seat before it is unsealed, and leaves no line', async () => {
    await playUntil(stage, cast, 'locked')
    for (const who of seats) await expect(readAs(who)).rejects.toThrow('notUnsealedYet')
    const lines = await stage.as(cast.advisor).liveSession.accessLog({ liveSessionId: cast.liveSessionId })
    expect(lines).toEqual([])
  })

  test('is not found by a person without a seat in it', async () => {
    await playUntil(stage, cast, 'debrief')
    for (const id of [cast.stranger.id, cast.otherSupervisor.id, cast.coordinator.id]) {
      await expect(takeSeat(stage.runtime, id, cast.liveSessionId)).rejects.toThrow('notFound')
    }
  })

  test('holds what the browser of that seat holds, from the first fact to the last', async () => {
    await playUntil(stage, cast, 'closed')
    for (const who of seats) {
      const { events, room } = await readAs(who)
      const browser = stage.as(cast[who]).liveSession
      const seen = await browser.events({ liveSessionId: cast.liveSessionId, after: 0 })
      expect(events).toEqual(seen.events)
      const { realtime: _realtime, ...held } = await browser.room({ liveSessionId: cast.liveSessionId })
      expect(room).toEqual(held)
    }
  })

  test('is written down as a print or as a PDF', async () => {
    await playUntil(stage, cast, 'debrief')
    await readAs('observer', 'print')
    await readAs('observer', 'pdf')
    await eventually(async () => {
      const lines = await stage.as(cast.advisor).liveSession.accessLog({ liveSessionId: cast.liveSessionId })
      expect(lines.map(({ name, what }) => `${name} ${what}`).sort()).toEqual([
        'Léa Aubert pdf',
        'Léa Aubert print',
      ])
    })
  })

  test('does not hold words their author took back after it was closed', async () => {
    await playUntil(stage, cast, 'debrief')
    const said = await send(stage, cast.beneficiary, cast.liveSessionId, {
      type: 'postComment',
      moment: 0,
      text: 'un mot à oublier',
      replyTo: null,
    })
    await playUntil(stage, cast, 'closed', 'debrief')
    expect(JSON.stringify(await readAs('supervisor'))).toContain('à oublier')
    const eventId = said.events[0]?.type === 'commentPosted' ? said.events[0].id : ''
    await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'redactWords', eventId })
    expect(JSON.stringify(await readAs('supervisor'))).not.toContain('à oublier')
  })
})
