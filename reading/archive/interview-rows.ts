import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { ReaderWords } from '@/reading/words/reader-words'
import { type ArchiveRow, type ArchiveTable, archiveTables, type Value } from './fields'
import { type InterviewRecord, peopleIn } from './record-interview'

/** Tables that take rows from each interview. */
export const interviewTables = [
  ...([
    'interviews',
    'phases',
    'marks',
    'cues',
    'keptCues',
    'dial',
    'comparisons',
    'redrawnDial',
    'talk',
    'answers',
    'comments',
    'commitments',
    'takes',
    'takeMarks',
    'takeDial',
    'consents',
  ] as const),
] satisfies ArchiveTable[]

/** The rows one interview adds to each table, on the clocks of its cohort. */
export function rowsOfInterview(
  record: InterviewRecord,
  timeZone: string,
  { t }: ReaderWords,
): Record<(typeof interviewTables)[number], readonly Value[][]> {
  const at = Date.parse(record.scheduledFor)
  const head: ArchiveRow = {
    interviewId: record.interviewId,
    persona: record.persona,
    date: dayOf(at, timeZone),
    time: timeOf(at, timeZone),
  }
  const one: ArchiveRow = {
    ...head,
    cohort: record.cohort,
    focus: record.focus,
    minutes: record.minutes,
    status: t(`common.status.${record.status}`),
    seat: t(`common.seat.${record.seat}`),
    advisor: peopleIn(record, 'advisor'),
    beneficiary: peopleIn(record, 'beneficiary'),
    supervisors: peopleIn(record, 'supervisor'),
    observers: peopleIn(record, 'observer'),
  }
  const rows = (table: Exclude<(typeof interviewTables)[number], 'interviews'>) =>
    record[table].map((row) => inOrder(table, { ...head, ...row }))
  return {
    interviews: [inOrder('interviews', one)],
    phases: rows('phases'),
    marks: rows('marks'),
    cues: rows('cues'),
    keptCues: rows('keptCues'),
    dial: rows('dial'),
    comparisons: rows('comparisons'),
    redrawnDial: rows('redrawnDial'),
    talk: rows('talk'),
    answers: rows('answers'),
    comments: rows('comments'),
    commitments: rows('commitments'),
    takes: rows('takes'),
    takeMarks: rows('takeMarks'),
    takeDial: rows('takeDial'),
    consents: rows('consents'),
  }
}

/** A row's values in the order of its table's columns; what it does not have is empty. */
export function inOrder(table: ArchiveTable, row: ArchiveRow): Value[] {
  return archiveTables[table].map((field) => row[field] ?? null)
}
