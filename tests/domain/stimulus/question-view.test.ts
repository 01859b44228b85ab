import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptAnswer } from '@/domain/stimulus/answer'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import { type QuestionTimes, stageOf } from '@/domain/stimulus/question'
import { type KeptQuestion, type QuestionViewer, questionViewFor } from '@/domain/stimulus/question-view'
import { countLooks } from '../../support/looked'

const asked = builtInStimuli.map((each) => ({ ...each, dial: null, sound: null }))[0] ?? null
const noon = Date.UTC(2026, 11, 1, 12)
const moment = fc.oneof(fc.constant(null), fc.integer({ min: noon, max: noon + 200_000 }))
const timesOf = fc.record({
  mode: fc.constantFrom<QuestionTimes['mode']>('inClass', 'alone'),
  openedAt: fc.constant(noon),
  answeringSince: moment,
  closesAt: moment,
  endedAt: moment,
  cameAt: moment,
})
/** Answers of a0, a1, …, each with words that name no one and occur nowhere else. */
const answersOf: fc.Arbitrary<readonly KeptAnswer[]> = fc
  .array(fc.record({ isSilent: fc.boolean(), isSealed: fc.boolean(), draw: fc.uuid() }), { maxLength: 6 })
  .map((all) =>
    all.map(({ isSilent, isSealed, draw }, index) => ({
      personId: `person-${index}`,
      answerId: `answer-${index}`,
      words: isSilent ? null : `words-${index}.`,
      draw,
      lookBack: isSealed ? { stayed: 4, left: 2 } : null,
    })),
  )
const questionOf: fc.Arbitrary<KeptQuestion> = fc
  .record({ times: timesOf, answers: answersOf, isWithdrawn: fc.boolean() })
  .map(({ times, answers, isWithdrawn }) => ({
    ...times,
    id: 'question',
    stimulus: isWithdrawn ? null : asked,
    there: ['person-0', 'person-1', 'person-9'],
    answers,
    begun: new Map(),
  }))
const viewerOf = fc.record({
  personId: fc.constantFrom('person-0', 'person-1', 'person-9'),
  leads: fc.boolean(),
  access: fc.constantFrom<QuestionViewer['access']>('never', 'asks', 'open', 'open', 'open'),
})
const at = fc.integer({ min: noon, max: noon + 300_000 })

test('another person’s words reach no one before the answers are open to them', () => {
  const [shut, open] = [countLooks(), countLooks()]
  fc.assert(
    fc.property(viewerOf, questionOf, at, (viewer, question, now) => {
      const view = questionViewFor(viewer, question, now)
      const sent = JSON.stringify(view)
      const mine = question.answers.find(({ personId }) => personId === viewer.personId)
      const mayRead =
        question.mode === 'inClass'
          ? ['answers', 'came'].includes(stageOf(question, now))
          : mine !== undefined && mine.lookBack !== null && !viewer.leads
      const others = question.answers.filter(({ personId, words }) => personId !== viewer.personId && words)
      if (mayRead && question.stimulus && viewer.access === 'open') return open.once()
      for (const { words } of others) expect(sent).not.toContain(words)
      expect(view.after).toBeNull()
      shut.once()
    }),
  )
  shut.expectAtLeast(10)
  open.expectAtLeast(3)
})

test('nothing of a lent moment, and no answer to it, reaches a person it is shut to; their own answer stays theirs', () => {
  const shut = countLooks()
  fc.assert(
    fc.property(viewerOf, questionOf, at, (viewer, question, now) => {
      if (viewer.access === 'open' || question.stimulus === null) return
      shut.once()
      const view = questionViewFor(viewer, question, now)
      expect([view.before, view.answers, view.after]).toEqual([null, null, null])
      expect(view.shut).toBe(viewer.access)
      const mine = question.answers.find(({ personId }) => personId === viewer.personId)
      expect(view.own?.words).toBe(mine?.words)
    }),
  )
  shut.expectAtLeast(10)
})

test('no view names a person, says how another looks back, or says where an answer stands by its author', () => {
  fc.assert(
    fc.property(viewerOf, questionOf, at, (viewer, question, now) => {
      const view = questionViewFor(viewer, question, now)
      expect(JSON.stringify(view)).not.toMatch(/person-/u)
      for (const shown of view.answers ?? []) expect(Object.keys(shown).sort()).toEqual(['isOwn', 'words'])
    }),
  )
})

test('a withdrawn question is closed for everybody, and each keeps their own answer', () => {
  fc.assert(
    fc.property(viewerOf, questionOf, at, (viewer, question, now) => {
      const view = questionViewFor(viewer, { ...question, stimulus: null }, now)
      expect([view.before, view.after, view.answers]).toEqual([null, null, null])
      const mine = question.answers.find(({ personId }) => personId === viewer.personId)
      expect(view.own?.words).toBe(mine?.words)
    }),
  )
})

test('who set a question to prepare reads how many have answered from three on, and never who or what', () => {
  const answers = (count: number): readonly KeptAnswer[] =>
    Array.from({ length: count }, (_, index) => ({
      personId: `person-${index}`,
      answerId: `answer-${index}`,
      words: `words-${index}.`,
      draw: String(index),
      lookBack: { stayed: 3, left: 3 },
    }))
  const question = (count: number): KeptQuestion => ({
    mode: 'alone',
    openedAt: noon,
    answeringSince: null,
    closesAt: noon + 1_000_000,
    endedAt: null,
    cameAt: null,
    id: 'question',
    stimulus: asked,
    there: ['a', 'b', 'c', 'd'],
    answers: answers(count),
    begun: new Map(),
  })
  const lead = { personId: 'lead', leads: true, access: 'open' } as const
  expect(questionViewFor(lead, question(2), noon).counts).toBeNull()
  expect(questionViewFor(lead, question(3), noon)).toMatchObject({
    counts: { there: 4, answered: 3 },
    answers: null,
    after: null,
  })
  expect(
    questionViewFor({ personId: 'person-0', leads: false, access: 'open' }, question(3), noon).counts,
  ).toBeNull()
})

test('answers stand in a drawn order, the same for everybody', () => {
  fc.assert(
    fc.property(questionOf, at, (question, now) => {
      const wordsFor = (personId: string) =>
        questionViewFor(
          { personId, leads: false, access: 'open' },
          { ...question, mode: 'inClass' },
          now,
        ).answers?.map(({ words }) => words)
      expect(wordsFor('person-0')).toEqual(wordsFor('person-9'))
    }),
  )
})

test('the sound before the answer is for who leads in class, and who prepares alone; the answer’s for those to whom what came is open', () => {
  const sound = { before: 20_000, came: 9_000 }
  const [shut, open] = [countLooks(), countLooks()]
  fc.assert(
    fc.property(viewerOf, questionOf, at, (viewer, question, now) => {
      const sounding = { ...question, stimulus: question.stimulus && { ...question.stimulus, sound } }
      const view = questionViewFor(viewer, sounding, now)
      const mayListen = view.before !== null && (question.mode === 'alone' || viewer.leads)
      expect(view.sound?.before ?? null).toBe(mayListen ? sound.before : null)
      expect(view.sound?.came ?? null).toBe(mayListen && view.after !== null ? sound.came : null)
      if (mayListen) open.once()
      else shut.once()
    }),
  )
  shut.expectAtLeast(10)
  open.expectAtLeast(3)
})
