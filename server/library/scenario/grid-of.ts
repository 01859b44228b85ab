import { and, eq } from 'drizzle-orm'
import { cohort, observationGrid } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { ObservationGrid } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import type { Shell } from '@/server/platform/shell'

/** The grid that a cohort's interviews are annotated with from now on. */
export async function gridOf({ database: { db } }: Shell, cohortId: string): Promise<ObservationGrid> {
  const [found] = await db
    .select({ content: observationGrid.content })
    .from(cohort)
    .innerJoin(
      observationGrid,
      and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
    )
    .where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  return readGrid(found.content)
}
