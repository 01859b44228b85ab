import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { NewEvent } from '@/domain/live-session/event'
import { after } from '@/domain/retention/retention'
import { append } from '@/server/interview/event-log/append'
import { readWholeLog } from '@/server/interview/event-log/read'
import type { Person } from '@/server/people/sign-in/sign-in'
import { applyRetention } from '@/server/privacy/retention/apply-retention'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
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
  cast = await castLiveSession(stage, 'yann', 'byTurn')
})

const progressOf = (person: Person) => stage.as(person).progress.mine()
const mark = (codeKey: string, valence: 'demonstrated' | 'missed') =>
  send(stage, cast.supervisor, cast.liveSessionId, {
    type: 'mark',
    codeKey,
    valence,
    reactionOffsetMs: 0,
  })

/** Brings the interview to its end with three notes against empathy and one for it. */
async function noted() {
  await playUntil(stage, cast, 'interview')
  await mark('empathy', 'demonstrated')
  for (let count = 0; count < 3; count += 1) await mark('empathy', 'missed')
}

test('an interview counts for its advisor alone, once its debrief is closed', async () => {
  await noted()
  for (const moment of ['interview', 'debrief'] as const) {
    if (moment !== 'interview') await playUntil(stage, cast, moment, 'interview')
    expect((await progressOf(cast.advisor)).series, moment).toEqual([])
  }
  await playUntil(stage, cast, 'closed', 'debrief')
  const { series } = await progressOf(cast.advisor)
  expect(series).toMatchObject([
    {
      gridKey: 'cep-entretien',
      interviews: [
        {
          id: cast.liveSessionId,
          shortName: 'Yann L.',
          tallies: { empathy: [1, 3] },
          supervisors: [{ name: 'Claire Dubreuil' }],
          outcomes: ['open'],
          takes: 0,
        },
      ],
      // Of one interview nothing is said.
      workOn: null,
    },
  ])
  expect(series[0]?.codes.map(({ key }) => key)).toContain('empathy')
  expect(series[0]?.interviews[0]?.phases.map(({ phase }) => phase)).toEqual([
    'introduction',
    'exploration',
    'conclusion',
  ])
  for (const person of [
    cast.beneficiary,
    cast.observer,
    cast.supervisor,
    cast.otherLearner,
    cast.coordinator,
  ])
    expect((await progressOf(person)).series).toEqual([])
})

test('time goes to the phase it was spent in, and a phase that was taken back takes none', async () => {
  await playUntil(stage, cast, 'interview')
  const start = Date.now()
  const at = (ms: number, command: Parameters<typeof send>[3]) =>
    stage.as(cast.supervisor).liveSession.command({
      liveSessionId: cast.liveSessionId,
      id: crypto.randomUUID(),
      at: start + ms,
      command,
    })
  const { events } = await at(0, { type: 'enterPhase', phase: 'conclusion' })
  const entered = events[0] && 'id' in events[0] ? events[0].id : ''
  await at(0, { type: 'undo', eventId: entered })
  await playUntil(stage, cast, 'closed', 'interview')
  const [interview] = (await progressOf(cast.advisor)).series[0]?.interviews ?? []
  const spent = Object.fromEntries(interview?.phases.map(({ phase, spentMs }) => [phase, spentMs]) ?? [])
  expect(spent).toMatchObject({ exploration: 0, conclusion: 0 })
  expect(spent.introduction).toBeGreaterThanOrEqual(0)
  expect(interview?.phases.map(({ plannedMs }) => plannedMs)).toEqual([240_000, 660_000, 300_000])
})

test('the share of the talk is there where both microphones were listened to, and goes with its time', async () => {
  cast = await castLiveSession(stage, 'yann', 'byTurn', 'video')
  await playUntil(stage, cast, 'briefing')
  await heldInThePast(cast)
  await playUntil(stage, cast, 'closed', 'selfAssessment')
  const [interview] = (await progressOf(cast.advisor)).series[0]?.interviews ?? []
  // A third of each half minute is theirs, for five minutes.
  expect(interview?.talk).toEqual({ phase: 'exploration', share: 0.4 })
  const now = after(Date.now(), { count: 7, unit: 'months' })
  await applyRetention(stage.runtime, {
    runId: crypto.randomUUID(),
    now,
    signal: new AbortController().signal,
  })
  expect((await progressOf(cast.advisor)).series[0]?.interviews[0]?.talk).toBeNull()
})

test('what the advisor rated themself stands beside what was noted, and goes with its time', async () => {
  await noted()
  await playUntil(stage, cast, 'closed', 'interview')
  const ownRatings = async () =>
    (await progressOf(cast.advisor)).series[0]?.interviews.map((each) => each.ownRatings)
  expect(await ownRatings()).toMatchObject([{ empathy: 3, exploration: 3 }])
  const now = after(Date.now(), { count: 61, unit: 'months' })
  await applyRetention(stage.runtime, {
    runId: crypto.randomUUID(),
    now,
    signal: new AbortController().signal,
  })
  expect(await ownRatings()).toEqual([null])
})

/** Ten minutes of an interview that ended just now, with five of them in the exploration: who spoke is told of each half minute. */
async function heldInThePast({ liveSessionId, supervisor, advisor, beneficiary }: Cast) {
  const { pool } = stage.database
  const events = await readWholeLog(pool, liveSessionId)
  const end = Math.floor(Date.now() / 1_000) * 1_000
  const fact = (type: string, at: number, payload: unknown, person = supervisor, seat = 'supervisor') =>
    ({ id: crypto.randomUUID(), type, actorId: person.id, seat, at, payload }) as NewEvent
  const halves = Array.from({ length: 20 }, (_, half) => end - 600_000 + half * 30_000)
  const steps = [
    `${'k'.repeat(100)}${'.'.repeat(200)}`,
    `${'.'.repeat(100)}${'k'.repeat(150)}${'.'.repeat(50)}`,
  ]
  const facts = [
    fact('interviewStarted', end - 600_000, { phase: 'introduction' }),
    fact('phaseEntered', end - 300_000, { phase: 'exploration', regression: false }),
    ...halves.map((from) => fact('talkHeard', from, { from, steps: steps[0] }, advisor, 'advisor')),
    ...halves.map((from) => fact('talkHeard', from, { from, steps: steps[1] }, beneficiary, 'beneficiary')),
    fact('interviewEnded', end, {}),
  ]
  await append(pool, { liveSessionId, expectedSeq: events.length, events: facts, status: 'selfAssessment' })
}

test('a mark that is taken away in the debrief is counted no more, whatever was kept of it', async () => {
  await playUntil(stage, cast, 'interview')
  await mark('empathy', 'demonstrated')
  const { events } = await mark('empathy', 'missed')
  await playUntil(stage, cast, 'debrief', 'interview')
  const markId = events[0] && 'id' in events[0] ? events[0].id : ''
  await send(stage, cast.supervisor, cast.liveSessionId, { type: 'deleteMark', markId })
  await playUntil(stage, cast, 'closed', 'debrief')
  expect((await progressOf(cast.advisor)).series[0]?.interviews[0]?.tallies).toEqual({ empathy: [1, 0] })
  await stage.database.db.execute(sql`delete from live_session_tally`)
  expect((await progressOf(cast.advisor)).series[0]?.interviews[0]?.tallies).toEqual({ empathy: [1, 0] })
})

test('commitments stand in their words, with what was said of them in the next interview', async () => {
  await playUntil(stage, cast, 'closed')
  expect(await progressOf(cast.advisor)).toMatchObject({
    commitments: [
      { liveSessionId: cast.liveSessionId, what: 'Attendre', due: '2099-01-01', outcome: 'open' },
    ],
    due: 0,
    kept: 0,
  })
  const [made] = (await progressOf(cast.advisor)).commitments
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'gerard' })
  const next = { ...cast, liveSessionId }
  await playUntil(stage, next, 'briefing')
  await send(stage, cast.advisor, liveSessionId, {
    type: 'reviewCommitment',
    commitmentId: made?.id ?? '',
    outcome: 'kept',
    text: null,
  })
  expect(await progressOf(cast.advisor)).toMatchObject({
    commitments: [{ id: made?.id, outcome: 'kept' }],
    due: 1,
    kept: 1,
    series: [{ interviews: [{ outcomes: ['kept'] }] }],
  })
})

test('an archived cohort is read, and names no next interview', async () => {
  await playUntil(stage, cast, 'closed')
  const { cohortId } = cast
  await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'gerard', scheduledFor: Date.now() + 86_400_000 })
  await stage.as(cast.coordinator).records.archive({ cohortId })
  const { series, next } = await progressOf(cast.advisor)
  expect(series[0]?.interviews).toHaveLength(1)
  expect(next).toBeNull()
})

test('who is no member any more reads nothing of it', async () => {
  await playUntil(stage, cast, 'closed')
  await stage.as(cast.coordinator).cohort.removeMembers({
    cohortId: cast.cohortId,
    personIds: [cast.advisor.id],
  })
  expect(await progressOf(cast.advisor)).toEqual({
    series: [],
    commitments: [],
    situations: [],
    due: 0,
    kept: 0,
    next: null,
  })
})

test('the next interview as an advisor is named, and what was played from which seat', async () => {
  await playUntil(stage, cast, 'closed')
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'gerard', scheduledFor: Date.now() + 86_400_000 })
  const mine = await progressOf(cast.advisor)
  expect(mine.next?.id).toBe(liveSessionId)
  expect(mine.situations).toEqual([{ shortName: 'Yann L.', seats: ['advisor'] }])
  await stage.as(cast.advisor).liveSession.sayAbsence({ liveSessionId, reason: null })
  expect((await progressOf(cast.advisor)).next).toBeNull()
  const theirs = await progressOf(cast.beneficiary)
  expect(theirs.next).toBeNull()
  expect(theirs.situations).toEqual([{ shortName: 'Yann L.', seats: ['beneficiary'] }])
})

// The last one: a version that is written stays.
test('what an earlier version of the grid calls a code stays beside what the later one added', async () => {
  await noted()
  await playUntil(stage, cast, 'closed', 'interview')
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule({ ...aWish(cast), scenarioKey: 'gerard' })
  await playUntil(stage, { ...cast, liveSessionId }, 'closed')
  const { db } = stage.database
  await db.execute(sql`insert into observation_grid (key, version, content)
    select key, 99, jsonb_set(jsonb_set(content, '{version}', '99'), '{codes}',
      (select jsonb_agg(code) from jsonb_array_elements(content -> 'codes') code where code ->> 'key' <> 'empathy'))
    from observation_grid where key = 'cep-entretien' and version = 1`)
  await db.execute(sql`update live_session set grid_version = 99 where id = ${liveSessionId}::uuid`)
  const [series] = (await progressOf(cast.advisor)).series
  expect(series?.codes.map(({ key }) => key)).toContain('empathy')
  expect(series?.interviews.map(({ codeKeys }) => codeKeys.includes('empathy'))).toEqual([true, false])
})
