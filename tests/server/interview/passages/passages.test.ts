import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { passage } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
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

const passagesOf = (person: Person) =>
  stage.as(person).recording.passages({ liveSessionId: cast.liveSessionId })
const keep = (person: Person, change: object = {}) => {
  const passageId = randomUUID()
  const wanted = { passageId, name: 'La question', fromMs: 0, toMs: 9_000, ...change }
  return stage.as(person).recording.keepPassage({ liveSessionId: cast.liveSessionId, ...wanted })
}
const remove = (person: Person, passageId: string) =>
  stage.as(person).recording.deletePassage({ liveSessionId: cast.liveSessionId, passageId })
const debrief = () => playUntil(stage, cast, 'debrief')
const named = async (person: Person) => (await passagesOf(person)).map(({ name }) => name)

describe('a passage of an interview', () => {
  it('is named by every seat once the views are unsealed, and by no one before or without a seat', async () => {
    await playUntil(stage, cast, 'interview')
    expect(await reasonFor(keep(cast.supervisor))).toBe('notUnsealedYet')
    expect(await reasonFor(passagesOf(cast.supervisor))).toBe('notUnsealedYet')
    await playUntil(stage, cast, 'debrief', 'interview')
    for (const person of [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer])
      await keep(person, { name: person.name })
    for (const person of [cast.coordinator, cast.stranger]) {
      expect(await reasonFor(keep(person))).toBe('notFound')
      expect(await reasonFor(passagesOf(person))).toBe('notFound')
    }
    expect(await passagesOf(cast.observer)).toHaveLength(4)
  })

  it('is within the interview, and lasts at most ninety seconds', async () => {
    await debrief()
    expect(await reasonFor(keep(cast.advisor, { fromMs: 3_600_000, toMs: 3_609_000 }))).toBe('wrongMoment')
    await expect(keep(cast.advisor, { toMs: 90_001 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await named(cast.advisor)).toEqual([])
  })

  it('of one moment, named by two people, stays twice', async () => {
    await debrief()
    await keep(cast.advisor, { name: 'Trop tôt' })
    await keep(cast.supervisor, { name: 'Juste à temps' })
    expect((await named(cast.beneficiary)).toSorted()).toEqual(['Juste à temps', 'Trop tôt'])
  })

  it('is renamed and deleted by its author alone', async () => {
    await debrief()
    const passageId = randomUUID()
    await keep(cast.advisor, { passageId, name: 'Trop tôt' })
    await keep(cast.advisor, { passageId, name: 'Juste à temps' })
    expect(await reasonFor(keep(cast.supervisor, { passageId, name: 'À moi' }))).toBe('notYourWords')
    await remove(cast.supervisor, passageId)
    expect(await named(cast.supervisor)).toEqual(['Juste à temps'])
    await remove(cast.advisor, passageId)
    await remove(cast.advisor, passageId)
    expect(await named(cast.supervisor)).toEqual([])
  })

  it('is kept fifty times by one person, and no more', async () => {
    await debrief()
    const row = {
      liveSessionId: cast.liveSessionId,
      userId: cast.advisor.id,
      name: 'x',
      fromMs: 0,
      toMs: 900,
    }
    const rows = Array.from({ length: 50 }, () => ({ ...row, id: randomUUID() }))
    await stage.database.db.insert(passage).values(rows)
    expect(await reasonFor(keep(cast.advisor))).toBe('tooManyPassages')
    await keep(cast.advisor, { passageId: rows[0]?.id, name: 'Renommé' })
    expect(await reasonFor(keep(cast.supervisor))).toBe('accepted')
  })

  it('of another interview is not touched by its id', async () => {
    await debrief()
    const passageId = randomUUID()
    await keep(cast.advisor, { passageId })
    const first = cast
    cast = await castLiveSession(stage)
    await debrief()
    await remove(cast.advisor, passageId)
    cast = first
    expect(await named(cast.advisor)).toEqual(['La question'])
  })
})
