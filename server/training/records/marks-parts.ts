import { and, count, eq, not, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSession, marksPart, marksPartInterview } from '@/db/schema'
import {
  type ClosedPart,
  closeParts,
  type Months,
  type PartStanding,
  standingOf,
  type Waiting,
} from '@/domain/cohort/records/marks-parts'
import { DomainError } from '@/domain/domain-error'
import { dayOf } from '@/i18n/zoned-time'
import { hasLost } from '@/server/interview/event-log/has-lost'
import type { Shell } from '@/server/interview/shell'
import { type Marked, readMarkedInterviews } from './marked-interviews'

type Of = { readonly cohortId: string; readonly timeZone: string }
type Database = Pick<Shell, 'database'>

/** `interviews`: how many were in it when it was fixed. */
export type FixedPart = Months & {
  readonly id: string
  readonly interviews: number
  readonly standing: Exclude<PartStanding, 'open'>
}

export type MarksParts = {
  /** In order of time. */
  parts: (Months & { standing: PartStanding })[]
  /** Past months that are about too few people as yet. */
  waiting: Waiting | null
  /** YYYY-MM: the month that is not over. */
  thisMonth: string
}

/** The parts in which the marks of a cohort may be taken at `now` (epoch ms). */
export async function readMarksParts(shell: Database, of: Of, now: number): Promise<MarksParts> {
  const { fixed, open, waiting } = await lookAtParts(shell, of, now)
  return {
    parts: [
      ...fixed.map(({ first, last, standing }) => ({ first, last, standing })),
      ...open.map(({ first, last }) => ({ first, last, standing: 'open' as const })),
    ],
    waiting,
    thisMonth: monthOf(now, of),
  }
}

/** How often it is tried again, where other exports of the cohort, or purges, come in between. */
const ATTEMPTS = 5

/**
 * Gives the parts that end with these months, or all that may be taken (null), in order of time. The first taking
 * fixes a part and all before it: its interviews, each up to a fact of its log.
 * @throws DomainError partNotClosed, partPurged; without wish tooFewPeople, nothingToTake
 */
export async function takeParts(
  shell: Database,
  of: Of,
  wanted: readonly string[] | null,
  now: number,
): Promise<readonly FixedPart[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { fixed, open, waiting } = await lookAtParts(shell, of, now)
    const known = new Set([...fixed, ...open].map(({ last }) => last))
    if (wanted?.some((month) => !known.has(month))) throw new DomainError('partNotClosed')
    const toFix = open.filter(({ last }) => wanted === null || wanted.some((month) => month >= last))
    const kept = keptOf(fixed, wanted)
    const latest = toFix.at(-1)?.last
    if (latest === undefined) {
      if (kept.length > 0) return kept
      if (fixed.length > 0) throw new DomainError('partPurged')
      throw new DomainError(waiting ? 'tooFewPeople' : 'nothingToTake')
    }
    const lastClosed = fixed.at(-1)?.last ?? null
    const thisMonth = monthOf(now, of)
    const marked = await readMarkedInterviews(shell, { ...of, thisMonth, lastClosed, isWhole: true })
    const { parts } = closeParts(marked, { thisMonth, lastClosed })
    await fixParts(shell.database.db, of.cohortId, {
      lastClosed,
      parts: parts.filter(({ last }) => last <= latest),
    })
  }
  throw new DomainError('unavailable')
}

async function lookAtParts(shell: Database, of: Of, now: number) {
  const fixed = await readFixedParts(shell.database.db, of.cohortId)
  const thisMonth = monthOf(now, of)
  const lastClosed = fixed.at(-1)?.last ?? null
  const marked = await readMarkedInterviews(shell, { ...of, thisMonth, lastClosed, isWhole: false })
  const { parts: open, waiting } = closeParts(marked, { thisMonth, lastClosed })
  return { fixed, open, waiting }
}

/** Those of the wanted parts that were fixed before. @throws DomainError partPurged where one was wanted */
function keptOf(fixed: readonly FixedPart[], wanted: readonly string[] | null): readonly FixedPart[] {
  const parts = fixed.filter(({ last }) => wanted === null || wanted.includes(last))
  const kept = parts.filter(({ standing }) => standing === 'taken')
  if (wanted !== null && kept.length < parts.length) throw new DomainError('partPurged')
  return kept
}

function monthOf(now: number, { timeZone }: Of): string {
  return dayOf(now, timeZone).slice(0, 7)
}

async function readFixedParts(db: Db, cohortId: string): Promise<FixedPart[]> {
  const { id, firstMonth, lastMonth, interviews } = marksPart
  const rows = await db
    .select({
      id,
      first: firstMonth,
      last: lastMonth,
      interviews,
      kept: count(liveSession.id),
    })
    .from(marksPart)
    .leftJoin(marksPartInterview, eq(marksPartInterview.partId, id))
    .leftJoin(
      liveSession,
      and(eq(liveSession.id, marksPartInterview.liveSessionId), not(hasLost('marks', liveSession.id))),
    )
    .where(eq(marksPart.cohortId, cohortId))
    .groupBy(id)
    .orderBy(lastMonth)
  return rows.map(({ kept, ...part }) => ({
    ...part,
    standing: standingOf({ fixed: part.interviews, kept }),
  }))
}

type Fixing = { readonly lastClosed: string | null; readonly parts: readonly ClosedPart<Marked>[] }

/** Writes which interviews these parts hold; not where another export, or a purge, came before it. */
async function fixParts(db: Db, cohortId: string, { lastClosed, parts }: Fixing): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`marks of ${cohortId}`}, 0))`)
    const [last] = await tx
      .select({ month: sql<string | null>`max(${marksPart.lastMonth})` })
      .from(marksPart)
      .where(eq(marksPart.cohortId, cohortId))
    if ((last?.month ?? null) !== lastClosed) return
    if (
      await arePurged(
        tx,
        parts.flatMap(({ interviews }) => interviews),
      )
    )
      return
    for (const { first, last: lastMonth, interviews } of parts) {
      const [part] = await tx
        .insert(marksPart)
        .values({ cohortId, firstMonth: first, lastMonth, interviews: interviews.length })
        .returning({ id: marksPart.id })
      if (part)
        await tx
          .insert(marksPartInterview)
          .values(interviews.map(({ liveSessionId, seq }) => ({ liveSessionId, seq, partId: part.id })))
    }
  })
}

/** Whether something was purged of these interviews since they were read. Until the transaction ends nothing is. */
async function arePurged(tx: Tx, interviews: readonly Marked[]): Promise<boolean> {
  const ids = interviews.map(({ liveSessionId }) => liveSessionId)
  const seqs = interviews.map(({ seq }) => seq)
  const read = sql`unnest(${sql.param(ids)}::uuid[], ${sql.param(seqs)}::int[]) as read(id, seq)`
  await tx.execute(
    sql`select live.id from live_session live join ${read} on read.id = live.id order by live.id for share of live`,
  )
  const { rows } = await tx.execute(sql`select 1 from ${read} join live_session_event event
    on event.live_session_id = read.id and event.seq > read.seq and event.type = 'purged' limit 1`)
  return rows.length > 0
}
