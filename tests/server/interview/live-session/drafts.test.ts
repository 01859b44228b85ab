import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Runtime } from '@/server/entry/runtime'
import type { Person } from '@/server/people/sign-in/sign-in'
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
import { until } from '../../../support/until'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const save = (person: Person, body: Record<string, string>, base: number | null = null, runtime?: Runtime) =>
  stage.as(person, runtime).liveSession.saveDraft({ liveSessionId: cast.liveSessionId, body, base })
const read = (person: Person) => stage.as(person).liveSession.draft({ liveSessionId: cast.liveSessionId })

describe('a draft', () => {
  test('is empty until something is typed, then what was typed last', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    expect(await read(cast.advisor)).toEqual({ body: null, updatedAt: null })
    const first = await save(cast.advisor, { freeText: 'Un début' })
    const { updatedAt } = await save(cast.advisor, { freeText: 'Une suite' }, first.updatedAt)
    expect(updatedAt).toBeGreaterThan(first.updatedAt)
    expect(await read(cast.advisor)).toEqual({ body: { freeText: 'Une suite' }, updatedAt })
  })

  test('takes no words that were written upon another: two tabs, or a phone and a laptop', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const first = await save(cast.advisor, { freeText: 'Un début' })
    const laptop = await save(cast.advisor, { freeText: 'La suite, au portable' }, first.updatedAt)
    for (const base of [null, first.updatedAt, laptop.updatedAt + 1])
      expect(await reasonFor(save(cast.advisor, { freeText: 'Au téléphone' }, base))).toBe('changedMeanwhile')
    expect(await read(cast.advisor)).toEqual({ body: { freeText: 'La suite, au portable' }, ...laptop })
    expect(await reasonFor(save(cast.beneficiary, {}, 1_000))).toBe('changedMeanwhile')
  })

  test('leaves no words behind when it is being saved while its answers are locked', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    const held = holdingSaves(stage)
    const saving = save(cast.advisor, { freeText: 'Encore un mot' }, null, held.runtime)
    await held.reached
    const command = { type: 'lockSelfAssessment', answers: answers.selfAssessment } as const
    const locking = send(stage, cast.advisor, cast.liveSessionId, command)
    await until('the lock waits for the save', async () => {
      const { rows } = await stage.database.pool.query('select from pg_locks where not granted')
      return rows.length > 0
    })
    held.release()
    await saving
    await locking
    const { rows } = await stage.database.pool.query(
      'select from reflection_draft where live_session_id = $1::uuid',
      [cast.liveSessionId],
    )
    expect(rows).toHaveLength(0)
  })

  test('is its owner’s alone', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    await save(cast.advisor, { freeText: 'À moi' })
    expect(await read(cast.beneficiary)).toEqual({ body: null, updatedAt: null })
    for (const person of [cast.supervisor, cast.observer]) {
      expect(await reasonFor(read(person))).toBe('seatMayNot')
    }
  })

  test('disappears when its answers are locked, and no other is taken', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    await save(cast.advisor, { freeText: 'Un début' })
    const command = { type: 'lockSelfAssessment', answers: answers.selfAssessment } as const
    await send(stage, cast.advisor, cast.liveSessionId, command)
    expect(await read(cast.advisor)).toEqual({ body: null, updatedAt: null })
    expect(await reasonFor(save(cast.advisor, {}))).toBe('alreadyLocked')
  })

  test('is kept while a reopened interview goes on, and taken up again after it', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    await save(cast.advisor, { freeText: 'Un début' })
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'reopenInterview' })
    const [card] = await stage.as(cast.advisor).liveSession.mine()
    expect(card?.status).toBe('interview')
    expect(await reasonFor(save(cast.advisor, { freeText: 'Trop tôt' }))).toBe('wrongMoment')
    expect((await read(cast.advisor)).body).toEqual({ freeText: 'Un début' })
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    expect((await read(cast.advisor)).body).toEqual({ freeText: 'Un début' })
  })

  test('is taken in the self-assessment only', async () => {
    expect(await reasonFor(save(cast.advisor, {}))).toBe('wrongMoment')
  })

  test('is refused when it is larger than any answer could be', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    expect(await reasonFor(save(cast.advisor, { freeText: 'x'.repeat(40_000) }))).toBe('invalid')
  })
})

/** A server that has checked whether a draft may be saved, and does not save it before it is released. */
function holdingSaves({ runtime }: ServerStage) {
  let [release, reach] = [() => {}, () => {}]
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const { pool } = runtime.database
  const connect = async () => {
    const client = await pool.connect()
    const query = async (asked: { name?: string }, ...rest: unknown[]) => {
      if (asked.name === 'save-draft') {
        reach()
        await released
      }
      return Reflect.apply(client.query, client, [asked, ...rest])
    }
    return { query, release: (isBroken: boolean) => client.release(isBroken) }
  }
  const slow = { connect, query: pool.query.bind(pool) } as unknown as typeof pool
  return { runtime: { ...runtime, database: { ...runtime.database, pool: slow } }, reached, release }
}
