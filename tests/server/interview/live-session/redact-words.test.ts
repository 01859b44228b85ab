import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NewEvent } from '@/domain/live-session/event'
import type { Runtime } from '@/server/entry/runtime'
import { append } from '@/server/interview/event-log/append'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
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
  await playUntil(stage, cast, 'debrief')
})

const words = { hers: 'cela me gênait', his: 'ici tu m’as entendu' }

async function comment(person: Person, text: string): Promise<string> {
  const id = randomUUID()
  await send(stage, person, cast.liveSessionId, { type: 'postComment', moment: 0, text, replyTo: null }, id)
  return id
}

const redact = (person: Person, eventId: string, id?: string) =>
  send(stage, person, cast.liveSessionId, { type: 'redactWords', eventId }, id)

/** Every word this live session still has in the database, as text. */
async function stored(): Promise<string> {
  const { rows } = await stage.database.pool.query(
    `select event.payload, text.body from live_session_event event
     left join live_session_text text on text.event_id = event.id where event.live_session_id = $1`,
    [cast.liveSessionId],
  )
  return JSON.stringify(rows)
}

async function seenBy(person: Person): Promise<string> {
  return JSON.stringify(
    await stage.as(person).liveSession.events({ liveSessionId: cast.liveSessionId, after: 0 }),
  )
}

async function remembered(runtime: Runtime, fresh = false): Promise<string> {
  if (fresh) runtime.snapshots.forget(cast.liveSessionId)
  const snapshot = await freshSnapshot(runtime, cast.liveSessionId)
  return inspect(snapshot?.state, { depth: null, maxArrayLength: null, maxStringLength: null })
}

describe('words taken back', () => {
  test('are gone from the database, from what seats read and from memory; other people’s stay', async () => {
    const hers = await comment(cast.advisor, words.hers)
    await comment(cast.beneficiary, words.his)
    for (const told of [await stored(), await seenBy(cast.supervisor), await remembered(stage.runtime)]) {
      expect(told).toContain(words.hers)
      expect(told).toContain(words.his)
    }
    await redact(cast.advisor, hers)
    for (const told of [
      await stored(),
      await seenBy(cast.supervisor),
      await seenBy(cast.advisor),
      await remembered(stage.runtime),
      await remembered(stage.runtime, true),
    ]) {
      expect(told).not.toContain(words.hers)
      expect(told).toContain(words.his)
    }
  })

  test('leave the fact in its place, who posted it and when', async () => {
    const hers = await comment(cast.advisor, words.hers)
    const read = async () => {
      const answer = await stage
        .as(cast.supervisor)
        .liveSession.events({ liveSessionId: cast.liveSessionId, after: 0 })
      return answer.events.find((event) => 'id' in event && event.id === hers)
    }
    const before = await read()
    await redact(cast.advisor, hers)
    expect(await read()).toEqual({ ...before, payload: { moment: 0, text: null, replyTo: null } })
  })

  test('are gone from the memory of another process as soon as it looks again', async () => {
    const second = await stage.secondRuntime()
    const hers = await comment(cast.advisor, words.hers)
    expect(await remembered(second)).toContain(words.hers)
    await redact(cast.advisor, hers)
    expect(await remembered(second)).not.toContain(words.hers)
  })

  test('do not come back when the comment is sent again by its id', async () => {
    const hers = await comment(cast.advisor, words.hers)
    await redact(cast.advisor, hers)
    const command = { type: 'postComment', moment: 0, text: words.hers, replyTo: null } as const
    const again = await send(stage, cast.advisor, cast.liveSessionId, command, hers)
    expect(again.events).toMatchObject([{ id: hers, payload: { text: null } }])
    expect(await stored()).not.toContain(words.hers)
  })

  test('taken back twice, or by the same command sent twice, answer alike', async () => {
    const hers = await comment(cast.advisor, words.hers)
    const id = randomUUID()
    const first = await redact(cast.advisor, hers, id)
    expect(first.events).toMatchObject([{ id, type: 'wordsRedacted', payload: { eventId: hers } }])
    expect(await redact(cast.advisor, hers, id)).toEqual(first)
    expect((await redact(cast.advisor, hers)).events).toEqual([])
  })

  test('are taken back after closing too, by their author only', async () => {
    const hers = await comment(cast.advisor, words.hers)
    await playUntil(stage, cast, 'closed', 'debrief')
    expect(await reasonFor(redact(cast.supervisor, hers))).toBe('notYourWords')
    expect(await stored()).toContain(words.hers)
    expect(await reasonFor(redact(cast.advisor, hers))).toBe('accepted')
    expect(await stored()).not.toContain(words.hers)
  })

  test('before closing, every version of a note goes', async () => {
    const second = await castLiveSession(stage, 'kevin')
    cast = second
    await playUntil(stage, cast, 'interview')
    const markId = randomUUID()
    const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
    await send(stage, cast.supervisor, cast.liveSessionId, mark, markId)
    const note = (text: string, id: string) =>
      send(stage, cast.supervisor, cast.liveSessionId, { type: 'noteMark', markId, text }, id)
    await note('premier jet', randomUUID())
    const noted = randomUUID()
    await note('second jet', noted)
    await playUntil(stage, cast, 'debrief', 'interview')
    await redact(cast.supervisor, noted)
    expect(await stored()).not.toMatch(/premier jet|second jet/u)
    expect(await remembered(stage.runtime)).not.toMatch(/premier jet|second jet/u)
  })
})

describe('the statement that appends', () => {
  const fact = <T extends NewEvent['type']>(
    type: T,
    payload: (NewEvent & { type: T })['payload'],
    by: Person,
  ) => ({ id: randomUUID(), type, actorId: by.id, seat: 'advisor', at: Date.now(), payload }) as NewEvent
  const appendNow = async (...events: NewEvent[]) => {
    const expectedSeq = (await freshSnapshot(stage.runtime, cast.liveSessionId))?.state.seq ?? 0
    const { liveSessionId } = cast
    return append(stage.database.pool, { liveSessionId, expectedSeq, events, status: null })
  }

  test('deletes nothing when the log has moved on', async () => {
    const hers = await comment(cast.advisor, words.hers)
    const events = [fact('wordsRedacted', { eventId: hers }, cast.advisor)]
    const { liveSessionId } = cast
    const stale = { liveSessionId, expectedSeq: 1, events, status: null }
    expect(await append(stage.database.pool, stale)).toBeNull()
    expect(await stored()).toContain(words.hers)
  })

  test('deletes no words of another person or of another live session, whatever it is asked', async () => {
    const his = await comment(cast.beneficiary, words.his)
    await appendNow(fact('wordsRedacted', { eventId: his }, cast.advisor))
    expect(await stored()).toContain(words.his)
    const elsewhere = cast
    cast = await castLiveSession(stage, 'kevin')
    await appendNow(fact('wordsRedacted', { eventId: his }, elsewhere.beneficiary))
    cast = elsewhere
    expect(await stored()).toContain(words.his)
  })

  test('never writes words that come together with their own withdrawal', async () => {
    const said = fact('commentPosted', { moment: 0, text: words.hers, replyTo: null }, cast.advisor)
    await appendNow(said, fact('wordsRedacted', { eventId: said.id }, cast.advisor))
    expect(await stored()).not.toContain(words.hers)
  })
})
