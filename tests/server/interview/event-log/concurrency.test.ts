import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { eventsAfter } from '@/server/interview/event-log/read'
import type { TestRuntime } from '../../../support/server-stage'
import {
  answers,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let second: TestRuntime
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  second = await stage.secondRuntime()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
})

const mark: Command = { type: 'mark', codeKey: 'empathy', valence: 'missed', reactionOffsetMs: 0 }

function press(runtime: TestRuntime, id: string = randomUUID(), command: Command = mark) {
  const { liveSessionId, supervisor } = cast
  return stage.as(supervisor, runtime).liveSession.command({ liveSessionId, id, at: Date.now(), command })
}

const log = () => eventsAfter(stage.database.pool, cast.liveSessionId, 0, 1_000)
const alternate = (index: number) => (index % 2 === 0 ? stage.runtime : second)

describe('two server processes on one live session', () => {
  test('200 marks at once get 200 places without a gap', async () => {
    const before = (await log()).length
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => press(alternate(index))))
    const seqs = (await log()).map((event) => event.seq)
    expect(seqs).toEqual(Array.from({ length: before + 200 }, (_, index) => index + 1))
    const told = answers.flatMap((answer) => answer.events.map((event) => event.seq))
    expect(told.sort((one, other) => one - other)).toEqual(seqs.slice(before))
  })

  test('40 marks sent 8 times each are 40 marks, and every sender is told the same', async () => {
    const before = (await log()).length
    const ids = Array.from({ length: 40 }, () => randomUUID())
    const repeats = ids.flatMap((id) => Array.from({ length: 8 }, () => id))
    const answers = await Promise.all(repeats.map((id, index) => press(alternate(index), id)))
    expect(await log()).toHaveLength(before + 40)
    for (const id of ids) {
      const told = answers.filter((_, index) => repeats[index] === id).map((answer) => answer.events)
      expect(told[0]).toMatchObject([{ id, type: 'marked' }])
      for (const events of told) expect(events).toEqual(told[0])
    }
  })

  test('a process that is behind neither refuses nor ignores what the log allows', async () => {
    await press(second)
    await press(stage.runtime, randomUUID(), { type: 'enterPhase', phase: 'exploration' })
    const back = await press(second, randomUUID(), { type: 'enterPhase', phase: 'introduction' })
    expect(back.events).toMatchObject([{ type: 'phaseEntered', payload: { regression: true } }])
    await press(stage.runtime, randomUUID(), { type: 'endInterview' })
    await send(stage, cast.advisor, cast.liveSessionId, {
      type: 'lockSelfAssessment',
      answers: answers.selfAssessment,
    })
    const unsealed = await press(second, randomUUID(), { type: 'unseal', overrideReason: 'Plus le temps' })
    expect(unsealed.events).toMatchObject([{ type: 'unsealed' }])
  })

  test('a process that is behind does not let through what the log forbids', async () => {
    await press(second)
    await press(stage.runtime, randomUUID(), { type: 'endInterview' })
    await expect(press(second)).rejects.toThrow('wrongMoment')
  })

  test('connections cut in the middle lose nothing and double nothing', async () => {
    const before = (await log()).length
    const ids = Array.from({ length: 60 }, () => randomUUID())
    const { pool } = stage.database
    const pressing = Promise.all(ids.map((id, index) => press(alternate(index), id)))
    for (let cut = 0; cut < 3; cut += 1) {
      await pool
        .query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
        .catch(() => undefined)
    }
    const answers = await pressing
    expect(answers.map((answer) => answer.events)).toMatchObject(ids.map((id) => [{ id, type: 'marked' }]))
    expect(await log()).toHaveLength(before + 60)
  })
})
