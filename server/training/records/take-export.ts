import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, cohortAct } from '@/db/schema'
import {
  daysIn,
  type ExportFormat,
  type ExportKind,
  type ExportWish,
  mostSheetDays,
  type Period,
} from '@/domain/cohort/records/export-wish'
import { nameOfPart } from '@/domain/cohort/records/marks-parts'
import { DomainError } from '@/domain/domain-error'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { Runtime } from '@/server/letters/runtime'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from '@/server/training/cohort/acts'
import { attendanceRows } from './attendance-rows'
import { journalRows } from './journal-rows'
import { takeParts } from './marks-parts'
import { marksRows } from './marks-rows'
import { practiceFile } from './practice-file'
import type { Asked } from './sessions-in'
import { sessionsRows } from './sessions-rows'
import { type ExportHead, writeRows } from './write-rows'

/** A file, written while it is read: `parts` of text, with everything they need read page by page. */
export type ExportFile = {
  readonly fileName: string
  readonly contentType: string
  readonly parts: AsyncGenerator<string>
}

/** The zone in whose days and months exports of a cohort think. @throws DomainError notFound */
async function zoneOf({ database: { db } }: Runtime, { cohortId }: Membership): Promise<string> {
  const [found] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  return found.timeZone
}

/** The cohort as an export asks for it. @throws DomainError notFound */
export async function askedFor(runtime: Runtime, member: Membership, period: Period): Promise<Asked> {
  return { cohortId: member.cohortId, timeZone: await zoneOf(runtime, member), period }
}

/** For each person, in a cohort: an export of a year reads thousands of logs. */
const most = 10
const WITHIN_MS = 10 * 60_000

type Taking = {
  readonly what: ExportKind
  readonly format: ExportFormat
  readonly period: Pick<Period, 'from' | 'to'>
  /** Names of the parts that are taken, of marks. */
  readonly parts?: readonly string[]
}

/**
 * Writes into the journal what a coordinator takes, before any of it leaves. The lines of the journal are what exports are counted by, on all
 * processes together. @throws DomainError tooManyCommands beyond ten in ten minutes, where rates are limited
 */
export async function recordTaking(
  { database: { db }, env }: Runtime,
  { cohortId, personId: actorId }: Membership,
  { what, format, period: { from, to }, parts }: Taking,
  now: number,
): Promise<void> {
  const detail = { kind: 'export' as const, what, format, from, to, ...(parts && { parts }) }
  await db.transaction(async (tx) => {
    if (env.isRateLimited) await requireTurn(tx, { cohortId, actorId, now })
    await recordAct(tx, { cohortId, actorId, act: 'exportTaken', detail })
  })
}

type Turn = { readonly cohortId: string; readonly actorId: string; readonly now: number }

async function requireTurn(tx: Tx, { cohortId, actorId, now }: Turn): Promise<void> {
  // One at a time for each person, so that two at once are counted one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`export ${actorId}`}, 0))`)
  const { act, at } = cohortAct
  const [taken] = await tx
    .select({ count: count() })
    .from(cohortAct)
    .where(
      and(
        eq(cohortAct.cohortId, cohortId),
        eq(cohortAct.actorId, actorId),
        eq(act, 'exportTaken'),
        gt(at, new Date(now - WITHIN_MS)),
      ),
    )
  if ((taken?.count ?? 0) >= most) throw new DomainError('tooManyCommands')
}

/**
 * Opens an export of a cohort. The journal tells of it; of marks, the access log of each interview does too. `now` in epoch ms.
 * @throws DomainError roleMayNot, tooManyCommands, periodTooLong for an attendance sheet without an end or of more than a quarter;
 * of marks tooFewPeople, nothingToTake, partNotClosed, partPurged
 */
export async function takeExport(
  runtime: Runtime,
  member: Membership,
  wish: ExportWish,
  words: ReaderWords,
  now: number,
): Promise<ExportFile> {
  requirePermission(member, 'cohort.export')
  const { format } = wish
  const parts =
    wish.what === 'marks'
      ? await openMarks(runtime, member, wish, words, now)
      : await openRows(runtime, member, wish, words, now)
  return {
    fileName: `${fileNameOf(member, wish, words)}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    parts: inLanguage(parts, words),
  }
}

type MarksWish = Extract<ExportWish, { what: 'marks' }>
type PeriodWish = Exclude<ExportWish, MarksWish>

async function openMarks(
  runtime: Runtime,
  member: Membership,
  { what, format, parts: wanted }: MarksWish,
  words: ReaderWords,
  now: number,
): Promise<AsyncGenerator<string>> {
  const { cohortId, personId: takerId } = member
  const timeZone = await zoneOf(runtime, member)
  const parts = await takeParts(runtime, { cohortId, timeZone }, wanted, now)
  const names = parts.map(nameOfPart)
  await recordTaking(runtime, member, { what, format, period: { from: null, to: null }, parts: names }, now)
  const head = headOf(member, { what, format, within: { parts: names }, timeZone, madeAt: now })
  return writeRows(head, what, marksRows(runtime, { parts, takerId }, words), words)
}

async function openRows(
  runtime: Runtime,
  member: Membership,
  wish: PeriodWish,
  words: ReaderWords,
  now: number,
): Promise<AsyncGenerator<string>> {
  const { what, format, period } = wish
  if (what === 'attendance') requireSheet(period)
  const asked = await askedFor(runtime, member, period)
  await recordTaking(runtime, member, wish, now)
  const { timeZone } = asked
  const head = headOf(member, { what, format, within: { period }, timeZone, madeAt: now })
  switch (what) {
    case 'sessions':
      return writeRows(head, what, sessionsRows(runtime, asked, words), words)
    case 'attendance':
      return writeRows(head, what, attendanceRows(runtime, asked, words, now), words)
    case 'journal':
      return writeRows(head, what, journalRows(runtime, member, asked, words), words)
    case 'practice':
      return practiceFile(runtime, asked, head, words)
    default:
      return what satisfies never
  }
}

function headOf({ cohortId, cohortName }: Membership, head: Omit<ExportHead, 'cohort'>): ExportHead {
  return { ...head, cohort: { id: cohortId, name: cohortName } }
}

/** Parts hold whole lines, so that no name is cut between two of them. */
async function* inLanguage(
  parts: AsyncIterable<string>,
  { locale }: Pick<ReaderWords, 'locale'>,
): AsyncGenerator<string> {
  for await (const part of parts) yield sayPseudonyms(part, locale)
}

/** @throws DomainError periodTooLong */
export function requireSheet(period: Period): void {
  const days = daysIn(period)
  if (days < 1 || days > mostSheetDays) throw new DomainError('periodTooLong')
}

function fileNameOf({ cohortName: name }: Membership, wish: ExportWish, { t }: ReaderWords): string {
  return `${t(`records.kind.${wish.what}.file`)} ${name}${boundsIn(wish)}`
}

function boundsIn(wish: ExportWish): string {
  if (wish.what === 'marks') {
    const [first, last] = [wish.parts?.[0], wish.parts?.at(-1)]
    if (!first || !last) return ''
    return first === last ? ` ${first}` : ` ${first}–${last}`
  }
  const { from, to } = wish.period
  return from === null && to === null ? '' : ` ${from ?? ''}–${to ?? ''}`
}
