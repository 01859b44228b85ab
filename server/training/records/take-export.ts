import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, cohortAct } from '@/db/schema'
import {
  daysIn,
  type ExportFormat,
  type ExportKind,
  mostSheetDays,
  type Period,
} from '@/domain/cohort/records/export-wish'
import { DomainError } from '@/domain/domain-error'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { Runtime } from '@/server/letters/runtime'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from '@/server/training/cohort/acts'
import { attendanceRows } from './attendance-rows'
import { requireCrowd } from './crowd'
import { journalRows } from './journal-rows'
import { marksRows } from './marks-rows'
import { practiceFile } from './practice-file'
import type { Asked } from './sessions-in'
import { sessionsRows } from './sessions-rows'
import { type ExportHead, writeRows } from './write-rows'

export type ExportWish = {
  readonly what: ExportKind
  readonly format: Exclude<ExportFormat, 'pdf'>
  readonly period: Period
}
/** A file, written while it is read: `parts` of text, with everything they need read page by page. */
export type ExportFile = {
  readonly fileName: string
  readonly contentType: string
  readonly parts: AsyncGenerator<string>
}

/** The cohort as an export asks for it. @throws DomainError notFound */
export async function askedFor(
  { database: { db } }: Runtime,
  { cohortId }: Membership,
  period: Period,
): Promise<Asked> {
  const [found] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  return { cohortId, timeZone: found.timeZone, period }
}

/** For each person, in a cohort: an export of a year reads thousands of logs. */
const most = 10
const WITHIN_MS = 10 * 60_000

/**
 * Writes into the journal what somebody takes, before any of it leaves. The lines of the journal are what exports are counted by, on all
 * processes together. @throws DomainError tooManyCommands beyond ten in ten minutes, where rates are limited
 */
export async function recordTaking(
  { database: { db }, env }: Runtime,
  { cohortId, personId: actorId }: Membership,
  { what, format, period: { from, to } }: { what: ExportKind; format: ExportFormat; period: Period },
  now: number,
): Promise<void> {
  const detail = { kind: 'export' as const, what, format, from, to }
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
        ...[eq(cohortAct.cohortId, cohortId), eq(cohortAct.actorId, actorId)],
        ...[eq(act, 'exportTaken'), gt(at, new Date(now - WITHIN_MS))],
      ),
    )
  if ((taken?.count ?? 0) >= most) throw new DomainError('tooManyCommands')
}

/**
 * Opens an export of a cohort. The journal tells of it; of marks, the access log of each interview does too. `now` in epoch ms.
 * @throws DomainError roleMayNot, tooManyCommands, periodTooLong for an attendance sheet without an end or of more than a quarter,
 * tooFewPeople, nothingToTake
 */
export async function takeExport(
  runtime: Runtime,
  member: Membership,
  wish: ExportWish,
  words: ReaderWords,
  now: number,
): Promise<ExportFile> {
  requirePermission(member, 'cohort.export')
  const { what, format, period } = wish
  if (what === 'attendance') requireSheet(period)
  const asked = await askedFor(runtime, member, period)
  if (what === 'marks') await requireCrowd(runtime, asked)
  await recordTaking(runtime, member, wish, now)
  const head: ExportHead = {
    ...{ what, format, period, timeZone: asked.timeZone, madeAt: now },
    cohort: { id: member.cohortId, name: member.cohortName },
  }
  return {
    fileName: `${fileNameOf(member, wish, words)}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    parts: inLanguage(partsOf(runtime, member, asked, head, words), words),
  }
}

/** Parts hold whole lines, so that no name is cut between two of them. */
async function* inLanguage(
  parts: AsyncIterable<string>,
  { locale }: Pick<ReaderWords, 'locale'>,
): AsyncGenerator<string> {
  for await (const part of parts) yield sayPseudonyms(part, locale)
}

function partsOf(
  runtime: Runtime,
  member: Membership,
  asked: Asked,
  head: ExportHead,
  words: ReaderWords,
): AsyncGenerator<string> {
  const { madeAt: now } = head
  switch (head.what) {
    case 'sessions':
      return writeRows(head, 'sessions', sessionsRows(runtime, asked, words), words)
    case 'marks':
      return writeRows(
        head,
        'marks',
        marksRows(runtime, { ...asked, takerId: member.personId }, words),
        words,
      )
    case 'attendance':
      return writeRows(head, 'attendance', attendanceRows(runtime, asked, words, now), words)
    case 'journal':
      return writeRows(head, 'journal', journalRows(runtime, member, asked, words), words)
    case 'practice':
      return practiceFile(runtime, asked, head, words)
    default:
      return head.what satisfies never
  }
}

/** @throws DomainError periodTooLong */
export function requireSheet(period: Period): void {
  const days = daysIn(period)
  if (days < 1 || days > mostSheetDays) throw new DomainError('periodTooLong')
}

function fileNameOf(
  { cohortName: name }: Membership,
  { what, period: { from, to } }: ExportWish,
  { t }: ReaderWords,
) {
  const of = from === null && to === null ? '' : ` ${from ?? ''}–${to ?? ''}`
  return `${t(`records.kind.${what}.file`)} ${name}${of}`
}
