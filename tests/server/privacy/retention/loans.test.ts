import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import { aLoan } from '../../../support/a-moment'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'
import { inMonths, signal } from './held-interview'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann')
  await playUntil(stage, cast, 'interview')
  const samples = [{ at: Date.now(), value: 70 }]
  await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'moveDial', samples })
  await send(stage, cast.supervisor, cast.liveSessionId, {
    type: 'mark',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  })
  await playUntil(stage, cast, 'closed', 'interview')
})

const run = (months: number) =>
  applyRetention(stage.runtime, { runId: randomUUID(), now: inMonths(months), signal })

/** A moment that both players lend until a moment, with the dial. */
async function lend(until: (marksGoAt: number) => number): Promise<string> {
  const { liveSessionId, advisor, beneficiary } = cast
  const players: readonly Person[] = [advisor, beneficiary]
  for (const who of players)
    await send(stage, who, liveSessionId, { type: 'giveConsent', scope: 'teaching', wording: 2 })
  const { marksGoAt } = await stage.as(advisor).lending.moments({ liveSessionId })
  const moment = aLoan({ until: until(marksGoAt ?? 0) })
  const { lentId } = await stage.as(advisor).lending.propose({ liveSessionId, moment })
  const answer = { say: 'agree' as const, revision: 1, lendsDial: true }
  for (const who of players) await stage.as(who).lending.answer({ liveSessionId, lentId, answer })
  return lentId
}

async function left(id: string) {
  const { rows } = await stage.database.pool.query(
    'select words is not null as words, dial is not null as dial from lent_moment where id = $1',
    [id],
  )
  return rows
}

test('a lent moment loses its dial when the dial goes, and goes when the marks go', async () => {
  const lentId = await lend((marksGoAt) => marksGoAt)
  expect(await left(lentId)).toEqual([{ words: true, dial: true }])
  await run(6)
  expect(await left(lentId)).toEqual([{ words: true, dial: false }])
  await run(13)
  expect(await left(lentId)).toEqual([])
})

test('a lent moment is erased on the day its players agreed to', async () => {
  const lentId = await lend(() => inMonths(1))
  await run(0)
  expect(await left(lentId)).toEqual([{ words: true, dial: true }])
  await run(2)
  expect(await left(lentId)).toEqual([{ words: false, dial: false }])
  const { moments, endedCount } = await stage
    .as(cast.advisor)
    .lending.moments({ liveSessionId: cast.liveSessionId })
  expect([moments, endedCount]).toEqual([[], 1])
})
