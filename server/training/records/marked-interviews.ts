import { and, eq, inArray, lt, not, notExists, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, marksPartInterview } from '@/db/schema'
import { fewestPeople } from '@/domain/cohort/records/export-wish'
import { type MarkedInterview, openMonthOf } from '@/domain/cohort/records/marks-parts'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { advisorMarked } from '@/reading/records/advisor-marked'
import { hasLost } from '@/server/interview/event-log/has-lost'
import type { Shell } from '@/server/interview/shell'
import { readGrids } from './read-grids'
import { readUnsealed } from './unsealed'

/** `seq`: up to which fact its log was read. */
export type Marked = MarkedInterview & { readonly seq: number }

type Bounds = {
  readonly cohortId: string
  readonly timeZone: string
  readonly thisMonth: string
  /** The last month that a part has covered; null where there is no part. */
  readonly lastClosed: string | null
  /** Of a month with enough advisors, whether the rest is read too. Where it is not, the months of parts are the same. */
  readonly isWhole: boolean
}

/** Interviews of past months with marks that are open to every seat, and that no part holds yet, in order of time. */
export async function readMarkedInterviews(
  { database: { db, pool } }: Pick<Shell, 'database'>,
  bounds: Bounds,
): Promise<Marked[]> {
  const { timeZone, thisMonth, lastClosed, isWhole } = bounds
  const gridOf = readGrids(db)
  const found: Marked[] = []
  const advisorsOf = new Map<string, Set<string>>()
  const interviews = await db
    .select({ id: liveSession.id, scheduledFor: liveSession.scheduledFor })
    .from(liveSession)
    .where(isInNoPart(db, bounds))
    .orderBy(liveSession.scheduledFor, liveSession.id)
  for (const { id, scheduledFor } of interviews) {
    const month = dayOf(scheduledFor.getTime(), timeZone).slice(0, 7)
    const openMonth = openMonthOf({ month }, lastClosed)
    const advisors = advisorsOf.get(openMonth) ?? new Set()
    if (openMonth >= thisMonth || (!isWhole && advisors.size === fewestPeople)) continue
    const read = await readUnsealed(pool, id, gridOf)
    const advisorId = read && advisorMarked(read)
    if (!read || !advisorId) continue
    found.push({ liveSessionId: id, month, advisorId, seq: read.state.seq })
    advisorsOf.set(openMonth, advisors.add(advisorId))
  }
  return found
}

/** SQL condition: a past month's live session with a debrief and kept marks, in no part. */
function isInNoPart(db: Db, { cohortId, timeZone, thisMonth }: Bounds): SQL | undefined {
  const { id, status, scheduledFor } = liveSession
  const start = momentOf(`${thisMonth}-01`, '00:00', timeZone)
  return and(
    eq(liveSession.cohortId, cohortId),
    start === null ? undefined : lt(scheduledFor, new Date(start)),
    inArray(status, ['debrief', 'closed']),
    not(hasLost('marks', id)),
    notExists(
      db
        .select({ id: marksPartInterview.liveSessionId })
        .from(marksPartInterview)
        .where(eq(marksPartInterview.liveSessionId, id)),
    ),
  )
}
