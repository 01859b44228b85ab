import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { factsAfter } from '@/server/interview/event-log/read-facts'
import type { Queryable } from '@/server/platform/queryable'
import { erasePerson } from '@/server/privacy/erasure/erase-person'
import { type ErasureStage, openErasureStage } from '../../../support/erasure-stage'
import { type Cast, castLiveSession, playUntil, send } from '../../../support/server-stage'

const ALL = 10_000
const words = 'un mot de la dernière seconde'

let stage: ErasureStage
let cast: Cast
beforeAll(async () => {
  stage = await openErasureStage()
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'debrief')
})
afterAll(() => stage.close())

test('words that a person writes while they are erased are remembered by no process, told of the erasure or not', async () => {
  const { observer, liveSessionId } = cast
  const second = await stage.secondRuntime()
  const told = async () => JSON.stringify(await factsAfter(second, liveSessionId, 0, ALL))
  const comment = { type: 'postComment', moment: 0, text: words, replyTo: null } as const
  let written = 0
  await inTransaction(stage.database.pool, async ({ connection }) => {
    // The observer has written nothing in this log so far, and writes just before their words are deleted.
    const query = async (text: string, values: unknown[]) => {
      if (/delete from "?live_session_text/u.test(text)) {
        written += 1
        await send(stage, observer, liveSessionId, comment)
        expect(await told()).toContain(words)
      }
      return connection.query(text, values)
    }
    const erased = { personId: observer.id, number: 1, erasedAt: new Date().toISOString() }
    await erasePerson({ query } as unknown as Queryable, erased)
  })
  expect(written).toBe(1)
  expect(await told()).not.toContain(words)
})
