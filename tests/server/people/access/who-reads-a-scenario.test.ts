import type { AnyProcedure } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import type { Localized } from '@/domain/localized'
import type { Scenario } from '@/domain/scenario/scenario'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { type Around, everybody, openStageForEverybody, type Who } from '../../../support/around-a-session'
import { type ServerStage, send } from '../../../support/server-stage'
import { procedureRows, type Row } from './procedure-rows'

let stage: ServerStage
let around: Around
let rows: Record<string, Row>
beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
  rows = procedureRows(around)
})
afterAll(() => stage.close())

const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>
const questions = Object.entries(procedures)
  .filter(([, procedure]) => procedure._def.type === 'query')
  .map(([path]) => path)

function hiddenSentences({ privateBrief, reveals, trap }: Scenario): string[] {
  const texts: Localized[] = [
    privateBrief,
    trap.how,
    ...reveals.flatMap(({ fact, line, unlockedBy }) => [fact, line, unlockedBy]),
  ]
  return texts
    .flatMap(({ fr, en }) => [fr, en])
    .flatMap((text) => text.split(/(?<=[.!?])\s/u))
    .filter((sentence) => sentence.length >= 12)
}

const everySentence = builtInScenarios.flatMap(hiddenSentences)
/** The hidden sentences of one scenario alone, by its key: they are found again wherever they leak to. */
const secretsOf = new Map(
  builtInScenarios.map((scenario) => [
    scenario.key,
    hiddenSentences(scenario).filter(
      (sentence) => everySentence.indexOf(sentence) === everySentence.lastIndexOf(sentence),
    ),
  ]),
)

/** Every answer of every question a person may put about everything there is around them. */
async function everythingTo(who: Who): Promise<string> {
  const { cohortId, sessions, next, strange } = around
  const asked = [sessions.shared, sessions.blind, next, strange].map((liveSessionId) => ({
    cohortId,
    liveSessionId,
    cancelled: '',
    token: 'none',
  }))
  const ofSessions = (path: string) => path.startsWith('liveSession.')
  const read = await Promise.all(
    asked.flatMap((at, index) =>
      questions
        .filter((path) => index === 0 || ofSessions(path))
        .map((path) => rows[path]?.call(around.as(who), at).catch(() => null)),
    ),
  )
  return JSON.stringify(read)
}

async function knownTo(who: Who): Promise<string[]> {
  if (who === 'signedOut') return []
  const { rows } = await stage.database.pool.query<{ family: string }>(
    `select family from scenario_knowledge where user_id = $1 and kind = 'knows'`,
    [around.people[who].id],
  )
  return rows.map(({ family }) => family)
}

/** The scenarios of which a person reads more than the referral. */
async function readBy(who: Who): Promise<string[]> {
  const text = await everythingTo(who)
  const holds = (secret: string) => text.includes(JSON.stringify(secret).slice(1, -1))
  return [...secretsOf].filter(([, secrets]) => secrets.some(holds)).map(([key]) => key)
}

async function expectOnlyWhatIsKnown(): Promise<void> {
  for (const who of everybody) {
    const known = await knownTo(who)
    expect(
      (await readBy(who)).filter((key) => !known.includes(key)),
      who,
    ).toEqual([])
  }
}

test('a person who may still advise on a scenario reads its referral only, whatever they ask', async () => {
  await expectOnlyWhatIsKnown()
  expect(await readBy('beneficiary')).toEqual(expect.arrayContaining(['kevin', 'nadia']))
})

test('the posture that a scenario trains names its trap: it is told to those who know the brief', async () => {
  for (const who of ['coordinator', 'supervisor', 'nextSupervisor'] as const) {
    const { scenarios } = await around.as(who).cohort.schedulingChoices({ cohortId: around.cohortId })
    const told = scenarios.filter(({ trapLabel }) => trapLabel !== null).map(({ key }) => key)
    const offered = scenarios.map(({ key }) => key)
    const known = (await knownTo(who)).filter((key) => offered.includes(key))
    expect(told.sort(), who).toEqual(known.sort())
  }
})

test('a person who creates a cohort to look around reads no brief and no trap', async () => {
  const curious = around.as('ofNoCohort')
  const { cohortId } = await curious.cohort.create({ name: 'Pour voir' })
  const choices = await curious.cohort.schedulingChoices({ cohortId })
  expect(choices.scenarios).toHaveLength(builtInScenarios.length)
  expect(choices.scenarios.every(({ trapLabel }) => trapLabel === null)).toBe(true)
  const text = JSON.stringify(choices)
  for (const [key, secrets] of secretsOf) {
    expect(secrets.length, key).toBeGreaterThan(5)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      key,
    ).toEqual([])
  }
})

test('once a debrief opens, its seats read that scenario and no other', async () => {
  const { supervisor } = around.people
  const at = around.sessions.shared
  await send(stage, supervisor, at, { type: 'openBriefing' })
  await send(stage, supervisor, at, { type: 'startInterview', anyway: true })
  await send(stage, supervisor, at, { type: 'endInterview' })
  await send(stage, supervisor, at, { type: 'unseal', overrideReason: 'tout le monde doit partir' })
  await expectOnlyWhatIsKnown()
  expect(await knownTo('advisor')).toEqual(['kevin'])
  // Its views open by turn: who may know the brief reads it once the last of them is open.
  expect(await readBy('advisor')).toEqual([])
  await send(stage, supervisor, at, {
    type: 'openViews',
    seats: ['advisor', 'beneficiary', 'supervisor', 'observer'],
  })
  expect(await readBy('advisor')).toEqual(['kevin'])
})
