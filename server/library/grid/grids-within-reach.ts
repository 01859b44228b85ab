import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, liveSession, liveSessionSeat, membership, observationGrid } from '@/db/schema'
import type { ObservationGrid } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { usableGrids } from './usable-grids'

type Asking = { readonly personId: string; readonly isDemo: boolean }

/**
 * The grids that a person may look at outside of an interview, one version of each: those that everybody has, the organisation's, and
 * those that cohorts of theirs use or an interview in which they have a seat.
 */
export async function gridsWithinReach(
  db: Db,
  { personId, isDemo }: Asking,
): Promise<readonly ObservationGrid[]> {
  const ofCohort = db
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(
      and(
        eq(membership.userId, personId),
        eq(cohort.gridKey, observationGrid.key),
        eq(cohort.gridVersion, observationGrid.version),
      ),
    )
  const ofSeat = db
    .select({ one: sql`1` })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .innerJoin(
      membership,
      and(eq(membership.cohortId, liveSession.cohortId), eq(membership.userId, personId)),
    )
    .where(
      and(
        eq(liveSessionSeat.userId, personId),
        isNull(liveSessionSeat.endedAt),
        eq(liveSession.gridKey, observationGrid.key),
        eq(liveSession.gridVersion, observationGrid.version),
      ),
    )
  const [open, used] = await Promise.all([
    usableGrids(db, { cohortId: null, isDemo }),
    db
      .select({ content: observationGrid.content })
      .from(observationGrid)
      .where(or(sql`exists ${ofCohort}`, sql`exists ${ofSeat}`))
      .orderBy(observationGrid.key, desc(observationGrid.version)),
  ])
  const grids = [...open]
  for (const grid of used.map(({ content }) => readGrid(content))) {
    if (grids.every(({ key }) => key !== grid.key)) grids.push(grid)
  }
  return grids
}
