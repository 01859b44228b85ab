import { and, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionSeat, liveSessionTally, observationGrid } from '@/db/schema'
import { fewestAdvisors, groupTallies } from '@/domain/cohort/group-tallies'
import { DomainError } from '@/domain/domain-error'
import type { Localized } from '@/domain/localized'
import { codesOf, ratedFamilies, valencesOf } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { dayOf, momentOf } from '@/i18n/zoned-time'
import { bringTalliesUpToDate, unsealedStatuses } from '@/server/interview/live-session/tallies'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'

export type GroupMonth = {
  /** YYYY-MM. */
  month: string
  /** The months beside it in which an interview was unsealed; null where there is none. */
  previous: string | null
  next: string | null
  /** What its codes are called together. */
  titles: Localized[]
  /** Whether the cohort's grid notes what was shown and what was missed; else there is nothing to gather. */
  isDirected: boolean
  interviews: number
  /** Interviews of the month that were annotated with another grid than the cohort's of today. */
  leftOut: number
  /** With fewer people who advised no figure is shown. */
  fewest: number
  codes: { key: string; label: Localized; positive: number; negative: number }[] | null
}

/**
 * What supervisors noted of a whole group in a month, for and against, from unsealed interviews only; no figure where too few people
 * advised to hide each of them. `month`: YYYY-MM; null for the latest with an interview.
 * @throws DomainError roleMayNot
 */
export async function groupMonth(
  { database: { db } }: Shell,
  member: Membership,
  { month: wanted, now }: { month: string | null; now: number },
): Promise<GroupMonth> {
  requirePermission(member, 'liveSession.seeAll')
  const { cohortId } = member
  const [found] = await db
    .select({ timeZone: cohort.timeZone, grid: observationGrid.content })
    .from(cohort)
    .innerJoin(
      observationGrid,
      and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
    )
    .where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  const { timeZone } = found
  const grid = readGrid(found.grid)
  const isUnsealed = and(eq(liveSession.cohortId, cohortId), inArray(liveSession.status, unsealedStatuses))
  const monthSql = sql<string>`to_char(${liveSession.scheduledFor} at time zone ${timeZone}, 'YYYY-MM')`
  const months = (await db.selectDistinct({ month: monthSql }).from(liveSession).where(isUnsealed))
    .map((row) => row.month)
    .sort()
  const month = wanted ?? months.at(-1) ?? dayOf(now, timeZone).slice(0, 7)
  const [from, until] = [momentOf(`${month}-01`, '00:00', timeZone), startAfter(month, timeZone)]
  const sessions = await db
    .select({
      id: liveSession.id,
      gridKey: liveSession.gridKey,
      lastSeq: liveSession.lastSeq,
      advisorId: liveSessionSeat.userId,
      seq: liveSessionTally.seq,
      tallies: liveSessionTally.tallies,
    })
    .from(liveSession)
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSession.id),
        eq(liveSessionSeat.seat, 'advisor'),
        isNull(liveSessionSeat.endedAt),
      ),
    )
    .leftJoin(liveSessionTally, eq(liveSessionTally.liveSessionId, liveSession.id))
    .where(
      and(
        isUnsealed,
        gte(liveSession.scheduledFor, new Date(from ?? 0)),
        lt(liveSession.scheduledFor, new Date(until ?? 0)),
      ),
    )
  const fresh = await bringTalliesUpToDate(
    db,
    sessions.filter(({ seq, lastSeq }) => seq !== lastSeq),
  )
  const marked = sessions.map(({ id, advisorId, gridKey, tallies }) => ({
    advisorId,
    gridKey,
    tallies: fresh.get(id) ?? tallies ?? {},
  }))
  const families = ratedFamilies(grid)
  const directed = families.filter((family) => valencesOf(family).length > 0)
  const codes = directed.flatMap((family) => codesOf(grid, family))
  const {
    sums,
    counted: interviews,
    leftOut,
  } = groupTallies(marked, { gridKey: grid.key, codeKeys: codes.map(({ key }) => key) })
  return {
    month,
    interviews,
    leftOut,
    fewest: fewestAdvisors,
    previous: months.findLast((each) => each < month) ?? null,
    next: months.find((each) => each > month) ?? null,
    titles: (directed.length > 0 ? directed : families).map(({ label }) => label),
    isDirected: directed.length > 0,
    codes:
      sums?.map(({ codeKey, positive, negative }, index) => {
        const code = codes[index]
        return {
          key: codeKey,
          label: code?.shortLabel ?? code?.label ?? { fr: '', en: '' },
          positive,
          negative,
        }
      }) ?? null,
  }
}

function startAfter(month: string, timeZone: string): number | null {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return momentOf(`${next}-01`, '00:00', timeZone)
}
