import { Readable } from 'node:stream'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { Locale } from '@/domain/localized'
import type { ArchiveProgress } from '@/domain/personal-data/archive-progress'
import { describeArchive } from '@/reading/archive/describe-archive'
import { rowsOfDraft } from '@/reading/archive/draft-rows'
import {
  type ArchiveColumn,
  type ArchiveRow,
  type ArchiveTable,
  archiveTables,
} from '@/reading/archive/fields'
import { inOrder, interviewTables, rowsOfInterview } from '@/reading/archive/interview-rows'
import { byteOrderMark } from '@/reading/records/csv'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { Runtime } from '@/server/privacy/runtime'
import { type CohortOf, cohortsOf } from '../cohorts-of'
import { type SeatOf, seatsOf } from '../seats-of'
import { archiveNames } from './archive-names'
import { csvLines } from './csv'
import {
  readOtherRows,
  readOwnAbsences,
  readOwnPassages,
  readOwnRemarks,
  readOwnToReread,
} from './other-rows'
import { readOwnDrafts } from './own-drafts'
import { readInterview } from './own-interviews'
import { reasonRows } from './own-reasons'
import { ledgerRows } from './own-recordings'
import { journalRows, letterRows, membershipRows, openingRows, readOwnAccount } from './own-rows'
import { createSpool, type Spool } from './spool'
import { writeDebriefs } from './write-debriefs'
import type { OpenZip } from './zip-into'

export const archiveFormat = { format: 'triade-personal-archive', version: 1 } as const

type Wish = {
  readonly personId: string
  readonly locale: Locale
  readonly words: ReaderWords
  readonly zip: OpenZip
  readonly madeAt: number
  readonly signal: AbortSignal
  readonly tell: (progress: Partial<ArchiveProgress>) => Promise<void>
}

type Own = Awaited<ReturnType<typeof readOwn>>
type Spools = Readonly<Record<ArchiveTable, Spool>>

/** Writes everything that is kept of a person and that they may see: JSON, tables, debriefs, and what each field means. */
export async function writeArchive(runtime: Runtime, wish: Wish): Promise<void> {
  const { zip, words, madeAt, tell } = wish
  const names = archiveNames(words)
  const own = sayPseudonyms(await readOwn(runtime, wish), wish.locale)
  const spools = openSpools(words)
  const size = { bytes: 0 }
  await zip.add(names.json, Readable.from(counted(jsonOf(runtime, wish, own, spools), size)))
  await tell({ json: size.bytes })
  for (const table of [
    'memberships',
    'openings',
    'letters',
    'journal',
    'reasons',
    'recordingLedger',
  ] as const) {
    await spools[table].write(csvLines(own[table].map((row) => inOrder(table, row))))
  }
  for (const draft of own.drafts) {
    await spools.drafts.write(csvLines(rowsOfDraft(draft, words).map((row) => inOrder('drafts', row))))
  }
  for (const table of Object.keys(archiveTables) as ArchiveTable[]) {
    await zip.add(names.tables[table], spools[table].read())
  }
  await tell({ csv: Object.keys(archiveTables).length })
  const { written, failed } = await writeDebriefs(runtime, { ...wish, seats: own.seats, names })
  const about = {
    name: own.account.person.name,
    madeAt,
    failed,
    files: { json: names.json, tables: names.tables, debriefs: written },
  }
  await zip.add(names.readme, Readable.from([`${byteOrderMark}${describeArchive(about, words)}`]))
  await tell({ isDescribed: true })
}

async function readOwn(runtime: Runtime, { personId, words, locale }: Wish) {
  const cohorts = await cohortsOf(runtime, personId)
  const [
    account,
    seats,
    letters,
    journal,
    reasons,
    recordingLedger,
    drafts,
    remarks,
    passages,
    toReread,
    absences,
    others,
  ] = await Promise.all([
    readOwnAccount(runtime, personId),
    seatsOf(runtime, personId),
    letterRows(runtime, personId, words),
    journalRows(runtime, personId, cohorts, words),
    reasonRows(runtime, personId),
    ledgerRows(runtime, personId, words),
    readOwnDrafts(runtime, personId, locale),
    readOwnRemarks(runtime, personId),
    readOwnPassages(runtime, personId),
    readOwnToReread(runtime, personId),
    readOwnAbsences(runtime, personId),
    readOtherRows(runtime, personId),
  ])
  const openings: ArchiveRow[] = []
  for (const cohort of cohorts) openings.push(...(await openingRows(runtime, personId, cohort, words)))
  return {
    account,
    cohorts,
    seats,
    letters,
    journal,
    reasons,
    recordingLedger,
    drafts,
    remarks,
    passages,
    toReread,
    absences,
    others,
    openings,
    memberships: membershipRows(cohorts, words),
  }
}

/** A table of each kind, headed in the reader's language. */
function openSpools({ t }: ReaderWords): Spools {
  const spools = Object.fromEntries(
    Object.keys(archiveTables).map((table) => [table, createSpool()]),
  ) as Spools
  for (const [table, columns] of Object.entries(archiveTables) as [
    ArchiveTable,
    readonly ArchiveColumn[],
  ][]) {
    void spools[table].write(
      `${byteOrderMark}${csvLines([columns.map((column) => t(`archive.heading.${column}`))])}`,
    )
  }
  return spools
}

/** The JSON file in pieces, one interview in memory at a time. Interviews also go into their tables. */
async function* jsonOf(runtime: Runtime, wish: Wish, own: Own, spools: Spools): AsyncGenerator<string> {
  const { personId, words, locale, madeAt, signal, tell } = wish
  const { account, memberships, openings, letters, journal, reasons, recordingLedger, drafts, seats } = own
  const answers = new Map(
    drafts.flatMap(({ draftKind, draftOf, content }) =>
      draftKind === 'answers' ? [[draftOf, content]] : [],
    ),
  )
  const head = {
    ...archiveFormat,
    madeAt: new Date(madeAt).toISOString(),
    language: locale,
    ...account,
    memberships,
    openings,
    letters,
    journal,
    reasons,
    recordingLedger,
    ...own.others,
    drafts,
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "interviews": [`
  for (const [index, seat] of seats.entries()) {
    signal.throwIfAborted()
    const record = sayPseudonyms(await readInterview(runtime, personId, seat, words), locale)
    const draft = answers.get(seat.liveSessionId) ?? null
    const remarks = own.remarks.get(seat.liveSessionId) ?? null
    const passages = own.passages.get(seat.liveSessionId) ?? []
    const toReread = own.toReread.get(seat.liveSessionId) ?? []
    const absence = own.absences.get(seat.liveSessionId) ?? null
    const held = { ...record, draft, remarks, passages, toReread, absence }
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(held)}`
    if (record.isHeld) {
      const rows = rowsOfInterview(record, zoneOf(seat, own.cohorts), words)
      for (const table of interviewTables) await spools[table].write(csvLines(rows[table]))
    }
    await tell({ interviews: { read: index + 1, of: seats.length } })
  }
  yield '\n ]\n}\n'
}

function zoneOf({ cohortId }: SeatOf, cohorts: readonly CohortOf[]): string {
  return cohorts.find(({ id }) => id === cohortId)?.timeZone ?? 'Europe/Paris'
}

async function* counted(pieces: AsyncIterable<string>, size: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    size.bytes += bytes.length
    yield bytes
  }
}
