import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeJournal } from '@/domain/access/journal'
import type { ExportKind, Period } from '@/domain/cohort/records/export-wish'
import { readMessages } from '@/i18n/read-messages'
import { paperWords } from '@/server/interview/paper/paper-words'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { FoundReceipt, FoundReceipts } from '@/server/privacy/recordings/find-receipts'
import { takeExport } from '@/server/training/records/take-export'
import { fillYear } from '../../support/fill-year'
import { openServerStage, type ServerStage } from '../../support/server-stage'
import { readsAmong, readWhole, rowsRead, statementsOf } from '../../support/statements'

/** Tables that grow with every interview or act, for years. No question about one cohort or one person needs a whole one. */
const growing = [
  'cohort_act',
  'live_session',
  'live_session_access',
  'live_session_dial',
  'live_session_event',
  'live_session_purged',
  'live_session_seat',
  'live_session_tally',
  'live_session_text',
  'marks_part',
  'marks_part_interview',
  'mail',
  'passage',
  'passage_to_reread',
  'purge',
  'recording_track',
  'scenario_knowledge',
  'scenario_remark',
]
const now = Date.parse('2026-11-26T10:00:00Z')
/** 200 interviews and 2,100: the last round of each is still to come. */
const year = { learners: 40, supervisors: 4, rounds: 9 }
const largeYear = { learners: 200, supervisors: 20, rounds: 20 }
const allTime = { from: null, to: null, roundId: null }
const quarter = { from: '2026-08-28', to: '2026-11-26', roundId: null }

type Cohort = { cohortId: string; coordinator: Person; learner: Person; supervisor: Person }

let stage: ServerStage
let asked: Cohort
let large: Cohort
beforeAll(async () => {
  stage = await openServerStage({ plansFully: true })
  asked = await aCohort('Lyon')
  for (const name of ['Brest', 'Lille', 'Metz', 'Nantes', 'Pau', 'Tours', 'Vannes']) await aCohort(name)
  large = await aCohort('Paris', largeYear)
  await stage.database.db.execute(sql`insert into live_session_text (event_id, author_id, body)
    select id, actor_id, '{"what": "compter trois secondes"}' from live_session_event where type = 'commitmentMade'`)
  await stage.database.db.execute(sql`insert into live_session_access (id, live_session_id, user_id, what)
    select gen_random_uuid(), live_session_id, user_id, 'debrief' from live_session_seat`)
  await stage.database.db.execute(sql`insert into cohort_act (id, cohort_id, actor_id, act)
    select gen_random_uuid(), cohort_id, created_by, 'settingsSaved' from live_session`)
  await stage.database.db.execute(sql`insert into mail (id, key, to_user_id, kind, cohort_id, state)
    select gen_random_uuid(), live.id || ' ' || seat.user_id, seat.user_id, 'tomorrow', live.cohort_id, 'sent'
    from live_session live join live_session_seat seat on seat.live_session_id = live.id`)
  await stage.database.db.execute(sql`insert into purge (run_id, cohort_id, live_session_id, kind, length, facts, words)
    select gen_random_uuid(), cohort_id, id, 'notes', '{"count": 1, "unit": "months"}', 1, 1 from live_session`)
  await stage.database.db.execute(sql`insert into live_session_purged (live_session_id, seq, kinds)
    select id, last_seq, '{notes}' from live_session where status = 'closed'`)
  await stage.database.db.execute(sql`insert into marks_part (cohort_id, first_month, last_month, interviews)
    select cohort_id, '2026-01', '2026-10', count(*) from live_session where status = 'closed' and cohort_id <> ${asked.cohortId}
    group by cohort_id`)
  await stage.database.db.execute(sql`insert into marks_part (cohort_id, first_month, last_month, interviews)
    select cohort_id, month, month, 0 from marks_part,
      lateral (select to_char(date '2000-01-01' + n * interval '1 month', 'YYYY-MM') as month from generate_series(1, 300) n) past`)
  await stage.database.db.execute(sql`insert into marks_part_interview (live_session_id, part_id, seq)
    select live.id, part.id, live.last_seq from live_session live join marks_part part on part.cohort_id = live.cohort_id
    where live.status = 'closed' and part.interviews > 0`)
  await stage.database.db.execute(sql`with act as materialized (select live_session_id, gen_random_uuid() as id,
      '2026-01-01'::timestamptz + row_number() over () * interval '1 minute' as at from live_session_seat where seat = 'advisor')
    insert into recording_track (id, live_session_id, person_id, kind, mime_type, key_id, fingerprint, right_hash, days,
      destroyed_at, destruction_id, destroyed_for)
    select gen_random_uuid(), act.live_session_id, seat.user_id, 'voice', 'audio/webm', gen_random_uuid(), '', '', 30, act.at, act.id, 'over'
    from act join live_session_seat seat on seat.live_session_id = act.live_session_id and seat.seat in ('advisor', 'beneficiary')`)
  await stage.database.db.execute(sql`select fill_scenario_knowledge()`)
  await stage.database.db.execute(sql`analyze`)
}, 120_000)
afterAll(() => stage.close())

async function aCohort(name: string, size = year): Promise<Cohort> {
  const coordinator = await stage.person(`Sandrine de ${name}`)
  const { cohortId } = await stage.as(coordinator).cohort.create({ name })
  const { learnerIds } = await fillYear(stage.database.db, {
    cohortId,
    organiserId: coordinator.id,
    now,
    ...size,
  })
  const { rows } = await stage.database.pool.query<{ user_id: string }>(
    `select user_id from membership where cohort_id = $1 and role = 'supervisor' order by user_id`,
    [cohortId],
  )
  const as = (id: string): Person => ({ ...coordinator, id })
  return {
    cohortId,
    coordinator,
    learner: as(learnerIds[0] ?? ''),
    supervisor: as(rows[0]?.user_id ?? ''),
  }
}

async function take({ cohortId, coordinator }: Cohort, what: ExportKind, period: Period) {
  const member = await takeMembership(stage.runtime, coordinator.id, cohortId)
  const format = 'csv' as const
  const wish = what === 'marks' ? { what, format, parts: null } : { what, format, period }
  const words = paperWords('fr', await readMessages('fr'))
  const { parts } = await takeExport(stage.runtime, member, wish, words, now)
  for await (const _ of parts);
}

type Questions = Record<string, (cohort: Cohort) => Promise<unknown>>

const latestReceipts = () => stage.as(stage.administrator).installation.receipts({})
const receiptsOf = (search: string) => stage.as(stage.administrator).installation.receipts({ search })

async function receiptsAfter() {
  const { next } = await latestReceipts()
  return stage.as(stage.administrator).installation.receipts({ cursor: next })
}

async function everyReceipt(search: string) {
  const found: FoundReceipt[] = []
  let cursor: string | null = null
  do {
    const page: FoundReceipts = await stage.as(stage.administrator).installation.receipts({ search, cursor })
    found.push(...page.receipts)
    cursor = page.next
  } while (cursor !== null)
  return found
}

/** Answered by as many statements, however large a cohort is. */
const pages: Questions = {
  'a coordinator’s Today': ({ coordinator }) => stage.as(coordinator).today.overview(),
  'a supervisor’s Today': ({ supervisor }) => stage.as(supervisor).today.overview(),
  'a learner’s Today': ({ learner }) => stage.as(learner).today.overview(),
  'a learner’s interviews': ({ learner }) => stage.as(learner).liveSession.mine(),
  'a supervisor’s interviews': ({ supervisor }) => stage.as(supervisor).liveSession.mine(),
  'a learner’s progress': ({ learner }) => stage.as(learner).progress.mine(),
  'a cohort’s overview': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.overview({ cohortId }),
  'a learner’s overview': ({ cohortId, learner }) => stage.as(learner).cohort.overview({ cohortId }),
  'the practice matrix': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.practice({ cohortId }),
  'what is to be decided': ({ cohortId, coordinator }) =>
    stage.as(coordinator).cohort.decisions({ cohortId }),
  'a group’s month': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.groupMonth({ cohortId }),
  'the members': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.members({ cohortId }),
  'the rounds': ({ cohortId, coordinator }) => stage.as(coordinator).round.list({ cohortId }),
  'the situations': ({ cohortId, coordinator }) => stage.as(coordinator).scenario.library({ cohortId }),
  'a search': ({ coordinator }) => stage.as(coordinator).search.find({ asked: 'Yann' }),
  'the latest receipts': () => latestReceipts(),
  'the receipts after them': () => receiptsAfter(),
  'a receipt by its number': () => receiptsOf('4F'),
  'the latest acts': ({ cohortId, coordinator }) => stage.as(coordinator).cohort.acts({ cohortId }),
  'the journal': ({ cohortId, coordinator }) =>
    stage.as(coordinator).records.journal({ cohortId, filter: wholeJournal }),
  'the people of the journal': ({ cohortId, coordinator }) =>
    stage.as(coordinator).records.journalPeople({ cohortId }),
}

/** Read page by page, or log by log. */
const readings: Questions = {
  'what a learner looks back on': ({ learner }) => stage.as(learner).today.lookBack(),
  'what is erased next': ({ cohortId, coordinator }) =>
    stage.as(coordinator).retention.preview({ cohortId, retention: null }),
  'what may be taken': ({ cohortId, coordinator }) =>
    stage.as(coordinator).records.exportChoices({ cohortId }),
  'the interviews taken': (cohort) => take(cohort, 'sessions', allTime),
  'the practice taken': (cohort) => take(cohort, 'practice', allTime),
  'the marks taken': (cohort) => take(cohort, 'marks', quarter),
  'the attendance taken': (cohort) => take(cohort, 'attendance', quarter),
  'the journal taken': (cohort) => take(cohort, 'journal', allTime),
}

describe('among the years of nine cohorts', () => {
  test('there is enough in the database that its planner has a choice', async () => {
    const { rows } = await stage.database.pool.query(
      'select count(*)::int as facts, count(distinct live_session_id)::int as held from live_session_event',
    )
    expect(rows[0].facts).toBeGreaterThan(90_000)
    expect(rows[0].held).toBeGreaterThan(3_000)
  })

  for (const [name, ask] of Object.entries({ ...pages, ...readings })) {
    test(`${name} reads no growing table from end to end`, async () => {
      const statements = readsAmong(await statementsOf(() => ask(asked)))
      expect(statements.length).toBeGreaterThan(0)
      for (const statement of statements) {
        expect(
          await readWhole(stage.database.pool, growing, statement),
          statement.text.slice(0, 2_000),
        ).toEqual([])
      }
    })
  }

  for (const [name, ask] of Object.entries(pages)) {
    test(`${name} takes as many statements of 2,000 interviews as of 200`, async () => {
      // What is counted once is counted.
      for (const cohort of [asked, large]) await ask(cohort)
      const [few, many] = [await statementsOf(() => ask(asked)), await statementsOf(() => ask(large))]
      expect(few.length).toBeGreaterThan(0)
      expect(many.length).toBe(few.length)
    })
  }

  test('a page of receipts reads few rows more than the tracks it tells of, among thousands', async () => {
    const { pool } = stage.database
    const { rows } = await pool.query('select count(*)::int as tracks from recording_track')
    expect(rows[0].tracks).toBeGreaterThan(6_000)
    for (const ask of [latestReceipts, receiptsAfter, () => receiptsOf('4'), () => receiptsOf('4F')]) {
      const read = (await statementsOf(ask)).filter(({ text }) => text.includes('recording_track'))
      expect(read.length).toBeGreaterThan(0)
      for (const statement of read)
        expect(await rowsRead(pool, 'recording_track', statement), statement.text).toBeLessThan(150)
    }
  })

  test('the pages of receipts tell each once, the latest first, or by number where one is looked for', async () => {
    const all = `select coalesce(destruction_id, id)::text as id, max(destroyed_at) as at from recording_track
      where destroyed_at is not null group by 1`
    for (const [search, order] of [
      ['', 'at desc, id desc'],
      ['4', 'id'],
    ] as const) {
      const { rows } = await stage.database.pool.query<{ id: string }>(
        `select id from (${all}) act where starts_with(id, '${search}') order by ${order}`,
      )
      expect((await everyReceipt(search)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    }
  })

  test('a statement that does is found', async () => {
    const statement = { text: 'select count(payload) from live_session_event', values: [] }
    expect(await readWhole(stage.database.pool, growing, statement)).toEqual(['live_session_event'])
  })
})
