import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '@/server/auth/current-person'
import { fillYear } from '../../support/fill-year'
import { openServerStage, type ServerStage } from '../../support/server-stage'

/** Tables that grow with every interview, for years. Reading one whole answers nobody's question about one cohort or one person. */
const growing = [
  'live_session',
  'live_session_access',
  'live_session_event',
  'live_session_seat',
  'live_session_tally',
  'live_session_text',
]
const now = Date.parse('2026-11-26T10:00:00Z')
const year = { learners: 40, supervisors: 4, rounds: 9 }

type Statement = { text: string; values: unknown[] }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}
type Cohort = { cohortId: string; coordinator: Person; learner: Person; supervisor: Person }

let stage: ServerStage
let asked: Cohort
beforeAll(async () => {
  stage = await openServerStage()
  asked = await aCohort('Lyon')
  for (const name of ['Brest', 'Lille', 'Metz', 'Nantes', 'Pau', 'Tours', 'Vannes']) await aCohort(name)
  await stage.database.db.execute(sql`insert into live_session_text (event_id, author_id, body)
    select id, actor_id, '{"what": "compter trois secondes"}' from live_session_event where type = 'commitmentMade'`)
  await stage.database.db.execute(sql`insert into live_session_access (id, live_session_id, user_id, what)
    select gen_random_uuid(), live_session_id, user_id, 'debrief' from live_session_seat`)
  await stage.database.db.execute(sql`analyze`)
}, 120_000)
afterAll(() => stage.close())

async function aCohort(name: string): Promise<Cohort> {
  const coordinator = await stage.person(`Sandrine de ${name}`)
  const { cohortId } = await stage.as(coordinator).cohort.create({ name })
  const { learnerIds } = await fillYear(stage.database.db, {
    ...{ cohortId, organiserId: coordinator.id, now, ...year },
  })
  const { rows } = await stage.database.pool.query<{ user_id: string }>(
    `select user_id from membership where cohort_id = $1 and role = 'supervisor' order by user_id`,
    [cohortId],
  )
  const as = (id: string): Person => ({ ...coordinator, id })
  return {
    ...{ cohortId, coordinator },
    learner: as(learnerIds[0] ?? ''),
    supervisor: as(rows[0]?.user_id ?? ''),
  }
}

/** What the database is asked meanwhile, by whatever connection. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const found: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; values?: unknown[] }, unknown]
    const text = typeof first === 'string' ? first : first.text
    const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? [])
    if (text && /^\s*(?:select|with)\b/iu.test(text)) found.push({ text, values })
    return Reflect.apply(original, this, args) as never
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return found
}

/**
 * The growing tables that a statement has to read from end to end: its planner, to which that costs nearly everything, finds no other way.
 * In small tables it is the cheapest way, so what the planner would choose here says nothing about a table of millions.
 */
async function readWhole({ text, values }: Statement): Promise<string[]> {
  const client = await stage.database.pool.connect()
  try {
    await client.query('set enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `explain (format json) ${text}`,
      values,
    )
    return rows[0]?.['QUERY PLAN'].flatMap(({ Plan: plan }) => tablesIn(plan)) ?? []
  } finally {
    await client.query('reset enable_seqscan')
    client.release()
  }
}

function tablesIn(plan: Plan): string[] {
  const table = plan['Relation Name'] ?? ''
  const isWhole = ['Seq Scan', 'Index Scan', 'Index Only Scan'].includes(plan['Node Type'])
  const here = isWhole && !plan['Index Cond'] && growing.includes(table) ? [table] : []
  return [...here, ...(plan.Plans ?? []).flatMap(tablesIn)]
}

const questions: Record<string, (cohort: Cohort) => Promise<unknown>> = {
  'a coordinator’s Today': ({ coordinator }) => stage.as(coordinator).today.overview(),
  'a supervisor’s Today': ({ supervisor }) => stage.as(supervisor).today.overview(),
  'a learner’s Today': ({ learner }) => stage.as(learner).today.overview(),
  'what a learner looks back on': ({ learner }) => stage.as(learner).today.lookBack(),
  'a learner’s interviews': ({ learner }) => stage.as(learner).liveSession.mine(),
  'a cohort’s overview': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.overview({ cohortId }),
  'the practice matrix': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.practice({ cohortId }),
  'what is to be decided': ({ cohortId, coordinator }) =>
    stage.as(coordinator).cohort.decisions({ cohortId }),
  'a group’s month': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.groupMonth({ cohortId }),
  'the members': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.members({ cohortId }),
  'the rounds': ({ cohortId, coordinator }) => stage.as(coordinator).round.list({ cohortId }),
  'the situations': ({ cohortId, coordinator }) => stage.as(coordinator).scenario.library({ cohortId }),
  'a search': ({ coordinator }) => stage.as(coordinator).search.find({ asked: 'Yann' }),
}

describe('among the years of eight cohorts', () => {
  test('there is enough in the database that its planner has a choice', async () => {
    const { rows } = await stage.database.pool.query(
      'select count(*)::int as facts, count(distinct live_session_id)::int as held from live_session_event',
    )
    expect(rows[0].facts).toBeGreaterThan(30_000)
    expect(rows[0].held).toBeGreaterThan(1_000)
  })

  for (const [name, ask] of Object.entries(questions)) {
    test(`${name} reads no growing table from end to end`, async () => {
      const statements = await statementsOf(() => ask(asked))
      expect(statements.length).toBeGreaterThan(0)
      for (const statement of statements) {
        expect(await readWhole(statement), statement.text.slice(0, 2_000)).toEqual([])
      }
    })
  }

  test('a statement that does is found', async () => {
    expect(await readWhole({ text: 'select count(payload) from live_session_event', values: [] })).toEqual([
      'live_session_event',
    ])
  })
})
