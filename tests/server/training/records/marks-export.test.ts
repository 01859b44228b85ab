import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liveSessionAccess } from '@/db/schema'
import type { Locale } from '@/domain/localized'
import { refusalOf } from '@/domain/refusal-of'
import { usualRetention } from '@/domain/retention/retention'
import { readMessages } from '@/i18n/read-messages'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { paperWords } from '@/server/interview/paper/paper-words'
import { takeMembership } from '@/server/people/membership/take-membership'
import { purgeLiveSession } from '@/server/privacy/retention/purge-live-session'
import { exportChoices } from '@/server/training/records/export-choices'
import { takeExport } from '@/server/training/records/take-export'
import { type AdvisedCohort, advise, arrangeAdvisedCohort } from '../../../support/advised-cohort'
import { type Cast, openServerStage, type ServerStage, send } from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
/** Five people advise one interview each, all of them in October. */
let sessions: AdvisedCohort['sessions']

beforeAll(async () => {
  stage = await openServerStage()
})
beforeEach(async () => {
  const arranged = await arrangeAdvisedCohort(stage)
  cast = arranged.cast
  sessions = arranged.sessions
  for (const id of sessions) await hold(id, '2026-10-15')
})
afterAll(() => stage.close())

const at = (day: string) => momentOf(day, '12:00') ?? Number.NaN
const [november, december] = [at('2026-11-03'), at('2026-12-03')]

const hold = (id: string, day: string) =>
  stage.database.pool.query('update live_session set scheduled_for = $2 where id = $1', [
    id,
    new Date(at(day)),
  ])

type Wish = {
  readonly now?: number
  readonly parts?: readonly string[] | null
  readonly format?: 'csv' | 'json'
  readonly locale?: Locale
}

async function take({ now = november, parts = null, format = 'json', locale = 'fr' }: Wish = {}) {
  const member = await takeMembership(stage.runtime, cast.coordinator.id, cast.cohortId)
  const words = paperWords(locale, await readMessages(locale))
  const wish = { what: 'marks' as const, format, parts: parts && [...parts] }
  const { parts: texts } = await takeExport(stage.runtime, member, wish, words, now)
  let text = ''
  for await (const part of texts) text += part
  return text
}

type Row = Readonly<Record<string, unknown>>

async function rowsOf(wish: Wish = {}): Promise<Row[]> {
  return JSON.parse(await take({ ...wish, format: 'json' })).rows
}

/** Rows without what is new in each export, in an order of their own. */
const contentOf = (rows: readonly Row[]) =>
  rows.map(({ interview: _, advisor: __, marker: ___, ...rest }) => JSON.stringify(rest)).sort()
const namesIn = (rows: readonly Row[], key: string) => new Set(rows.map((row) => row[key]))

const refusalFor = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => refusalOf(error) ?? Promise.reject(error),
  )

async function choices(now: number) {
  const member = await takeMembership(stage.runtime, cast.coordinator.id, cast.cohortId)
  return (await exportChoices(stage.runtime, member, now)).marks
}

/** Erases the marks of an interview as the end of their time does. */
const purgeMarks = (liveSessionId: string) =>
  purgeLiveSession(stage.runtime, {
    liveSessionId,
    kinds: ['marks'],
    retention: usualRetention,
    runId: randomUUID(),
    now: at('2030-01-01'),
  })

describe('the marks of opened debriefs', () => {
  test('are by pseudonym, the same within one part, another in the next export', async () => {
    const [once, again] = [await rowsOf(), await rowsOf()]
    expect(once).toHaveLength(10)
    expect(namesIn(once, 'advisor').size).toBe(5)
    expect(namesIn(once, 'marker').size).toBe(1)
    expect(namesIn(once, 'interview').size).toBe(5)
    for (const key of ['advisor', 'marker', 'interview'])
      for (const name of namesIn(once, key)) expect(namesIn(again, key).has(name), key).toBe(false)
  })

  test('hold no name, no id, no note and no day', async () => {
    for (const text of [await take(), await take({ format: 'csv' }), await take({ locale: 'en' })]) {
      for (const { name, id } of [cast.advisor, cast.supervisor, cast.beneficiary]) {
        expect(text).not.toContain(name)
        expect(text).not.toContain(id)
      }
      for (const id of sessions) expect(text).not.toContain(id)
      expect(text).not.toContain('secret')
      expect(text.slice(text.indexOf('rows'))).not.toMatch(/\d{4}-\d{2}-\d{2}/u)
    }
  })

  test('are told to those annotated, in the access log of each interview', async () => {
    await stage.database.db.delete(liveSessionAccess)
    await take({ format: 'csv' })
    for (const liveSessionId of sessions) {
      const log = await stage.as(cast.beneficiary).liveSession.accessLog({ liveSessionId })
      expect(log.map(({ what, personId }) => [what, personId])).toEqual([['export', cast.coordinator.id]])
    }
  })

  test('stand in the journal with the parts that were taken', async () => {
    await take()
    const { lines } = await stage.as(cast.coordinator).cohort.acts({ cohortId: cast.cohortId })
    expect(lines[0]).toMatchObject({
      act: 'exportTaken',
      detail: { what: 'marks', format: 'json', from: null, to: null, parts: ['2026-10'] },
    })
  })
})

describe('a month', () => {
  test('is refused until it is over, and while its marks are about fewer than five people', async () => {
    expect(await refusalFor(take({ now: at('2026-10-31') }))).toBe('nothingToTake')
    expect(await choices(at('2026-10-31'))).toEqual({ parts: [], waiting: null, thisMonth: '2026-10' })
    await hold(sessions[0] ?? '', '2026-11-10')
    expect(await refusalFor(take())).toBe('tooFewPeople')
    expect(await refusalFor(take({ parts: ['2026-10'] }))).toBe('partNotClosed')
    expect(await choices(november)).toEqual({
      parts: [],
      waiting: { first: '2026-10', last: '2026-10', advisors: 4 },
      thisMonth: '2026-11',
    })
  })

  test('with too few people leaves with the next, under the name of both', async () => {
    await hold(sessions[0] ?? '', '2026-11-10')
    const rows = await rowsOf({ now: december })
    expect(rows).toHaveLength(10)
    expect([...namesIn(rows, 'months')]).toEqual(['2026-10/2026-11'])
    expect(JSON.parse(await take({ now: december })).parts).toEqual(['2026-10/2026-11'])
  })

  test('begins and ends on the clocks of the cohort', async () => {
    const { pool } = stage.database
    await pool.query(`update cohort set time_zone = 'Pacific/Noumea' where id = $1`, [cast.cohortId])
    for (const id of sessions)
      await pool.query(`update live_session set scheduled_for = '2026-10-31T14:00:00Z' where id = $1`, [id])
    expect([...namesIn(await rowsOf({ now: december }), 'months')]).toEqual(['2026-11'])
  })

  test('that was taken once holds the same marks for ever, whatever comes later', async () => {
    const late = await stage.member('Eve Cinq', cast.cohortId, 'learner')
    const held = await advise(stage, cast, late, { scenarioKey: 'bernard', until: 'selfAssessment' })
    await hold(held, '2026-10-20')
    const first = await rowsOf()
    await stage.database.pool.query(`update live_session set status = 'debrief' where id = $1`, [held])
    const open = sessions.at(-1) ?? ''
    const marks = await markIds(open)
    await send(stage, cast.supervisor, open, { type: 'deleteMark', markId: marks[0] ?? '' })
    const again = await rowsOf()
    expect(contentOf(again)).toEqual(contentOf(first))
  })

  test('gives a debrief that opened late away with the next month, and never alone', async () => {
    await take()
    const late = await stage.member('Eve Cinq', cast.cohortId, 'learner')
    await hold(await advise(stage, cast, late, { scenarioKey: 'bernard' }), '2026-10-20')
    expect((await choices(december)).waiting).toEqual({ first: '2026-11', last: '2026-11', advisors: 1 })
    expect(await rowsOf({ now: december })).toHaveLength(10)
  })

  test('counts those who have marks there, not those who advised', async () => {
    await purgeMarks(sessions[0] ?? '')
    expect((await choices(november)).waiting).toMatchObject({ advisors: 4 })
    expect(await refusalFor(take())).toBe('tooFewPeople')
  })

  test('of which marks were purged since is refused, and leaves the table with its last interview', async () => {
    await take()
    await purgeMarks(sessions[0] ?? '')
    expect((await choices(november)).parts).toEqual([
      { first: '2026-10', last: '2026-10', standing: 'purged' },
    ])
    expect(await refusalFor(take({ parts: ['2026-10'] }))).toBe('partPurged')
    expect(await refusalFor(take())).toBe('partPurged')
    for (const id of sessions) await purgeMarks(id)
    expect((await choices(november)).parts).toEqual([])
  })

  test('gives pseudonyms that mean nothing in another part of the same export', async () => {
    for (const [index, id] of sessions.entries()) await hold(id, index < 5 ? '2026-10-15' : '2026-11-15')
    const others = ['bernard', 'mamadou', 'aurelie', 'sylvie', 'kevin']
    const { rows: advisors } = await stage.database.pool.query<{ user_id: string }>(
      `select user_id from live_session_seat where seat = 'advisor' and live_session_id = any ($1)`,
      [sessions],
    )
    for (const [index, { user_id: id }] of advisors.entries()) {
      const advisor = { ...cast.advisor, id }
      const held = await advise(stage, cast, advisor, { scenarioKey: others[index] ?? '' })
      await hold(held, '2026-11-15')
    }
    const rows = await rowsOf({ now: december })
    const inMonth = (months: string) => rows.filter((row) => row.months === months)
    expect([...namesIn(rows, 'months')]).toEqual(['2026-10', '2026-11'])
    const [before, after] = [namesIn(inMonth('2026-10'), 'advisor'), namesIn(inMonth('2026-11'), 'advisor')]
    expect([before.size, after.size]).toEqual([5, 5])
    expect([...before].filter((name) => after.has(name))).toEqual([])
  })
})

describe('at the same moment', () => {
  test('two first exports hold the same marks', async () => {
    const [one, other] = await Promise.all([rowsOf(), rowsOf()])
    expect(one).toHaveLength(10)
    expect(contentOf(one)).toEqual(contentOf(other))
    const { rows } = await stage.database.pool.query(
      'select count(*)::int as parts from marks_part where cohort_id = $1',
      [cast.cohortId],
    )
    expect(rows).toEqual([{ parts: 1 }])
  })

  test('an export and a purge leave all marks of a month or none', async () => {
    const whole = contentOf(await rowsOf())
    for (const id of sessions) {
      const [taken] = await Promise.all([rowsOf({ parts: ['2026-10'] }).catch(refusalOf), purgeMarks(id)])
      if (Array.isArray(taken)) expect(contentOf(taken)).toEqual(whole)
      else expect(['partPurged', 'partNotClosed']).toContain(taken)
    }
  })
})

async function markIds(liveSessionId: string): Promise<string[]> {
  const { rows } = await stage.database.pool.query<{ id: string }>(
    `select id from live_session_event where live_session_id = $1 and type = 'marked' order by seq`,
    [liveSessionId],
  )
  return rows.map(({ id }) => id)
}

test('days of the stage are those of the cohort’s clocks', () => {
  expect(dayOf(november)).toBe('2026-11-03')
})
