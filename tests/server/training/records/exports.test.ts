import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportFormat, ExportKind, Period } from '@/domain/cohort/records/export-wish'
import type { Locale } from '@/domain/localized'
import { refusalOf } from '@/domain/refusal-of'
import { readMessages } from '@/i18n/read-messages'
import type { Runtime } from '@/server/entry/runtime'
import { paperWords } from '@/server/interview/paper/paper-words'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Person } from '@/server/people/sign-in/sign-in'
import { takeExport } from '@/server/training/records/take-export'
import { arrangeAdvisedCohort } from '../../../support/advised-cohort'
import { type Cast, openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
const dangerous = '=HYPERLINK("http://x";"y")'

beforeAll(async () => {
  stage = await openServerStage()
  cast = (await arrangeAdvisedCohort(stage, ['Ada Un', 'Bo Deux', 'Cy Trois', dangerous])).cast
})
afterAll(() => stage.close())

const whole: Period = { from: null, to: null, roundId: null }

async function take(
  what: Exclude<ExportKind, 'marks'>,
  format: Exclude<ExportFormat, 'pdf'>,
  {
    locale = 'fr',
    period = whole,
    who = cast.coordinator,
  }: { locale?: Locale; period?: Period; who?: Person } = {},
): Promise<string> {
  const member = await takeMembership(stage.runtime, who.id, cast.cohortId)
  const words = paperWords(locale, await readMessages(locale))
  const { parts } = await takeExport(stage.runtime, member, { what, format, period }, words, Date.now())
  let text = ''
  for await (const part of parts) text += part
  return text
}

const refusalFor = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => refusalOf(error) ?? Promise.reject(error),
  )

describe('the interviews of a cohort', () => {
  test('open in a French spreadsheet: with their names, their hours by the log, and no formula', async () => {
    const text = await take('sessions', 'csv')
    expect(text.startsWith('\uFEFFIdentifiant;Date;')).toBe(true)
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(text).toContain('Thomas Guérin')
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
    expect(text).not.toMatch(/(^|;)"?=/mu)
    expect(text).not.toContain('Un secret de note')
    expect(text).not.toContain('empathy')
  })

  test('are JSON of the documented shape, whole', async () => {
    const read = JSON.parse(await take('sessions', 'json'))
    expect(read).toMatchObject({
      format: 'triade.export',
      version: 2,
      kind: 'sessions',
      count: 5,
      cohort: { id: cast.cohortId, name: 'Promotion Printemps' },
    })
    expect(read.rows).toHaveLength(5)
    expect(read.rows[0]).toMatchObject({ supervisors: ['Claire Dubreuil'], stoppedMinutes: 0 })
    expect(read.rows.map((each: { status: string }) => each.status).sort()).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
      'debrief',
    ])
  })

  test('are those of the period alone', async () => {
    const day = { ...whole, from: '2020-01-01', to: '2020-12-31' }
    expect(JSON.parse(await take('sessions', 'json', { period: day })).count).toBe(0)
  })
})

describe('the practice of a cohort', () => {
  test('is a row for each learner, with the seats they held', async () => {
    const read = JSON.parse(await take('practice', 'json'))
    expect(read.columns).toHaveLength(1)
    const thomas = read.rows.find((each: { name: string }) => each.name === 'Thomas Guérin')
    expect(thomas.held).toEqual({ advisor: 0, beneficiary: 5, observer: 0 })
    const text = await take('practice', 'csv', { locale: 'en' })
    expect(text.split('\r\n')[0]).toContain('Name,Held: advisor')
  })
})

describe('a coordinator who takes', () => {
  test('is in the journal before anything leaves; supervisors and learners take nothing', async () => {
    const { lines } = await stage.as(cast.coordinator).records.journal({
      cohortId: cast.cohortId,
      filter: { kind: 'exports', personId: null, from: null, to: null },
    })
    const before = lines.length
    for (const who of [cast.supervisor, cast.advisor])
      expect(await refusalFor(take('sessions', 'csv', { who }))).toBe('roleMayNot')
    await take('journal', 'csv')
    const after = await stage.as(cast.coordinator).cohort.acts({ cohortId: cast.cohortId })
    expect(after.lines[0]).toMatchObject({
      act: 'exportTaken',
      detail: { kind: 'export', what: 'journal', format: 'csv', from: null, to: null },
    })
    expect(before).toBeGreaterThan(0)
  })

  test('still takes from an archived cohort', async () => {
    const coordinator = stage.as(cast.coordinator)
    await stage.database.pool.query(`update live_session set scheduled_for = now() - interval '3 days'`)
    await coordinator.records.archive({ cohortId: cast.cohortId })
    expect(JSON.parse(await take('sessions', 'json')).count).toBe(5)
    await coordinator.records.reopen({ cohortId: cast.cohortId })
  })

  test('waits after ten exports, whichever processes gave them, where rates are limited', async () => {
    const [here, there] = [stage.runtime, await stage.secondRuntime()]
    const env = { ...stage.runtime.env, isRateLimited: true }
    const { id } = await stage.member('Paul Compte', cast.cohortId, 'coordinator')
    const member = await takeMembership(stage.runtime, id, cast.cohortId)
    const words = paperWords('fr', await readMessages('fr'))
    const wish = { what: 'sessions', format: 'csv', period: whole } as const
    const ask = (on: Runtime, now: number) => refusalFor(takeExport({ ...on, env }, member, wish, words, now))
    const now = Date.now()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => ask(index % 2 === 0 ? here : there, now)),
    )
    expect(answers.filter((each) => each === 'accepted')).toHaveLength(10)
    expect(answers.filter((each) => each === 'tooManyCommands')).toHaveLength(2)
    expect(await ask(there, now)).toBe('tooManyCommands')
    expect(await ask(there, now + 11 * 60_000)).toBe('accepted')
  })
})
