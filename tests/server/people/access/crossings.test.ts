import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '@/server/entry/trpc/routers/app-router'
import { aMoment } from '../../../support/a-moment'
import { type Around, openStageForEverybody } from '../../../support/around-a-session'
import { aWish, reasonFor, type ServerStage } from '../../../support/server-stage'
import { type Crossing, crossingRows, fieldKinds } from './crossing-rows'

/**
 * A persona passes the organisation's things to every field of every procedure; procedures.test.ts covers fields of
 * gates.
 */

let stage: ServerStage
let around: Around
let rows: Record<string, Crossing>

type Input = { readonly shape?: Readonly<Record<string, unknown>> }
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { readonly _def: { readonly inputs: readonly Input[] } }
>
const fieldsOf = (path: string) => [
  ...new Set((procedures[path]?._def.inputs ?? []).flatMap(({ shape }) => Object.keys(shape ?? {}))),
]
const thingsOf = (path: string) => fieldsOf(path).filter((field) => fieldKinds[field] === 'thing')
const naming = Object.keys(procedures).filter((path) => thingsOf(path).length > 0)

beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
  const { people, cohortId, demoCohortId } = around
  const coordinator = stage.as(people.coordinator)
  const inside = stage.as(people.personaCoordinator)
  const grid = async (caller: typeof inside, of: string, owner: 'cohort' | 'organisation') => {
    const { key } = await caller.library.copy({ cohortId: of, kind: 'grid', key: 'oars', owner })
    await caller.library.publish({ cohortId: of, kind: 'grid', key, revision: 0 })
    return key
  }
  const scenario = async (caller: typeof inside, of: string, owner: 'cohort' | 'organisation') => {
    const item = { cohortId: of, kind: 'scenario' } as const
    const { key } = await caller.library.copy({ ...item, key: 'gerard', owner })
    await caller.library.openBrief({ ...item, key })
    await caller.library.publish({ ...item, key, revision: 0 })
    return key
  }
  const beneficiary = await stage.persona('Thomas Personnage', { cohortId: demoCohortId, role: 'learner' })
  const round = async (caller: typeof inside, of: string, ids: readonly string[], supervisor: string) =>
    (
      await caller.round.create({
        cohortId: of,
        title: 'Tour',
        setup: {
          kind: 'oneSeat',
          slots: [{ id: 't1', startsAt: Date.UTC(2027, 0, 7, 8) }],
          away: [],
          rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' }],
          supervisorsEach: 1,
          learnerIds: [...ids],
          supervisorIds: [supervisor],
        },
      })
    ).roundId
  const hours = async (caller: typeof inside, of: string, learnerIds: string[], supervisorIds: string[]) =>
    (
      await caller.availability.ask({
        cohortId: of,
        title: 'Tour',
        slots: [{ id: 't1', startsAt: Date.UTC(2097, 0, 7, 8) }],
        learnerIds,
        supervisorIds,
        answerBy: Date.UTC(2097, 0, 1),
      })
    ).requestId
  const seats = { advisor: people.personaLearner, beneficiary, supervisor: people.personaSupervisor }
  await coordinator.cohort.invite({
    cohortId,
    language: 'fr',
    invitees: [{ address: 'invitee@example.org', name: null, role: 'learner' }],
  })
  const question = async (caller: typeof inside, of: string) => {
    const { keys } = await caller.stimulus.write({ cohortId: of, stimuli: [aMoment] })
    const stimulusKey = keys[0] ?? ''
    const wish = { mode: 'inClass' as const, stimulusKey }
    const { questionId } = await caller.stimulus.open({ cohortId: of, wish })
    const { code } = await caller.stimulus.question({ cohortId: of, questionId })
    const begun = { wish: { kind: 'new' as const }, language: 'fr' as const }
    const { draftId } = await caller.stimulusDraft.begin({ cohortId: of, ...begun })
    return { questionId, stimulusKey, draftId, code: code ?? '' }
  }
  const { pool } = stage.database
  const theirRound = await round(
    coordinator,
    cohortId,
    [people.noSeat.id, people.nextObserver.id],
    people.supervisor.id,
  )
  const { changeId } = await coordinator.round.askChange({
    cohortId,
    roundId: theirRound,
    change: { kind: 'publish', base: 0 },
  })
  const first = async (statement: string) =>
    (await pool.query<{ id: string }>(statement, [cohortId])).rows[0]?.id ?? ''
  rows = crossingRows(
    around,
    {
      cohortId: demoCohortId,
      liveSessionId: (await inside.liveSession.schedule(aWish({ ...seats, cohortId: demoCohortId })))
        .liveSessionId,
      grid: await grid(inside, demoCohortId, 'cohort'),
      scenario: await scenario(inside, demoCohortId, 'cohort'),
      roundId: await round(
        inside,
        demoCohortId,
        [seats.advisor.id, beneficiary.id],
        people.personaSupervisor.id,
      ),
      requestId: await hours(inside, demoCohortId, [seats.advisor.id], [people.personaCoordinator.id]),
      ...(await question(inside, demoCohortId)),
      advisorId: seats.advisor.id,
      beneficiaryId: beneficiary.id,
      supervisorId: people.personaSupervisor.id,
    },
    {
      grid: await grid(coordinator, cohortId, 'organisation'),
      scenario: await scenario(coordinator, cohortId, 'organisation'),
      roundId: theirRound,
      changeId,
      requestId: await hours(coordinator, cohortId, [people.noSeat.id], []),
      ...(await question(coordinator, cohortId)),
      mailId: await first('select id from mail where cohort_id = $1 limit 1'),
      invitationId: await first('select link_id as id from invitation where cohort_id = $1 limit 1'),
      actId: await first('select id from cohort_act where cohort_id = $1 limit 1'),
    },
  )
}, 120_000)
afterAll(() => stage.close())

test('every field of every procedure is said to name something or nothing', () => {
  const all = [...new Set(Object.keys(procedures).flatMap(fieldsOf))].sort()
  expect(all.filter((field) => !(field in fieldKinds))).toEqual([])
})

test('every procedure that names something has a row, with a crossing for each of its fields', () => {
  const asked = Object.fromEntries(naming.map((path) => [path, thingsOf(path).sort()]))
  const told = Object.fromEntries(
    naming.map((path) => [path, Object.keys(rows[path]?.crossings ?? {}).sort()]),
  )
  expect(told).toEqual(asked)
  expect(Object.keys(rows).filter((path) => !naming.includes(path))).toEqual([])
})

test('there are as many things to name as the rows need', () => {
  for (const { crossings } of Object.values(rows))
    for (const { with: value } of Object.values(crossings)) expect(value).not.toBe('')
})

/** Every row of the organisation, as text. */
async function organisation(): Promise<string> {
  const { rows: found } = await stage.database.pool.query(
    `select 'cohort' as of, t::text as row from cohort t where not is_demo
     union all select 'membership', t::text from membership t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'item', t::text from library_item t left join cohort c on c.id = t.cohort_id
       where t.owner = 'organisation' or not c.is_demo
     union all select 'draft', d::text from library_draft d join library_item t using (kind, key)
       left join cohort c on c.id = t.cohort_id where t.owner = 'organisation' or not c.is_demo
     union all select 'session', t::text from live_session t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'seat', s::text from live_session_seat s join live_session t on t.id = s.live_session_id
       join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'round', t::text from round t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'stimulus', t::text from stimulus t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'moment draft', t::text from stimulus_draft t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'question', t::text from stimulus_question t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'answer', a::text from stimulus_answer a join stimulus_question t on t.id = a.question_id
       join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'link', t::text from join_link t join cohort c on c.id = t.cohort_id where not c.is_demo
     union all select 'act', t::text from cohort_act t join cohort c on c.id = t.cohort_id where not c.is_demo
     order by 1, 2`,
  )
  return JSON.stringify(found)
}

test.each(naming)('%s reaches nothing of the organisation, whichever field names it', async (path) => {
  const row = rows[path]
  if (!row) throw new Error(`no row for ${path}`)
  const before = await organisation()
  const { people } = around
  const input = path === 'cohort.saveSettings' ? await settings() : row.input
  const told: Record<string, string> = {}
  for (const [field, crossing] of Object.entries(row.crossings))
    told[field] = await reasonFor(call(path, { ...input, [field]: crossing.with }, people.personaCoordinator))
  const wanted = Object.entries(row.crossings).map(([field, { answer }]) => [field, answer])
  expect(told).toEqual(Object.fromEntries(wanted))
  expect(await organisation()).toBe(before)
})

async function settings(): Promise<Record<string, unknown>> {
  const cohortId = around.demoCohortId
  const { grids: _, ...read } = await stage.as(around.people.personaCoordinator).cohort.settings({ cohortId })
  return { ...read, cohortId }
}

function call(path: string, input: object, person: Parameters<ServerStage['as']>[0]): Promise<unknown> {
  let found: unknown = stage.as(person)
  for (const step of path.split('.')) found = (found as Record<string, unknown>)[step]
  return (found as (input: object) => Promise<unknown>)(input)
}
