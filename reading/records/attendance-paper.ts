import type {
  AttendanceHalf,
  AttendanceHeading,
  AttendanceLine,
  Attended,
} from '@/domain/cohort/records/attendance'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import type { Block, Cell, Column, Line, Paper, Section } from '@/reading/paper/paper'
import { datesIn } from '@/reading/words/dates'
import type { ReaderWords } from '@/reading/words/reader-words'

/** What a sheet calls a person, and in which form it speaks of them. */
export type NamedPerson = { readonly name: string; readonly form: PersonForm }

export type GivenAttendance = {
  readonly halves: readonly AttendanceHalf[]
  /** By the ids of the people. */
  readonly names: ReadonlyMap<string, NamedPerson>
  readonly heading: AttendanceHeading
  readonly cohortName: string
  /** The first and the last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  /** On whose clocks dates and hours are told. */
  readonly timeZone: string
  readonly printedAt: number
}

type Words = Pick<ReaderWords, 'locale' | 't' | 'nouns' | 'duration'>

/**
 * A period's attendance sheet on paper: people, hours by the logs, partners, and a signature box for each half-day.
 * Hours still to come stay empty, for handwriting.
 */
export function attendancePaper(given: GivenAttendance, words: Words): Paper {
  const { t, locale } = words
  const dates = datesIn(locale, given.timeZone)
  const period = t('records.sheet.period', {
    from: dates.longCalendarDate(given.from),
    to: dates.longCalendarDate(given.to),
  })
  const action = given.heading.action || given.cohortName
  const said = sayer(given, words)
  return {
    locale,
    title: t('records.sheet.title'),
    subtitle: `${action} · ${period}`,
    subject: t('records.sheet.subject', { cohort: given.cohortName }),
    sections: [
      headingOf(given, { action, period }, words),
      ...given.halves.map((half) => halfSection(half, said, words)),
      ...(given.halves.length === 0 ? [] : [attested(words)]),
    ],
    foot: [
      given.heading.organisation,
      action,
      t(
        given.halves.some(({ isExpected }) => isExpected)
          ? 'records.sheet.footExpected'
          : 'records.sheet.foot',
        {
          day: dates.longDate(given.printedAt),
        },
      ),
    ]
      .filter((each) => each !== '')
      .join(' · '),
    pageOf: (page, pages) => t('records.sheet.page', { page, pages }),
    fileName: t('records.file.attendance', { cohort: given.cohortName, from: given.from, to: given.to }),
  }
}

function headingOf(
  { heading, cohortName, halves }: GivenAttendance,
  { action, period }: { action: string; period: string },
  { t }: Words,
): Section {
  const rows = [
    { term: t('records.sheet.organisation'), value: heading.organisation },
    { term: t('records.sheet.declaration'), value: heading.declaration },
    { term: t('records.sheet.action'), value: action },
    { term: t('records.sheet.cohort'), value: cohortName },
    { term: t('records.sheet.dates'), value: period },
    { term: t('records.sheet.place'), value: heading.place },
  ].filter(({ value }) => value !== '')
  const none: Block[] =
    halves.length === 0 ? [{ kind: 'line', line: { text: t('records.sheet.nothing'), tone: 'plain' } }] : []
  return { id: 'heading', title: t('records.sheet.training'), blocks: [{ kind: 'facts', rows }, ...none] }
}

const nobody = { form: defaultPersonForm }

type Said = ReturnType<typeof sayer>

function sayer({ names, timeZone }: GivenAttendance, { locale, t, nouns, duration }: Words) {
  const dates = datesIn(locale, timeZone)
  const expectedAt = ({ scheduledFor }: Attended) =>
    t('records.sheet.expectedAt', { time: dates.time(scheduledFor) })
  const placeOf = ({ place, room }: Attended) => room ?? t(`common.place.${place}`)
  return {
    dates,
    nameOf: (personId: string) => names.get(personId)?.name ?? '',
    /** « 9 h 04 – 9 h 31 », and how long of it the clock stood. */
    hours({ hours, isAhead }: Attended): string {
      if (isAhead) return ''
      if (hours === null) return t('records.sheet.notThere')
      const span = `${dates.time(hours.from)} – ${dates.time(hours.to)}`
      return hours.stoppedMs < 1_000
        ? span
        : t('records.sheet.stopped', { span, stopped: duration(hours.stoppedMs) })
    },
    /** « Bénéficiaire · salle 2 », of an interview to come « Bénéficiaire · salle 2 · prévu à 9 h 30 ». */
    seat(each: Attended): string {
      const told = `${nouns.seat(each.seat, [names.get(each.personId) ?? nobody])} · ${placeOf(each)}`
      return each.isAhead ? `${told} · ${expectedAt(each)}` : told
    },
    expectedAt,
  }
}

type ColumnName = 'learner' | 'trainer' | 'hours' | 'trainers' | 'interviews' | 'signature'

function halfSection(
  { day, half, isExpected, learners, trainers }: AttendanceHalf,
  said: Said,
  { t }: Words,
): Section {
  const noon = Date.parse(`${day}T12:00:00Z`)
  const column = (key: ColumnName, share: number): Column => ({
    title: t(`records.sheet.column.${key}`),
    share,
  })
  const signature = column('signature', 24)
  // The head of a table is on each of its pages, and so the half-day that is signed for.
  const named = (key: 'learner' | 'trainer'): Column => ({
    title: t('records.sheet.headOf', {
      column: t(`records.sheet.column.${key}`),
      half: t(`records.sheet.half.${half}`, { day: said.dates.date(noon, noon) }),
    }),
    share: 28,
  })
  const blocks: Block[] = [
    {
      kind: 'table',
      name: t('records.sheet.learners'),
      columns: [named('learner'), column('hours', 23), column('trainers', 25), signature],
      rows: learners.map((line) => learnerRow(line, said)),
    },
  ]
  if (trainers.length > 0)
    blocks.push({
      kind: 'table',
      name: t('records.sheet.trainers'),
      columns: [named('trainer'), column('hours', 23), column('interviews', 25), signature],
      rows: trainers.map((line) => trainerRow(line, said)),
    })
  const title = t(`records.sheet.half.${half}`, { day: said.dates.dayInFull(noon) })
  return {
    id: `${day} ${half}`,
    title: isExpected ? t('records.sheet.expected', { half: title }) : title,
    blocks,
  }
}

function learnerRow({ personId, attended, isThere }: AttendanceLine, said: Said): Cell[] {
  const trainers = [...new Set(attended.flatMap(({ trainerIds }) => trainerIds))].map(said.nameOf)
  return [
    { text: said.nameOf(personId), under: attended.map((each) => quiet(said.seat(each))) },
    cellOf(attended.map(said.hours)),
    cellOf(trainers),
    { text: '', isBox: isThere },
  ]
}

function trainerRow({ personId, attended, isThere }: AttendanceLine, said: Said): Cell[] {
  const counted = attended.filter(({ hours, isAhead }) => hours !== null || isAhead)
  const ahead = attended.filter(({ isAhead }) => isAhead)
  return [
    { text: said.nameOf(personId), under: ahead.map((each) => quiet(said.expectedAt(each))) },
    cellOf(attended.map(said.hours)),
    { text: String(counted.length) },
    { text: '', isBox: isThere },
  ]
}

function cellOf([first = '', ...rest]: readonly string[]): Cell {
  return { text: first, under: rest.map((text) => ({ text, tone: 'plain' as const })) }
}

function quiet(text: string): Line {
  return { text, tone: 'quiet' }
}

/** Who vouches for the sheet as a whole, at its end. */
function attested({ t }: Words): Section {
  const columns = (['name', 'quality', 'date', 'signature'] as const).map((key) => ({
    title: t(`records.sheet.attested.${key}`),
    share: 25,
  }))
  return {
    id: 'attested',
    title: t('records.sheet.attested.title'),
    blocks: [
      { kind: 'line', line: { text: t('records.sheet.attested.body'), tone: 'plain' } },
      {
        kind: 'table',
        name: t('records.sheet.attested.title'),
        columns,
        rows: [columns.map(() => ({ text: '', isBox: true }))],
      },
    ],
  }
}
