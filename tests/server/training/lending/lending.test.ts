import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LentAnswer } from '@/domain/stimulus/lent/lent-schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import { aLoan } from '../../../support/a-moment'
import {
  aWish,
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
  cast = await castLiveSession(stage, 'yann')
  await playUntil(stage, cast, 'interview')
  await send(stage, cast.beneficiary, cast.liveSessionId, {
    type: 'moveDial',
    samples: [{ at: Date.now(), value: 70 }],
  })
  await playUntil(stage, cast, 'closed', 'interview')
})

const of = () => ({ liveSessionId: cast.liveSessionId })
const lending = (who: Person) => stage.as(who).lending
const stimulus = (who: Person) => stage.as(who).stimulus
const teaching = async (who: Person, type: 'giveConsent' | 'withdrawConsent' = 'giveConsent') => {
  const scope = 'teaching' as const
  await send(
    stage,
    who,
    cast.liveSessionId,
    type === 'giveConsent' ? { type, scope, wording: 2 } : { type, scope },
  )
}
async function bothAllow() {
  await teaching(cast.advisor)
  await teaching(cast.beneficiary)
}
const propose = async (who = cast.supervisor, change = {}) =>
  (await lending(who).propose({ ...of(), moment: aLoan(change) })).lentId
const agree = (revision = 1, lendsDial = false) => ({
  say: 'agree' as const,
  revision,
  lendsDial,
  lendsSound: false,
})
const answer = (who: Person, lentId: string, said: LentAnswer = agree()) =>
  lending(who).answer({ ...of(), lentId, answer: said })
async function lend(lendsDial = false) {
  await bothAllow()
  const lentId = await propose()
  await answer(cast.advisor, lentId)
  await answer(cast.beneficiary, lentId, agree(1, lendsDial))
  return lentId
}
const open = async (stimulusKey: string, mode: 'inClass' | 'alone' = 'inClass') => {
  const wish =
    mode === 'inClass' ? { mode, stimulusKey } : { mode, stimulusKey, until: Date.now() + 3 * 86_400_000 }
  const { questionId } = await stimulus(cast.supervisor).open({ cohortId: cast.cohortId, wish })
  return { cohortId: cast.cohortId, questionId }
}
const library = async (who = cast.coordinator) =>
  (await stimulus(who).library({ cohortId: cast.cohortId })).lent
const viewOf = async (who: Person, question: { cohortId: string; questionId: string }) =>
  (await stimulus(who).question(question)).view
const kindOf = async ({ id }: Person) =>
  (
    await stage.database.pool.query(
      `select kind from scenario_knowledge where user_id = $1 and family = 'yann'`,
      [id],
    )
  ).rows[0]?.kind ?? null

describe('a moment of a closed debrief', () => {
  test('is proposed once both let the interview be used in teaching, and a yes to earlier words does not count', async () => {
    expect(await reasonFor(propose())).toBe('teachingNotGiven')
    await teaching(cast.advisor)
    await send(stage, cast.beneficiary, cast.liveSessionId, {
      type: 'giveConsent',
      scope: 'teaching',
      wording: 1,
    })
    expect(await reasonFor(propose())).toBe('teachingNotGiven')
    expect((await lending(cast.beneficiary).moments(of())).ownTeaching).toBeNull()
    await teaching(cast.beneficiary)
    expect(await reasonFor(propose())).toBe('accepted')
    expect(await reasonFor(propose(cast.advisor))).toBe('accepted')
    expect(await reasonFor(propose(cast.observer))).toBe('seatMayNot')
    expect(await reasonFor(propose(cast.stranger))).toBe('notFound')
  })

  test('is in the library once both have said yes to its words, without a name', async () => {
    await bothAllow()
    const lentId = await propose()
    expect(await lending(cast.beneficiary).asked()).toMatchObject([{ lentId }])
    await answer(cast.beneficiary, lentId)
    expect(await lending(cast.beneficiary).asked()).toEqual([])
    expect(await library()).toEqual([])
    const seen = await lending(cast.advisor).moments(of())
    expect(seen.moments).toMatchObject([{ ownYes: false, standing: 'asked' }])
    await answer(cast.advisor, lentId)
    const [lent] = await library()
    expect(lent).toMatchObject({ key: lentId, uses: 0, phase: 'exploration' })
    const told = JSON.stringify(lent)
    for (const { id, name } of [cast.advisor, cast.beneficiary]) {
      expect(told).not.toContain(id)
      expect(told).not.toContain(name)
    }
  })

  test('asks both again where its words change, and a yes to earlier words is refused', async () => {
    const lentId = await lend()
    await lending(cast.advisor).rewrite({ ...of(), lentId, moment: aLoan({ at: 0 }) })
    expect(await library()).toEqual([])
    expect(await reasonFor(answer(cast.advisor, lentId, agree(1)))).toBe('momentRewritten')
    await answer(cast.advisor, lentId, agree(2))
    await answer(cast.beneficiary, lentId, agree(2))
    expect(await library()).toHaveLength(1)
    await open(lentId)
    expect(await reasonFor(lending(cast.advisor).rewrite({ ...of(), lentId, moment: aLoan() }))).toBe(
      'momentUsed',
    )
  })

  test('is not lent longer than the marks are kept', async () => {
    await bothAllow()
    const { marksGoAt } = await lending(cast.advisor).moments(of())
    expect(await reasonFor(propose(cast.advisor, { until: (marksGoAt ?? 0) + 1 }))).toBe('lentTooLong')
    expect(await reasonFor(propose(cast.advisor, { until: marksGoAt ?? 0 }))).toBe('accepted')
  })

  test('is taken back by who proposed it alone, and nothing of it is left', async () => {
    await bothAllow()
    const lentId = await propose()
    const takeBack = (who: Person) => reasonFor(lending(who).takeBack({ ...of(), lentId }))
    expect(await takeBack(cast.advisor)).toBe('seatMayNot')
    expect(await takeBack(cast.supervisor)).toBe('accepted')
    const { moments, endedCount } = await lending(cast.advisor).moments(of())
    expect([moments, endedCount]).toEqual([[], 1])
    expect(await left(lentId)).toEqual([{ words: null, dial: null }])
    expect(await reasonFor(answer(cast.advisor, lentId))).toBe('notFound')
  })
})

const left = async (id: string) =>
  (await stage.database.pool.query('select words, dial from lent_moment where id = $1', [id])).rows

test('what is kept of a person counts the moments they lend or proposed, until the first day agreed', async () => {
  await bothAllow()
  const [until, later] = [Date.now() + 10 * 86_400_000, Date.now() + 20 * 86_400_000]
  const lentId = await propose(cast.supervisor, { until })
  await propose(cast.advisor, { until: later })
  const keptOf = async (who: Person) =>
    (await stage.as(who).personalData.read()).cohorts[0]?.lines.find(({ kind }) => kind === 'lentMoments')
  expect(await keptOf(cast.beneficiary)).toMatchObject({ count: 2, goesAt: until, length: null })
  expect(await keptOf(cast.supervisor)).toMatchObject({ count: 1, goesAt: until })
  expect(await keptOf(cast.observer)).toBeUndefined()
  await answer(cast.beneficiary, lentId, { say: 'refuse' })
  expect(await keptOf(cast.beneficiary)).toMatchObject({ count: 1, goesAt: later })
  expect(await keptOf(cast.supervisor)).toBeUndefined()
})

describe('a lent moment, once it is withdrawn', () => {
  test.each([
    ['by a player', (lentId: string) => answer(cast.advisor, lentId, { say: 'refuse' })],
    ['with the use in teaching', () => teaching(cast.beneficiary, 'withdrawConsent')],
    ['by who proposed it', (lentId: string) => lending(cast.supervisor).takeBack({ ...of(), lentId })],
  ] as const)('%s, closes for everybody at once, also in a running question', async (_, withdraw) => {
    const lentId = await lend(true)
    const question = await open(lentId)
    await stimulus(cast.otherLearner).look({ cohortId: cast.cohortId, wish: question })
    await stimulus(cast.otherLearner).join(question)
    await stimulus(cast.observer).join(question)
    await stimulus(cast.supervisor).act({ ...question, act: 'ask' })
    const said = { id: randomUUID(), words: 'Vous aviez prévu autre chose.' }
    await stimulus(cast.otherLearner).answer({ ...question, answer: said })
    stage.runtime.publisher.published.length = 0
    await withdraw(lentId)
    const told = stage.runtime.publisher.published.map(({ channel }) => channel)
    expect(told.filter((channel) => channel.includes(question.questionId))).toHaveLength(2)
    const mine = await viewOf(cast.otherLearner, question)
    expect(mine).toMatchObject({ stage: 'withdrawn', before: null, answers: null, after: null, shut: null })
    expect(mine.own?.words).toBe(said.words)
    expect(JSON.stringify(await viewOf(cast.supervisor, question))).not.toMatch(/mercerie|prévu/u)
    const late = { ...question, answer: { id: randomUUID(), words: 'Trop tard.' } }
    expect(await reasonFor(stimulus(cast.observer).answer(late))).toBe('questionMoment')
    expect(await library()).toEqual([])
    expect(await left(lentId)).toEqual([{ words: null, dial: null }])
  })

  test('may be taken back or refused in an archived cohort, and not lent there', async () => {
    const lentId = await lend()
    await stage.database.pool.query('update cohort set archived_at = now() where id = $1', [cast.cohortId])
    expect(await reasonFor(propose())).toBe('cohortArchived')
    expect(await reasonFor(answer(cast.advisor, lentId))).toBe('cohortArchived')
    expect(await reasonFor(answer(cast.advisor, lentId, { say: 'refuse' }))).toBe('accepted')
  })
})

describe('the dial of that half-minute', () => {
  test('is shown after the answers where the beneficiary lends it, and only then', async () => {
    for (const lendsDial of [true, false]) {
      const question = await open(await lend(lendsDial))
      for (const act of ['ask', 'show'] as const) await stimulus(cast.supervisor).act({ ...question, act })
      expect((await viewOf(cast.supervisor, question)).after).toBeNull()
      await stimulus(cast.supervisor).act({ ...question, act: 'reveal' })
      const { after } = await viewOf(cast.supervisor, question)
      expect(after?.felt).toBeNull()
      expect(after?.dial?.at(-1)?.value ?? null).toBe(lendsDial ? 70 : null)
      await teaching(cast.advisor, 'withdrawConsent')
    }
  })

  test('is drawn to its owner alone before they answer', async () => {
    await bothAllow()
    await propose()
    const dialFor = async (who: Person) => (await lending(who).moments(of())).moments[0]?.ownDial
    expect(await dialFor(cast.beneficiary)).not.toBeNull()
    expect(await dialFor(cast.advisor)).toBeNull()
    expect(await dialFor(cast.supervisor)).toBeNull()
  })
})

describe('a person who may still advise on its situation', () => {
  const plan = (advisorId: string) =>
    stage
      .as(cast.coordinator)
      .liveSession.schedule({ ...aWish(cast), scenarioKey: 'yann', advisorId, observerIds: [] })

  test('is told before they look, and can no longer be planned to advise afterwards', async () => {
    const question = await open(await lend())
    const outside = cast.otherLearner
    expect(await viewOf(outside, question)).toMatchObject({ shut: 'asks', before: null })
    expect(await reasonFor(stimulus(outside).join(question))).toBe('questionMoment')
    expect(await kindOf(outside)).toBeNull()
    await stimulus(outside).look({ cohortId: cast.cohortId, wish: question })
    expect(await kindOf(outside)).toBe('saw')
    expect(await viewOf(outside, question)).toMatchObject({ shut: null, before: { phase: 'exploration' } })
    expect(await reasonFor(plan(outside.id))).toBe('momentSeen')
    const { scenarios } = await stage
      .as(cast.coordinator)
      .cohort.schedulingChoices({ cohortId: cast.cohortId })
    expect(scenarios.find(({ key }) => key === 'yann')?.knowledge[outside.id]).toBe('saw')
  })

  test('keeps what they have seen when a seat on it ends, and reads no brief by it', async () => {
    const question = await open(await lend())
    const outside = cast.otherLearner
    await stimulus(outside).look({ cohortId: cast.cohortId, wish: question })
    const { id: advisorId } = await stage.member('Nour Sellam', cast.cohortId, 'learner')
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      scenarioKey: 'yann',
      advisorId,
      observerIds: [outside.id],
    })
    expect(await kindOf(outside)).toBe('saw')
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await kindOf(outside)).toBe('saw')
  })

  test('does not get it while they are planned to advise: in class, alone, on lists, by letter', async () => {
    const lentId = await lend()
    const outside = cast.otherLearner
    await plan(outside.id)
    const [lent] = await library(cast.supervisor)
    expect(lent?.planned).toContain(outside.name)
    const question = await open(lentId, 'alone')
    expect(await viewOf(outside, question)).toMatchObject({ shut: 'never', before: null })
    const look = stimulus(outside).look({ cohortId: cast.cohortId, wish: question })
    expect(await reasonFor(look)).toBe('advisesElsewhere')
    const { questions } = await stimulus(outside).questions({ cohortId: cast.cohortId })
    expect(questions).toEqual([])
    expect(await stimulus(outside).waiting()).toEqual([])
    const others = await stimulus(cast.observer).waiting()
    expect(others).toHaveLength(1)
    await stimulus(cast.supervisor).remind(question)
    const { rows } = await stage.database.pool.query(
      `select from mail where kind = 'questionReminder' and to_user_id = $1`,
      [outside.id],
    )
    expect(rows).toEqual([])
  })

  test('is told in the library too: its words open to a supervisor who looks', async () => {
    await lend()
    const [shut] = await library(cast.coordinator)
    expect(shut).toMatchObject({ access: 'asks', moment: null })
    const wish = { stimulusKey: shut?.key ?? '' }
    expect(await reasonFor(stimulus(cast.otherLearner).look({ cohortId: cast.cohortId, wish }))).toBe(
      'roleMayNot',
    )
    await stimulus(cast.coordinator).look({ cohortId: cast.cohortId, wish })
    expect(await library(cast.coordinator)).toMatchObject([
      { access: 'open', moment: { key: wish.stimulusKey } },
    ])
  })

  test('takes no advisor’s seat by replacement, by a change of players or by a change of situation', async () => {
    const question = await open(await lend())
    const outside = cast.otherLearner
    await stimulus(outside).look({ cohortId: cast.cohortId, wish: question })
    const { liveSession, cohort } = stage.as(cast.coordinator)
    const { cohortId } = cast
    const newcomer = async (name: string) => (await stage.member(name, cohortId, 'learner')).id
    const planned = async (scenarioKey: string, advisorId: string) => {
      const wish = { ...aWish(cast), beneficiaryId: await newcomer('Karim Ziani'), observerIds: [] }
      return liveSession.schedule({ ...wish, scenarioKey, advisorId })
    }
    const [first, second] = [await newcomer('Nour Sellam'), await newcomer('Ana Costa')]
    const { liveSessionId } = await planned('yann', first)
    await stage.as({ ...cast.stranger, id: first }).liveSession.sayAbsence({ liveSessionId, reason: null })
    const { lines } = await cohort.decisions({ cohortId })
    const line = lines.find((each) => each.kind === 'absent' && each.card.id === liveSessionId)
    const replacement = line?.kind === 'absent' ? line.replacement : undefined
    expect(replacement?.personId).toBe(second)
    const replaced = { liveSessionId, absentId: first, personId: outside.id }
    expect(await reasonFor(liveSession.replaceAbsent(replaced))).toBe('momentSeen')

    const other = await planned('nadia', outside.id)
    const situation = { ...other, version: 0, scenarioKey: 'yann' }
    expect(await reasonFor(liveSession.edit(situation))).toBe('momentSeen')
  })

  test('is not planned and shown at the same moment: one of the two is refused, every time', async () => {
    const question = await open(await lend())
    for (let round = 0; round < 8; round += 1) {
      const person = await stage.member(`Inès ${round}`, cast.cohortId, 'learner')
      const outcomes = await Promise.all([
        reasonFor(plan(person.id)),
        reasonFor(stimulus(person).look({ cohortId: cast.cohortId, wish: question })),
      ])
      expect(
        outcomes.filter((each) => each === 'accepted'),
        `${outcomes}`,
      ).toHaveLength(1)
    }
  })
})
