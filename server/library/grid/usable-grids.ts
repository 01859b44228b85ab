import { and, desc, eq, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { libraryItem, observationGrid } from '@/db/schema'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import type { Localized } from '@/domain/localized'
import type { Family, ObservationGrid, Phase } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { isEverybodys, isSeenBy } from './seen-by'

/** A grid as it is offered, with what the settings of a cohort need of it. */
export type GridChoice = GridRef & {
  title: Localized
  phases: Pick<Phase, 'key' | 'label' | 'minutes'>[]
  families: Pick<Family, 'key' | 'label' | 'shownHint'>[]
  /** How many codes it has. */
  codes: number
}

/** A cohort with its present grid, or a future cohort and whether it will be the demonstration's. */
type Asking =
  | { readonly cohortId: string; readonly current: GridRef }
  | { readonly cohortId: null; readonly isDemo: boolean }

/**
 * The grids a cohort may use, each in its latest version: built-in ones, the organisation's and its own, without
 * archived ones. The one in use is always offered, in its version. Without a cohort: those to begin with.
 */
export async function usableGrids(db: Db | Tx, asking: Asking): Promise<readonly ObservationGrid[]> {
  const current = asking.cohortId === null ? null : asking.current
  const isOpen = and(
    isNull(libraryItem.archivedAt),
    asking.cohortId === null ? isEverybodys(asking.isDemo) : isSeenBy(asking.cohortId),
  )
  const isCurrent =
    current && and(eq(observationGrid.key, current.key), eq(observationGrid.version, current.version))
  const rows = await db
    .select({ key: observationGrid.key, version: observationGrid.version, content: observationGrid.content })
    .from(observationGrid)
    .innerJoin(libraryItem, and(eq(libraryItem.kind, 'grid'), eq(libraryItem.key, observationGrid.key)))
    .where(or(isOpen, isCurrent ?? undefined))
    .orderBy(libraryItem.createdAt, observationGrid.key, desc(observationGrid.version))
  const latest = new Map<string, number>()
  for (const { key, version } of rows) latest.set(key, Math.max(version, latest.get(key) ?? 0))
  return rows
    .filter(
      ({ key, version }) =>
        version === latest.get(key) || (key === current?.key && version === current.version),
    )
    .map(({ content }) => readGrid(content))
}

export function choiceOf({ key, version, title, phases, families, codes }: ObservationGrid): GridChoice {
  return {
    key,
    version,
    title,
    phases: phases.map((phase) => ({ key: phase.key, label: phase.label, minutes: phase.minutes })),
    families: families.map((family) => ({
      key: family.key,
      label: family.label,
      shownHint: family.shownHint,
    })),
    codes: codes.length,
  }
}

/** Of these grids the one that is meant; undefined when it is not among them. */
export function gridIn<Grid extends GridRef>(grids: readonly Grid[], { key, version }: GridRef) {
  return grids.find((grid) => grid.key === key && grid.version === version)
}
