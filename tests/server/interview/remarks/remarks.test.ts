import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { noRemarks, type Remarks } from '@/domain/scenario/remarks'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
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
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const yann = builtInScenarios.find(({ key }) => key === 'yann')
const [first, second] = yann?.reveals ?? []
if (!first || !second) throw new Error('too few reveals')
const liveSessionOf = (person: Person) => stage.as(person).liveSession
const say = (person: Person, said: Partial<Remarks>) =>
  liveSessionOf(person).saveRemarks({ liveSessionId: cast.liveSessionId, ...noRemarks, ...said })
const saidBy = (person: Person) => liveSessionOf(person).remarks({ liveSessionId: cast.liveSessionId })
const gathered = (person: Person, key = 'yann') =>
  stage.as(person).scenario.remarks({ cohortId: cast.cohortId, key })

test('nothing is said before the debrief is open, nor from a seat that has no remarks to make', async () => {
  await playUntil(stage, cast, 'interview')
  await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'giveReveal', revealId: first.id })
  await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'giveReveal', revealId: second.id })
  await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'takeBackReveal', revealId: second.id })
  for (const person of [cast.supervisor, cast.beneficiary])
    expect(await reasonFor(say(person, { brief: 'tooEasy' }))).toBe('notUnsealedYet')
  await playUntil(stage, cast, 'debrief', 'interview')
  for (const person of [cast.advisor, cast.observer]) {
    expect(await reasonFor(say(person, { brief: 'tooEasy' }))).toBe('seatMayNot')
    expect(await reasonFor(saidBy(person))).toBe('seatMayNot')
  }
  for (const person of [cast.otherSupervisor, cast.coordinator, cast.stranger])
    expect(await reasonFor(say(person, { brief: 'tooEasy' }))).toBe('notFound')
})

test('what is said stands in place of what was said before, and is read by its author alone', async () => {
  expect(await saidBy(cast.beneficiary)).toEqual(noRemarks)
  await say(cast.beneficiary, { brief: 'tooHard', reveals: [second.id], words: 'Trop de chiffres.' })
  await say(cast.beneficiary, { brief: 'tooEasy', reveals: [second.id, second.id], words: 'Trop peu.' })
  expect(await saidBy(cast.beneficiary)).toEqual({
    brief: 'tooEasy',
    reveals: [second.id],
    words: 'Trop peu.',
  })
  expect(await saidBy(cast.supervisor)).toEqual(noRemarks)
  expect(await reasonFor(say(cast.beneficiary, { reveals: ['nothing'] }))).toBe('unknownReveal')
})

test('the remarks gather on the situation, with what was earned by the logs, for those who know it', async () => {
  await say(cast.supervisor, { reveals: [second.id] })
  const { versions, isHereOnly } = await gathered(cast.supervisor)
  expect(isHereOnly).toBe(true)
  expect(versions).toMatchObject([
    { version: yann?.version, interviews: 1, tooEasy: 1, tooHard: 0, words: ['Trop peu.'] },
  ])
  expect(versions[0]?.reveals.slice(0, 2)).toMatchObject([
    { id: first.id, earned: 1, unearnable: 0, fact: first.fact },
    { id: second.id, earned: 0, unearnable: 2 },
  ])
  // Neither names nor seats go with a sentence.
  const wire = JSON.stringify(versions)
  for (const { id, name } of [cast.beneficiary, cast.supervisor]) {
    expect(wire).not.toContain(id)
    expect(wire).not.toContain(name)
  }
})

test('but not for those who may still advise on it, nor for learners, nor for another cohort', async () => {
  expect(await reasonFor(gathered(cast.otherSupervisor))).toBe('briefShut')
  expect(await reasonFor(gathered(cast.beneficiary))).toBe('roleMayNot')
  expect(await reasonFor(gathered(cast.stranger))).toBe('notFound')
  expect(await reasonFor(gathered(cast.supervisor, 'nothing'))).toBe('notFound')
})

test('the interviews of another cohort on a built-in situation count there', async () => {
  const knows = `insert into scenario_knowledge (user_id, family, kind) values ($1, 'yann', 'knows')`
  await stage.database.pool.query(knows, [cast.stranger.id])
  const { versions } = await stage.as(cast.stranger).scenario.remarks({
    cohortId: cast.strangeCohortId,
    key: 'yann',
  })
  expect(versions).toMatchObject([{ interviews: 0, tooEasy: 0, words: [] }])
})

test('what an organisation wrote is told to its author and not to another who reads it', async () => {
  const library = stage.as(cast.coordinator).library
  const at = { cohortId: cast.cohortId, kind: 'scenario' as const }
  const { key } = await library.create({ ...at, owner: 'organisation' })
  expect((await gathered(cast.coordinator, key)).versions).toEqual([])
  const knows = `insert into scenario_knowledge (user_id, family, kind) values ($1, $2, 'knows')`
  await stage.database.pool.query(knows, [cast.otherSupervisor.id, key])
  expect(await reasonFor(gathered(cast.otherSupervisor, key))).toBe('itemReadOnly')
})

test('taken back, nothing is left of it, and the sentence goes alone', async () => {
  await say(cast.beneficiary, { brief: 'tooEasy' })
  expect((await gathered(cast.supervisor)).versions[0]).toMatchObject({ tooEasy: 1, words: [] })
  await say(cast.beneficiary, {})
  await say(cast.supervisor, {})
  const { rows } = await stage.database.pool.query(
    `select (select count(*) from scenario_remark)::int as remarks, (select count(*) from scenario_remark_text)::int as texts`,
  )
  expect(rows).toEqual([{ remarks: 0, texts: 0 }])
  expect((await gathered(cast.supervisor)).versions[0]).toMatchObject({ interviews: 1, tooEasy: 0 })
})

test('they may still be made once the interview is closed', async () => {
  await playUntil(stage, cast, 'closed', 'debrief')
  await say(cast.supervisor, { words: 'À garder.' })
  expect(await saidBy(cast.supervisor)).toEqual({ ...noRemarks, words: 'À garder.' })
})

test('an interview whose marks are gone counts no more: what was earned in it is unknown', async () => {
  const { pool } = stage.database
  await pool.query(
    `insert into live_session_purged (live_session_id, seq, kinds)
     select id, last_seq, array['dial', 'marks'] from live_session where id = $1`,
    [cast.liveSessionId],
  )
  const { versions } = await gathered(cast.supervisor)
  expect(versions[0]).toMatchObject({ interviews: 0, words: [] })
  expect(versions[0]?.reveals[0]).toMatchObject({ earned: 0, unearnable: 0 })
})
