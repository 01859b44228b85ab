import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HalfDay, halfOf } from '@/domain/cohort/records/attendance'
import type { Period } from '@/domain/cohort/records/export-wish'
import { refusalOf } from '@/domain/refusal-of'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import { takeMembership } from '@/server/people/membership/take-membership'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import { readAttendance } from '@/server/training/records/read-attendance'
import { takeSheet } from '@/server/training/records/take-sheet'
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
const heavyWork = openHeavyWork({
  script: 'server/entry/heavy-work.ts',
  execArgv: ['--import', 'tsx'],
  mode: 'production',
  log: createLog('silent'),
})
const day = '2026-03-02'

/** Moves a log to a morning of March: its interview from 9:04 to 9:31 in Paris, paused for three minutes. */
async function moveToMarch(liveSessionId: string): Promise<void> {
  const { pool } = stage.database
  const at = (time: string) => `${day}T${time}:00Z`
  await pool.query('alter table live_session_event disable trigger live_session_event_append_only')
  const times = {
    interviewStarted: '08:04',
    interviewPaused: '08:10',
    interviewResumed: '08:13',
    interviewEnded: '08:31',
  }
  for (const [type, time] of Object.entries(times))
    await pool.query('update live_session_event set at = $3 where live_session_id = $1 and type = $2', [
      liveSessionId,
      type,
      at(time),
    ])
  await pool.query('alter table live_session_event enable trigger live_session_event_append_only')
  await pool.query('update live_session set scheduled_for = $2 where id = $1', [liveSessionId, at('08:00')])
}

beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
  await send(stage, cast.observer, cast.liveSessionId, { type: 'enter' })
  await send(stage, cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
  await send(stage, cast.supervisor, cast.liveSessionId, { type: 'resumeInterview' })
  await playUntil(stage, cast, 'closed', 'interview')
  await moveToMarch(cast.liveSessionId)
})
afterAll(async () => {
  await heavyWork.close(0)
  await stage.close()
})

const period: Period = { from: day, to: day, roundId: null }
const asked = () => ({ cohortId: cast.cohortId, timeZone: 'Europe/Paris', period })

describe('the attendance of a day', () => {
  test('has the hours of the log, the seats, and the lead; an observer who never came has nothing to sign', async () => {
    const { halves, names } = await readAttendance(stage.runtime, asked(), Date.now())
    expect(halves.map(({ day: of, half }) => [of, half])).toEqual([[day, 'morning']])
    const [half] = halves
    const told = half?.learners.map(({ personId, attended: [each], isThere }) => [
      names.get(personId)?.name,
      each?.seat,
      isThere,
    ])
    expect(told).toEqual([
      ['Léa Aubert', 'observer', true],
      ['Thomas Guérin', 'beneficiary', true],
      ['Inès Marchetti', 'advisor', true],
      ['Hugo Perrin', 'observer', false],
    ])
    const hours = half?.learners[2]?.attended[0]?.hours
    expect(hours).toEqual({
      from: Date.parse(`${day}T08:04:00Z`),
      to: Date.parse(`${day}T08:31:00Z`),
      stoppedMs: 180_000,
    })
    expect(half?.trainers.map(({ personId }) => names.get(personId)?.name)).toEqual(['Claire Dubreuil'])
  })

  test('names those expected in an interview that was not held, and none of one that was called off or is to come', async () => {
    const { coordinator, cohortId } = cast
    const wish = { ...aWish(cast), scenarioKey: 'driss', scheduledFor: Date.parse(`${day}T14:00:00Z`) }
    const { liveSessionId } = await stage.as(coordinator).liveSession.schedule(wish)
    const afternoon = async (now: number) =>
      (await readAttendance(stage.runtime, asked(), now)).halves.find(({ half }) => half === 'afternoon')
    const missed = await afternoon(Date.now())
    expect(missed?.learners.map(({ isThere }) => isThere)).toEqual([false, false])
    const before = Date.parse(`${day}T13:00:00Z`)
    expect(await afternoon(before)).toBeUndefined()
    const ahead = await readAttendance(stage.runtime, asked(), before, 'afternoon')
    expect(ahead.halves).toHaveLength(1)
    expect(ahead.halves[0]?.isExpected).toBe(true)
    expect(ahead.halves[0]?.learners.map(({ isThere }) => isThere)).toEqual([true, true])
    expect((await readAttendance(stage.runtime, asked(), before, 'morning')).halves[0]?.isExpected).toBe(
      false,
    )
    await stage.as(coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await afternoon(Date.now())).toBeUndefined()
    expect(cohortId).toBe(cast.cohortId)
  })
})

describe('the sheet', () => {
  const sheet = async (locale: 'fr' | 'en', of = period, half?: HalfDay) => {
    const runtime = { ...stage.runtime, heavyWork }
    const member = await takeMembership(runtime, cast.coordinator.id, cast.cohortId)
    return takeSheet(runtime, member, { period: of, half, locale, signal: new AbortController().signal })
  }

  test('names the person, the hours by the log, the partners and the organisation, in both languages', async () => {
    await stage.as(cast.coordinator).records.saveHeading({
      cohortId: cast.cohortId,
      organisation: 'GRETA du Rhône',
      declaration: '82 69 00000 69',
      action: 'Conseil en évolution professionnelle',
      place: 'Lyon',
    })
    const { fileName, parts } = await sheet('fr')
    expect(fileName).toBe('Émargement Promotion Printemps 2026-03-02–2026-03-02.pdf')
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat([...parts])))
    const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s/gu, ' ')
    for (const words of [
      'GRETA du Rhône',
      '82 69 00000 69',
      'Conseil en évolution professionnelle',
      'Lyon',
      'lundi 2 mars 2026, matin',
      'Inès Marchetti',
      '9 h 04 – 9 h 31, dont 3 min',
      'Claire Dubreuil',
      'absence',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('trop vite')
    const english = await sheet('en')
    expect(english.fileName).toMatch(/^Attendance /u)
  })

  test('of a coming half-day is headed as planned, with the planned hour and no hours', async () => {
    const scheduledFor = Date.parse(`${dayOf(Date.now() + 3 * 86_400_000, 'Europe/Paris')}T08:30:00Z`)
    const wish = { ...aWish(cast), scenarioKey: 'driss', scheduledFor }
    await stage.as(cast.coordinator).liveSession.schedule(wish)
    const choices = await stage.as(cast.coordinator).records.exportChoices({ cohortId: cast.cohortId })
    const coming = dayOf(scheduledFor, 'Europe/Paris')
    expect(choices.coming).toContainEqual({ day: coming, half: 'morning', interviews: 1 })
    expect(halfOf(timeOf(scheduledFor, 'Europe/Paris'))).toBe('morning')
    const { parts } = await sheet('fr', { from: coming, to: coming, roundId: null }, 'morning')
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat([...parts])))
    const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s/gu, ' ')
    expect(text).toContain('matin, prévu')
    expect(text).toContain(
      `prévu à ${timeOf(scheduledFor, 'Europe/Paris').replace(':', ' h ').replace(/^0/u, '')}`,
    )
    expect(text).toContain('heures à remplir à la main')
    expect(text).not.toContain('absence')
  })

  test('is refused without a beginning and an end, and of more than a quarter', async () => {
    for (const of of [
      { from: null, to: day, roundId: null },
      { from: '2026-01-01', to: '2026-12-31', roundId: null },
      { from: day, to: '2026-03-01', roundId: null },
    ]) {
      const refusal = await sheet('fr', of).then(() => 'accepted', refusalOf)
      expect(refusal).toBe('periodTooLong')
    }
  })
})
