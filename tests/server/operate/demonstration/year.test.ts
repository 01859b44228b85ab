import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { seedLibrary } from '@/db/seed/seed-library'
import { type BriefKnowledge, knowledgeAfter } from '@/domain/access/brief-knowledge'
import { isHeld } from '@/domain/live-session/core/held'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { mediumOf } from '@/domain/live-session/meeting/medium'
import { initialState } from '@/domain/live-session/state'
import { talkOf } from '@/domain/live-session/talk/talk'
import { judgeRound } from '@/domain/pairing/judge-round'
import { openFacts } from '@/domain/pairing/look-up'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import { talkInMainPhase } from '@/domain/progress/talk-share'
import { eventsAfter, readWholeLog } from '@/server/interview/event-log/read'
import { departed, people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { demoCohortId } from '@/server/operate/demonstration/write-cohort'
import { readRoundFacts } from '@/server/training/round/read-past'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

const now = Date.parse('2026-11-24T09:03:00Z')
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await seedLibrary(database.db)
  await seedDemo({ database }, now)
})
afterAll(() => database.close())

type Session = {
  id: string
  status: Status
  scheduled_for: Date
  scenario_key: string
  round_id: string | null
  slot: string | null
  last_seq: number
  seats: { personId: string; seat: Seat }[]
}

async function sessions({ pool } = database): Promise<Session[]> {
  const { rows } = await pool.query<Session>(
    `select id, status, scheduled_for, scenario_key, round_id, slot, last_seq,
       (select jsonb_agg(jsonb_build_object('personId', user_id, 'seat', seat)) from live_session_seat
         where live_session_id = live_session.id) as seats
     from live_session order by scheduled_for, id`,
  )
  return rows
}

type Round = {
  id: string
  title: string
  setup: RoundSetup
  sessions: PlannedSession[]
  published_at: Date | null
}

async function rounds({ pool } = database): Promise<Round[]> {
  const { rows } = await pool.query<Round>(
    'select id, title, setup, sessions, published_at from round order by created_at',
  )
  return rows
}

/** What is wrong with the interviews of a round, by what its people had behind them when it began. */
async function faultsOf({ setup, sessions: planned, id }: Round, from = database): Promise<object[]> {
  const first = Math.min(...setup.slots.map(({ startsAt }) => startsAt))
  const knowledge: Record<string, Record<string, BriefKnowledge>> = {}
  for (const { status, scheduled_for, scenario_key, seats, round_id } of await sessions(from)) {
    if (status === 'cancelled' || round_id === id || scheduled_for.getTime() >= first) continue
    for (const { personId, seat } of seats) {
      const before = knowledge[personId]?.[scenario_key] ?? null
      const isOpen = status === 'closed' || status === 'debrief'
      knowledge[personId] = {
        ...knowledge[personId],
        [scenario_key]: isOpen ? 'knows' : knowledgeAfter(seat, before),
      }
    }
  }
  const past = { met: [], seats: {}, supervised: [], training: {}, knowledge }
  const scenarios = builtInScenarios.map(({ key }) => ({ key, family: key }))
  const verdict = judgeRound(planned, openFacts({ setup, past, scenarios }))
  return Object.values(verdict.sessions).flatMap(({ faults }) => faults)
}

test('five rounds are behind, one is on, one is published and one is a draft', async () => {
  const all = await rounds()
  expect(all.map(({ title, published_at }) => [title, published_at !== null])).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => [`Tour ${number}`, true]),
    ['Tour 8', false],
  ])
  const live = await sessions()
  const standing = (title: string) => {
    const round = all.find((each) => each.title === title)
    const own = live.filter(({ round_id }) => round_id === round?.id)
    expect(own.map(({ id }) => id).sort()).toEqual(
      round?.sessions.flatMap(({ liveSessionId }) => liveSessionId ?? []).sort(),
    )
    return Object.fromEntries(
      [...new Set(own.map(({ status }) => status))].map((status) => [
        status,
        own.filter((each) => each.status === status).length,
      ]),
    )
  }
  for (const title of ['Tour 1', 'Tour 2', 'Tour 4', 'Tour 5']) {
    expect(Object.keys(standing(title))).toEqual(['closed'])
  }
  expect(standing('Tour 3')).toEqual({ closed: 4, cancelled: 1 })
  expect(standing('Tour 6')).toEqual({ closed: 3, debrief: 1, selfAssessment: 1, interview: 2, scheduled: 5 })
  expect(standing('Tour 7')).toEqual({ scheduled: 6 })
  expect(standing('Tour 8')).toEqual({})
})

test('the slot of the hour has four rooms: one to begin, one that runs, one that stands still, one without supervision', async () => {
  const today = (await rounds())[5]
  const slot = (await sessions()).filter(({ round_id, slot }) => round_id === today?.id && slot === 't3')
  const stages = await Promise.all(
    slot.map(async ({ id, seats }) => {
      const { stage } = fold(await eventsAfter(database.pool, id, 0, 1000), initialState)
      const { rowCount } = await database.pool.query('select from membership where user_id = $1', [
        seats.find(({ seat }) => seat === 'supervisor')?.personId,
      ])
      return [stage.status, stage.status === 'interview' ? stage.pace : null, rowCount]
    }),
  )
  expect(stages.sort()).toEqual([
    ['interview', 'halted', 1],
    ['interview', 'running', 1],
    ['scheduled', null, 0],
    ['scheduled', null, 1],
  ])
})

test('interviews held here by video tell who spoke; those in a room or still going on have no talk time', async () => {
  const heard: (string | null)[] = []
  const shares: number[] = []
  for (const { id } of await sessions()) {
    const state = fold(await readWholeLog(database.pool, id), initialState)
    const talk = talkOf(state)
    const { contract, clock } = state
    const isHeld = clock.endedAt !== null
    expect(talk !== null, id).toBe(isHeld && contract !== null && mediumOf(contract) !== null)
    heard.push(talk && state.stage.status)
    if (talk) shares.push(talkInMainPhase(state)?.share ?? 1)
  }
  expect(heard.filter((status) => status === 'closed').length).toBeGreaterThan(2)
  expect(Math.min(...shares)).toBeGreaterThan(0.15)
  expect(Math.max(...shares)).toBeLessThan(0.6)
})

test('no rule of planning is broken in any round', async () => {
  for (const round of await rounds()) expect(await faultsOf(round), round.title).toEqual([])
})

test('the draft could be published as it stands: its board finds no fault, and everybody who is there has a seat', async () => {
  const draft = (await rounds()).at(-1)
  if (!draft) throw new Error('there is no draft')
  const facts = await readRoundFacts(database.db, { cohortId: demoCohortId, setup: draft.setup, now })
  const verdict = judgeRound(draft.sessions, openFacts(facts))
  expect(Object.values(verdict.sessions).flatMap(({ faults }) => faults)).toEqual([])
  expect(verdict.missing).toEqual([])
  // What learners are training for comes before how often each observes.
  expect(verdict.relaxed.filter(({ rule }) => rule !== 'observerBalance')).toEqual([])
  expect(draft.setup.learnerIds).not.toContain(people.moussa.id)
})

test('each log is what its rows say of it', async () => {
  for (const { id, status, last_seq, scenario_key } of await sessions()) {
    const events = await eventsAfter(database.pool, id, 0, 1000)
    const state = fold(events, initialState)
    expect([state.stage.status, events.length, state.contract?.scenario.key]).toEqual([
      status,
      last_seq,
      scenario_key,
    ])
    expect(events.every(({ at }) => at <= now)).toBe(true)
  }
})

test('before the round of the day seats are in balance, but for the two who are behind', async () => {
  const today = (await rounds())[5]
  const held = (await sessions()).filter(({ status, round_id }) => isHeld(status) && round_id !== today?.id)
  const count = (personId: string, wanted: Seat) =>
    held.filter(({ seats }) => seats.some((each) => each.personId === personId && each.seat === wanted))
      .length
  const learners = Object.values(people).filter(({ role }) => role === 'learner')
  const behind = learners.filter(({ id }) => count(id, 'advisor') === 0)
  expect(behind.map(({ name }) => name)).toEqual(['Camille Roussel', 'Julien Fabre'])
  for (const { id, name } of learners.filter((each) => !behind.includes(each))) {
    expect(Math.abs(count(id, 'advisor') - count(id, 'beneficiary')), name).toBeLessThanOrEqual(1)
  }
})

test('some commitments were kept, and some are late', async () => {
  const { rows } = await database.pool.query<{ due: string; outcome: string | null }>(
    `select payload ->> 'due' as due, (select review.payload ->> 'outcome' from live_session_event review
       where review.type = 'commitmentReviewed' and review.payload ->> 'commitmentId' = made.id::text) as outcome
     from live_session_event made where type = 'commitmentMade'`,
  )
  const past = rows.filter(({ due }) => due < '2026-11-24')
  expect(past.filter(({ outcome }) => outcome === 'kept').length).toBeGreaterThan(5)
  expect(past.filter(({ outcome }) => outcome === null).length).toBeGreaterThan(1)
  expect(rows.length).toBeGreaterThan(past.length)
})

test('no interview is told like another, and no words name a person', async () => {
  const told = new Set<string>()
  for (const { id, last_seq } of await sessions()) {
    if (last_seq < 20) continue
    const { marks } = annotationsOf(fold(await eventsAfter(database.pool, id, 0, 1000), initialState))
    const began = marks[0]?.at ?? 0
    told.add(JSON.stringify(marks.map(({ codeKey, at }) => [codeKey, at - began])))
  }
  expect(told.size).toBe((await sessions()).filter(({ last_seq }) => last_seq >= 20).length)
  const { rows } = await database.pool.query<{ words: string }>(
    'select body::text as words from live_session_text',
  )
  expect(rows.length).toBeGreaterThan(300)
  const all = [
    ...Object.values(people),
    departed,
    ...builtInScenarios.map(({ persona }) => ({ name: persona.shortName })),
  ]
  const names = new RegExp(`\\b(${all.map(({ name }) => name.split(' ')[0]).join('|')})\\b`, 'u')
  expect(rows.filter(({ words }) => names.test(words))).toEqual([])
})

test('two invitations wait for an answer, and their letters where no mail leaves', async () => {
  const linked = {
    env: { secret: 'a secret', publicUrl: 'https://triade.example' },
    origin: 'http://localhost',
  }
  const own = await createTestDatabase()
  onTestFinished(() => own.close())
  await seedLibrary(own.db)
  await seedDemo({ database: own }, now, linked as Parameters<typeof seedDemo>[2])
  const { rows } = await own.pool.query(
    `select state, kind, to_name, about ->> 'url' as url, accepted_by from mail
     join invitation on mail.key like 'invitation ' || link_id || '%' order by to_name`,
  )
  expect(rows.map(({ state, kind, to_name, accepted_by }) => [state, kind, to_name, accepted_by])).toEqual([
    ['queued', 'invitation', 'Noémie Caron', null],
    ['queued', 'invitation', 'Yassine Benani', null],
  ])
  expect(rows.every(({ url }) => url.startsWith('https://triade.example/join/'))).toBe(true)
  const { rows: none } = await database.pool.query('select from mail')
  expect(none).toEqual([])
})

test.each([
  ['a Saturday at noon', '2026-11-28T11:00:00Z'],
  ['a Sunday after midnight', '2027-01-03T23:31:00Z'],
  ['the day after clocks went forward', '2027-03-29T06:59:00Z'],
])('it is written on %s too, and no rule is broken', async (_, moment) => {
  const own = await createTestDatabase()
  onTestFinished(() => own.close())
  await seedLibrary(own.db)
  await seedDemo({ database: own }, Date.parse(moment))
  for (const round of await rounds(own)) expect(await faultsOf(round, own), round.title).toEqual([])
})
