import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { aMoment } from '../../../support/a-moment'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let key: string
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  const { keys } = await as(cast.supervisor).write({ cohortId: cast.cohortId, stimuli: [aMoment] })
  key = keys[0] ?? ''
})

const as = (who: Person) => stage.as(who).stimulus
const of = () => ({ cohortId: cast.cohortId, stimulusKey: key })
const draft = (who: Person) => stage.as(who).stimulusDraft
/** Writes the moment anew by a draft. */
async function rewritten(who: Person, change: Record<string, unknown>) {
  const { cohortId } = cast
  const wish = { kind: 'rewrite' as const, stimulusKey: key }
  const { draftId } = await draft(who).begin({ cohortId, wish, language: 'fr' })
  const { content } = await draft(who).read({ cohortId, draftId })
  const edits = Object.entries(change).map(([field, to]) => {
    return { path: [field], from: content[field as keyof typeof content], to }
  })
  const { revision } = await draft(who).save({ cohortId, draftId, edits })
  return draft(who).give({ cohortId, draftId, revision })
}
const open = async (mode: 'inClass' | 'alone' = 'inClass') => {
  const wish =
    mode === 'inClass' ? { mode, stimulusKey: key } : { mode, stimulusKey: key, until: Date.UTC(2097, 0, 7) }
  return (await as(cast.supervisor).open({ cohortId: cast.cohortId, wish })).questionId
}

describe('a moment that was written in a cohort', () => {
  test('stands in its library before the built-in ones, and in no other', async () => {
    const { stimuli } = await as(cast.coordinator).library({ cohortId: cast.cohortId })
    expect(stimuli).toHaveLength(11)
    expect(stimuli[0]).toMatchObject({ ...aMoment, key, isWritten: true, uses: 0 })
    const elsewhere = await as(cast.stranger).library({ cohortId: cast.strangeCohortId })
    expect(elsewhere.stimuli).toHaveLength(10)
  })

  test('is put like a built-in one, and no longer written anew then', async () => {
    const { stimulusKey } = await rewritten(cast.coordinator, { codes: [] })
    expect(stimulusKey).toBe(key)
    const questionId = await open()
    const { view } = await as(cast.advisor).question({ cohortId: cast.cohortId, questionId })
    expect(view.before).toMatchObject({ persona: aMoment.persona, codes: [] })
    const wish = { kind: 'rewrite' as const, stimulusKey: key }
    expect(
      await reasonFor(draft(cast.coordinator).begin({ cohortId: cast.cohortId, wish, language: 'fr' })),
    ).toBe('momentUsed')
  })

  test('is not put in another cohort', async () => {
    const wish = { mode: 'inClass' as const, stimulusKey: key }
    expect(await reasonFor(as(cast.stranger).open({ cohortId: cast.strangeCohortId, wish }))).toBe('notFound')
  })

  test('closes for everybody at once when it is removed, and each person keeps their own answer', async () => {
    const questionId = await open()
    const question = { cohortId: cast.cohortId, questionId }
    await as(cast.advisor).join(question)
    await as(cast.beneficiary).join(question)
    await as(cast.supervisor).act({ ...question, act: 'ask' })
    await as(cast.advisor).answer({ ...question, answer: { id: randomUUID(), words: 'Vous aussi.' } })
    stage.runtime.publisher.published.length = 0
    await as(cast.supervisor).remove(of())
    expect(stage.runtime.publisher.published.map(({ channel }) => channel.split('-').at(-1))).toEqual([
      'lead',
      'members',
    ])
    const mine = await as(cast.advisor).question(question)
    expect(mine.view).toMatchObject({ stage: 'withdrawn', before: null, answers: null, after: null })
    expect(mine.view.own?.words).toBe('Vous aussi.')
    const seen = JSON.stringify(await as(cast.supervisor).question(question))
    expect(seen).not.toMatch(/Vous aussi|mercerie/u)
    const late = { ...question, answer: { id: randomUUID(), words: 'Trop tard.' } }
    expect(await reasonFor(as(cast.beneficiary).answer(late))).toBe('questionMoment')
    expect(await as(cast.beneficiary).waiting()).toEqual([])
  })

  test('that was removed is neither put nor reminded of any more', async () => {
    const questionId = await open('alone')
    await as(cast.supervisor).remove(of())
    expect(await reasonFor(open())).toBe('notFound')
    const remind = as(cast.supervisor).remind({ cohortId: cast.cohortId, questionId })
    expect(await reasonFor(remind)).toBe('questionMoment')
    const { stimuli } = await as(cast.supervisor).library({ cohortId: cast.cohortId })
    expect(stimuli).toHaveLength(10)
  })
})

test('a library that is full takes no more moments', async () => {
  const many = Array.from({ length: 100 }, () => aMoment)
  await as(cast.supervisor).write({ cohortId: cast.cohortId, stimuli: many.slice(1) })
  await as(cast.supervisor).write({ cohortId: cast.cohortId, stimuli: many })
  expect(await reasonFor(as(cast.supervisor).write({ cohortId: cast.cohortId, stimuli: [aMoment] }))).toBe(
    'tooManyMoments',
  )
})
