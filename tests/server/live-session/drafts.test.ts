import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '@/server/auth/current-person'
import {
  answers,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const save = (person: Person, body: Record<string, string>) =>
  stage.as(person).liveSession.saveDraft({ liveSessionId: cast.liveSessionId, body })
const read = (person: Person) => stage.as(person).liveSession.draft({ liveSessionId: cast.liveSessionId })

describe('a draft', () => {
  test('is empty until something is typed, then what was typed last', async () => {
    await playUntil(stage, cast, 'selfAssessment')
    expect(await read(cast.advisor)).toEqual({ body: null, updatedAt: null })
    await save(cast.advisor, { freeText: 'Un début' })
    const { updatedAt } = await save(cast.advisor, { freeText: 'Une suite' })
    expect(await read(cast.advisor)).toEqual({ body: { freeText: 'Une suite' }, updatedAt })
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
