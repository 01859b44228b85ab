import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '@/server/people/sign-in/sign-in'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import { extendAfterStart } from '@/server/training/stimulus/extend-after-start'
import {
  type Cast,
  castLiveSession,
  openServerStage,
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
afterEach(() => vi.useRealTimers())

const as = (who: Person) => stage.as(who).stimulus
const at = (questionId: string) => ({ cohortId: cast.cohortId, questionId })
async function put(wish: { mode: 'inClass' } | { mode: 'alone'; until: number } = { mode: 'inClass' }) {
  const { questionId } = await as(cast.supervisor).open({
    cohortId: cast.cohortId,
    wish: { ...wish, stimulusKey: 'corinne' },
  })
  return questionId
}
const act = (questionId: string, what: 'ask' | 'show' | 'reveal') =>
  as(cast.supervisor).act({ ...at(questionId), act: what })
const join = (who: Person, questionId: string) => as(who).join(at(questionId))
const say = (who: Person, questionId: string, words: string | null, id = randomUUID()) =>
  as(who).answer({ ...at(questionId), answer: { id, words } })
const look = async (who: Person, questionId: string) => (await as(who).question(at(questionId))).view
const until = Date.UTC(2097, 0, 7, 8)

/** Moves the clock on, and lets timers of the database driver run. */
function later(ms: number) {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + ms)
}

describe('a question in class', () => {
  test('is found by its code, by members of its cohort alone', async () => {
    const questionId = await put()
    const { code } = await as(cast.advisor).question(at(questionId))
    expect(code).toMatch(/^[1-9]\d{3}$/u)
    expect(await as(cast.advisor).byCode({ code: code ?? '' })).toEqual({
      cohortId: cast.cohortId,
      questionId,
    })
    expect(await reasonFor(as(cast.stranger).byCode({ code: code ?? '' }))).toBe('notFound')
  })

  test('shows no answer and nothing of what came until all who are there have answered', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await act(questionId, 'ask')
    await say(cast.advisor, questionId, 'Dix-neuf ans.')
    for (const who of [cast.beneficiary, cast.supervisor, cast.coordinator])
      expect(await look(who, questionId)).toMatchObject({
        stage: 'answering',
        answers: null,
        after: null,
        counts: { there: 2, answered: 1 },
      })
    await say(cast.beneficiary, questionId, null)
    const view = await look(cast.beneficiary, questionId)
    expect(view).toMatchObject({ stage: 'answers', after: null })
    expect([...(view.answers ?? [])].sort((one) => (one.isOwn ? 1 : -1))).toEqual([
      { words: 'Dix-neuf ans.', isOwn: false },
      { words: null, isOwn: true },
    ])
    await act(questionId, 'reveal')
    expect((await look(cast.advisor, questionId)).after?.came.fr).toContain('les offres')
  })

  test('is ended by its leader, and then takes no answer', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await act(questionId, 'ask')
    await act(questionId, 'show')
    expect(await reasonFor(say(cast.advisor, questionId, 'Trop tard.'))).toBe('questionMoment')
    expect((await look(cast.advisor, questionId)).answers).toEqual([])
  })

  test('takes no answer before it is asked', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    expect(await reasonFor(say(cast.advisor, questionId, 'Trop tôt.'))).toBe('questionMoment')
  })

  test('keeps one answer of each person, however often it is sent', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await act(questionId, 'ask')
    const id = randomUUID()
    await Promise.all(Array.from({ length: 5 }, () => say(cast.advisor, questionId, 'Dix-neuf ans.', id)))
    expect(await reasonFor(say(cast.advisor, questionId, 'Autre chose.'))).toBe('answeredAlready')
    expect((await look(cast.supervisor, questionId)).counts).toEqual({ there: 2, answered: 1 })
  })

  test('is over when the minute is, and its answers stay open after a start of the server once they were read', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await act(questionId, 'ask')
    later(66_000)
    expect((await look(cast.supervisor, questionId)).stage).toBe('answers')
    await extendAfterStart(stage.database.db, Date.now())
    expect((await look(cast.supervisor, questionId)).stage).toBe('answers')
    expect(await reasonFor(say(cast.advisor, questionId, 'Trop tard.'))).toBe('questionMoment')
  })

  test('takes answers that were written while the server was away', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await act(questionId, 'ask')
    later(90_000)
    await extendAfterStart(stage.database.db, Date.now())
    await say(cast.advisor, questionId, 'Écrit à temps.')
    expect(await look(cast.supervisor, questionId)).toMatchObject({
      stage: 'answering',
      answers: null,
      counts: { there: 2, answered: 1 },
    })
  })

  test('is not answered by the person who leads it', async () => {
    const questionId = await put()
    await act(questionId, 'ask')
    expect(await reasonFor(say(cast.supervisor, questionId, 'Moi.'))).toBe('roleMayNot')
    expect(await reasonFor(join(cast.supervisor, questionId))).toBe('roleMayNot')
  })

  test('tells its pages that it has moved on, without a word of it', async () => {
    const questionId = await put()
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await act(questionId, 'ask')
    await say(cast.advisor, questionId, 'Dix-neuf ans.')
    const sent = stage.runtime.publisher.published.filter(({ channel }) => channel.includes(questionId))
    expect(sent.map(({ channel }) => channel.split('-').at(-1))).toEqual([
      'lead',
      'lead',
      'lead',
      'members',
      'lead',
    ])
    expect(JSON.stringify(sent)).not.toContain('Dix-neuf')
  })
})

describe('a question to prepare alone', () => {
  test('opens to each person once they have answered and looked back', async () => {
    const questionId = await put({ mode: 'alone', until })
    await join(cast.advisor, questionId)
    expect(await look(cast.advisor, questionId)).toMatchObject({ answers: null, after: null, counts: null })
    await say(cast.advisor, questionId, 'Dix-neuf ans.')
    expect(await look(cast.advisor, questionId)).toMatchObject({ answers: null, after: null })
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 4, left: 2 } })
    expect(await look(cast.advisor, questionId)).toMatchObject({
      answers: [{ words: 'Dix-neuf ans.', isOwn: true }],
      own: { lookBack: { stayed: 4, left: 2 } },
    })
    expect(await look(cast.beneficiary, questionId)).toMatchObject({ answers: null, after: null })
  })

  test('is sealed once: how a person looks back no longer changes', async () => {
    const questionId = await put({ mode: 'alone', until })
    expect(
      await reasonFor(as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 1, left: 1 } })),
    ).toBe('questionMoment')
    await say(cast.advisor, questionId, null)
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 4, left: 2 } })
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 1, left: 1 } })
    expect((await look(cast.advisor, questionId)).own?.lookBack).toEqual({ stayed: 4, left: 2 })
  })

  test('tells those who may set it how many have answered, from three on, and never what', async () => {
    const questionId = await put({ mode: 'alone', until })
    const answerers = [cast.advisor, cast.beneficiary, cast.observer]
    const counts = async () => {
      const { questions } = await as(cast.coordinator).questions({ cohortId: cast.cohortId })
      return questions.find(({ id }) => id === questionId)?.counts
    }
    for (const who of answerers) {
      expect(await counts()).toBeNull()
      await say(who, questionId, 'Des mots à moi.')
      await as(who).lookBack({ ...at(questionId), lookBack: { stayed: 4, left: 2 } })
    }
    expect(await counts()).toEqual({ there: 5, answered: 3 })
    const seen = JSON.stringify(await as(cast.supervisor).question(at(questionId)))
    expect(seen).not.toContain('Des mots')
  })

  test('is reminded once, by the same letter to every learner, whether or not they have answered', async () => {
    const questionId = await put({ mode: 'alone', until })
    await say(cast.advisor, questionId, 'Dix-neuf ans.')
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 4, left: 2 } })
    expect(await as(cast.supervisor).remind(at(questionId))).toEqual({ sent: 5 })
    expect(await reasonFor(as(cast.coordinator).remind(at(questionId)))).toBe('questionMoment')
    const { rows } = await stage.database.pool.query<{ to: string; about: object }>(
      `select to_user_id as "to", about from mail where kind = 'questionReminder' and about ->> 'questionId' = $1`,
      [questionId],
    )
    const learners = [cast.advisor, cast.beneficiary, cast.observer, cast.secondObserver, cast.otherLearner]
    expect(rows.map(({ to }) => to).sort()).toEqual(learners.map(({ id }) => id).sort())
    expect(new Set(rows.map(({ about }) => JSON.stringify(about))).size).toBe(1)
  })

  test('stands on the day of each learner until they have sealed an answer', async () => {
    const questionId = await put({ mode: 'alone', until })
    const waits = async (who: Person) => (await as(who).waiting()).map((each) => each.questionId)
    expect(await waits(cast.advisor)).toEqual([questionId])
    expect(await waits(cast.supervisor)).toEqual([])
    await say(cast.advisor, questionId, null)
    expect(await waits(cast.advisor)).toEqual([questionId])
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 4, left: 2 } })
    expect(await waits(cast.advisor)).toEqual([])
  })

  test('is for learners: a supervisor does not answer it', async () => {
    const questionId = await put({ mode: 'alone', until })
    expect(await reasonFor(say(cast.otherSupervisor, questionId, 'Moi.'))).toBe('roleMayNot')
  })

  test('takes no answer after its day, and stays open to those who have answered', async () => {
    const soon = Date.now() + 60_000
    const questionId = await put({ mode: 'alone', until: soon })
    await say(cast.advisor, questionId, 'À temps.')
    later(120_000)
    expect(await reasonFor(say(cast.beneficiary, questionId, 'Trop tard.'))).toBe('questionMoment')
    await as(cast.advisor).lookBack({ ...at(questionId), lookBack: { stayed: 3, left: 3 } })
    expect((await look(cast.advisor, questionId)).answers).toHaveLength(1)
  })

  test('is not set for a day that has passed', async () => {
    expect(await reasonFor(put({ mode: 'alone', until: Date.now() - 1 }))).toBe('questionMoment')
  })
})

describe('lists', () => {
  test('the library says how often a moment was put to this cohort, and to no other', async () => {
    await put()
    await put()
    const { stimuli } = await as(cast.coordinator).library({ cohortId: cast.cohortId })
    expect(stimuli).toHaveLength(10)
    expect(stimuli.filter(({ uses }) => uses > 0).map(({ key, uses }) => [key, uses])).toEqual([
      ['corinne', 2],
    ])
  })

  test('a learner is shown what waits for them and what they answered', async () => {
    const waits = await put({ mode: 'alone', until })
    const questionId = await put()
    await act(questionId, 'ask')
    await join(cast.advisor, questionId)
    await join(cast.beneficiary, questionId)
    await say(cast.advisor, questionId, 'Dix-neuf ans.')
    await act(questionId, 'show')
    const listed = async (who: Person) =>
      (await as(who).questions({ cohortId: cast.cohortId })).questions.map(({ id, isDone }) => [id, isDone])
    expect(await listed(cast.advisor)).toEqual([
      [questionId, true],
      [waits, false],
    ])
    expect(await listed(cast.beneficiary)).toEqual([[waits, false]])
  })
})

test('answers are deleted with their question when what people say of their own interviews is', async () => {
  const questionId = await put()
  await act(questionId, 'ask')
  await join(cast.advisor, questionId)
  await join(cast.beneficiary, questionId)
  await say(cast.advisor, questionId, 'Dix-neuf ans.')
  const run = { runId: randomUUID(), signal: new AbortController().signal }
  const kept = async () =>
    (await stage.database.pool.query('select from stimulus_answer where question_id = $1', [questionId]))
      .rowCount
  const months = 30.5 * 86_400_000
  await applyRetention(stage.runtime, { ...run, now: Date.now() + 11 * months })
  expect(await kept()).toBe(2)
  await applyRetention(stage.runtime, { ...run, runId: randomUUID(), now: Date.now() + 13 * months })
  expect(await kept()).toBe(0)
})
