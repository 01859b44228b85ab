import { daySpan } from '@/i18n/day-span'
import { byteOrderMark } from '@/reading/records/csv'
import { practiceLines, practiceTable } from '@/reading/records/practice'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { Shell } from '@/server/interview/shell'
import { readYear } from '@/server/training/cohort/read-year'
import type { Asked } from './sessions-in'
import { csv, type ExportHead, inParts, jsonLines } from './write-rows'

/** The practice matrix of a period, as CSV or JSON: as many columns as it has rounds. */
export async function* practiceFile(
  { database: { db } }: Shell,
  { cohortId, period }: Asked,
  head: ExportHead,
  words: ReaderWords,
): AsyncGenerator<string> {
  const { practice, members, timeZone } = await readYear(db, cohortId, head.madeAt)
  const { from, until } = daySpan(period, timeZone)
  const names = new Map(members.map(({ personId, name }) => [personId, name]))
  const table = practiceTable(
    practice,
    {
      isIn: (at) => (from === null || at >= from) && (until === null || at < until),
      roundId: period.roundId,
    },
    (personId) => names.get(personId) ?? '',
    words,
    head.madeAt,
  )
  yield* inParts(
    head.format === 'csv'
      ? linesOf(practiceLines(table, words).map((line) => csv(line, words)))
      : jsonLines(head, eachOf(table.rows), { columns: table.columns }),
  )
}

async function* linesOf(lines: readonly string[]) {
  yield byteOrderMark
  yield* lines
}

async function* eachOf<Row>(rows: readonly Row[]) {
  yield* rows
}
