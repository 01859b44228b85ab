import { eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import {
  daysIn,
  type ExportFormat,
  type ExportKind,
  mostSheetDays,
  type Period,
} from '@/domain/cohort/records/export-wish'
import { DomainError } from '@/domain/domain-error'
import type { ReaderWords } from '@/reading/words/reader-words'
import { recordAct } from '@/server/cohort/acts'
import { type Membership, requirePermission } from '@/server/cohort/take-membership'
import { createRateLimit, isWithinLimit } from '@/server/rate-limit'
import type { Runtime } from '@/server/runtime'
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

/** For each person: ten exports at once, then one a minute. An export of a year reads thousands of logs. */
const limit = createRateLimit({ perSecond: 1 / 60, burst: 10 })

/** Counts one export for this person. @throws DomainError tooManyCommands above the rate */
export function takeTurn({ env }: Pick<Runtime, 'env'>, personId: string, now: number): void {
  if (!isWithinLimit(env, limit, personId, now)) throw new DomainError('tooManyCommands')
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

/** Writes into the journal what somebody takes, before any of it leaves. */
export async function recordTaking(
  { database: { db } }: Runtime,
  { cohortId, personId: actorId }: Membership,
  { what, format, period: { from, to } }: { what: ExportKind; format: ExportFormat; period: Period },
): Promise<void> {
  const detail = { kind: 'export' as const, what, format, from, to }
  await db.transaction((tx) => recordAct(tx, { cohortId, actorId, act: 'exportTaken', detail }))
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
  takeTurn(runtime, member.personId, now)
  const asked = await askedFor(runtime, member, period)
  if (what === 'marks') await requireCrowd(runtime, asked)
  await recordTaking(runtime, member, wish)
  const head: ExportHead = {
    ...{ what, format, period, timeZone: asked.timeZone, madeAt: now },
    cohort: { id: member.cohortId, name: member.cohortName },
  }
  return {
    fileName: `${fileNameOf(member, wish, words)}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    parts: partsOf(runtime, member, asked, head, words),
  }
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
