import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRateLimit } from '@/server/platform/rate-limit'
import {
  answers,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
const lock = { type: 'lockSelfAssessment', answers: answers.selfAssessment } as const

async function events() {
  const { supervisor, liveSessionId } = cast
  return (await stage.as(supervisor).liveSession.events({ liveSessionId, after: 0 })).events
}

async function statusOfRow() {
  const { rows } = await stage.database.pool.query(
    'select status, last_seq from live_session where id = $1',
    [cast.liveSessionId],
  )
  return rows[0]
}

describe('a command', () => {
  test('answers with its own facts, for the one who asked', async () => {
    await playUntil(stage, cast, 'interview')
    const id = randomUUID()
    const answer = await send(stage, cast.supervisor, cast.liveSessionId, mark, id)
    const room = await stage.as(cast.supervisor).liveSession.room({ liveSessionId: cast.liveSessionId })
    expect(answer).toMatchObject({
      logId: room.logId,
      lastSeq: room.lastSeq,
      events: [{ id, seq: room.lastSeq, type: 'marked', actorId: cast.supervisor.id, seat: 'supervisor' }],
    })
  })

  test('that finds its wish already true answers with no facts', async () => {
    await playUntil(stage, cast, 'briefing')
    const answer = await send(stage, cast.advisor, cast.liveSessionId, { type: 'openBriefing' })
    expect(answer).toMatchObject({ events: [], lastSeq: 2 })
  })

  test('moves the status of the live session along its whole course', async () => {
    const moments = ['briefing', 'interview', 'selfAssessment', 'locked', 'debrief', 'closed'] as const
    let from: Parameters<typeof playUntil>[3] = 'scheduled'
    for (const moment of moments) {
      await playUntil(stage, cast, moment, from)
      from = moment
      expect(await statusOfRow()).toMatchObject({ status: moment === 'locked' ? 'selfAssessment' : moment })
    }
    expect((await events()).map((event) => event.type)).toEqual([
      'scheduled',
      'briefingOpened',
      'interviewStarted',
      'interviewEnded',
      'selfAssessmentGiven',
      'seatLocked',
      'returnGiven',
      'seatLocked',
      'unsealed',
      'commitmentMade',
      'closed',
    ])
  })

  test('sent again by its id is done once and answers the same, even when it would now be refused', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const id = randomUUID()
    const first = await send(stage, cast.advisor, cast.liveSessionId, lock, id)
    const again = await send(stage, cast.advisor, cast.liveSessionId, lock, id)
    expect(first.events).toHaveLength(2)
    expect(again).toEqual(first)
    const upperCase = await send(stage, cast.advisor, cast.liveSessionId, lock, id.toUpperCase())
    expect(upperCase).toEqual(first)
  })

  test('sent again after its process was lost answers the same', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const id = randomUUID()
    const first = await send(stage, cast.advisor, cast.liveSessionId, lock, id)
    stage.runtime.snapshots.forget(cast.liveSessionId)
    expect(await send(stage, cast.advisor, cast.liveSessionId, lock, id)).toEqual(first)
  })

  test('of a page opened for another person is not done by the one who has signed in since', async () => {
    await playUntil(stage, cast, 'interview')
    const { liveSessionId, supervisor, observer, otherLearner } = cast
    const asked = { liveSessionId, as: supervisor.id, id: randomUUID(), at: Date.now(), command: mark }
    for (const other of [observer, otherLearner]) {
      expect(await reasonFor(stage.as(other).liveSession.command(asked))).toBe('signedOut')
    }
    expect((await stage.as(supervisor).liveSession.command(asked)).events).toMatchObject([
      { id: asked.id, actorId: supervisor.id },
    ])
  })

  test('that claims a moment of its own is held to the interview and to the server’s clock', async () => {
    await playUntil(stage, cast, 'interview')
    const started = (await events()).at(-1)
    const at = started && 'at' in started ? started.at : 0
    const { liveSessionId, supervisor } = cast
    const claim = (moment: number) =>
      stage.as(supervisor).liveSession.command({ liveSessionId, id: randomUUID(), at: moment, command: mark })
    expect((await claim(0)).events).toMatchObject([{ at }])
    const [far] = (await claim(Number.MAX_SAFE_INTEGER)).events
    expect(far && 'at' in far ? far.at : 0).toBeLessThanOrEqual(Date.now() + 2_000)
  })
})

describe('a command is refused', () => {
  test('to the wrong seat', async () => {
    await playUntil(stage, cast, 'interview')
    expect(await reasonFor(send(stage, cast.advisor, cast.liveSessionId, mark))).toBe('seatMayNot')
    expect(await reasonFor(send(stage, cast.observer, cast.liveSessionId, { type: 'endInterview' }))).toBe(
      'seatMayNot',
    )
  })

  test('at the wrong moment, before and after', async () => {
    expect(await reasonFor(send(stage, cast.supervisor, cast.liveSessionId, mark))).toBe('wrongMoment')
    await playUntil(stage, cast, 'selfAssessment')
    const endedAt = (await events()).findLast((event) => event.type === 'interviewEnded')?.at ?? 0
    const { liveSessionId } = cast
    const markAt = (at: number) =>
      stage.as(cast.supervisor).liveSession.command({ liveSessionId, id: randomUUID(), at, command: mark })
    expect(await reasonFor(markAt(endedAt + 1))).toBe('wrongMoment')
    expect((await markAt(endedAt)).events).toMatchObject([{ type: 'marked', at: endedAt }])
  })

  test('when it asks twice for what can be given once', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    await send(stage, cast.advisor, cast.liveSessionId, lock)
    expect(await reasonFor(send(stage, cast.advisor, cast.liveSessionId, lock))).toBe('alreadyLocked')
  })

  test('with the id of a fact of another live session, which it does not reveal', async () => {
    const other = await castLiveSession(stage, 'kevin')
    const id = randomUUID()
    await send(stage, other.supervisor, other.liveSessionId, { type: 'openBriefing' }, id)
    const stolen = send(stage, cast.supervisor, cast.liveSessionId, { type: 'openBriefing' }, id)
    expect(await reasonFor(stolen)).toBe('notFound')
    expect(await statusOfRow()).toEqual({ status: 'scheduled', last_seq: 1 })
  })

  test('when one person sends too many of them, and the others go on', async () => {
    const runtime = { ...stage.runtime, commandRates: createRateLimit({ perSecond: 1, burst: 3 }) }
    const ask = (person: Cast['advisor']) =>
      stage.as(person, runtime).liveSession.command({
        liveSessionId: cast.liveSessionId,
        id: randomUUID(),
        at: Date.now(),
        command: { type: 'openBriefing' },
      })
    for (let count = 0; count < 3; count += 1) expect(await reasonFor(ask(cast.advisor))).toBe('accepted')
    expect(await reasonFor(ask(cast.advisor))).toBe('tooManyCommands')
    expect(await reasonFor(ask(cast.beneficiary))).toBe('accepted')
  })

  test('and leaves no trace in the log', async () => {
    await playUntil(stage, cast, 'briefing')
    await send(stage, cast.advisor, cast.liveSessionId, mark).catch(() => undefined)
    expect(await events()).toHaveLength(2)
  })
})
