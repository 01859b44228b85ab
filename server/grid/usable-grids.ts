import { desc } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { observationGrid } from '@/db/schema'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import type { Localized } from '@/domain/localized'
import type { Family, ObservationGrid, Phase } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'

/** A grid as it is offered, with what the settings of a cohort need of it. */
export type GridChoice = GridRef & {
  title: Localized
  phases: Pick<Phase, 'key' | 'label' | 'minutes'>[]
  families: Pick<Family, 'key' | 'label' | 'shownHint'>[]
  /** How many codes it has. */
  codes: number
}

/**
 * The grids that a cohort may use, each in its latest version: those that everybody has, and its own. `current` is offered in the
 * version that is used, too. Without a cohort: those with which one may begin.
 */
export async function usableGrids(db: Db | Tx, current: GridRef | null): Promise<readonly ObservationGrid[]> {
  const rows = await db
    .select({ key: observationGrid.key, version: observationGrid.version, content: observationGrid.content })
    .from(observationGrid)
    .orderBy(observationGrid.createdAt, observationGrid.key, desc(observationGrid.version))
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
    ...{ key, version, title },
    phases: phases.map((phase) => ({ key: phase.key, label: phase.label, minutes: phase.minutes })),
    families: families.map((family) => ({
      ...{ key: family.key, label: family.label, shownHint: family.shownHint },
    })),
    codes: codes.length,
  }
}

/** Of these grids the one that is meant; undefined when it is not among them. */
export function gridIn<Grid extends GridRef>(grids: readonly Grid[], { key, version }: GridRef) {
  return grids.find((grid) => grid.key === key && grid.version === version)
}
