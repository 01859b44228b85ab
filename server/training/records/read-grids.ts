import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { observationGrid } from '@/db/schema'
import type { ObservationGrid } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'

/** Reads grids by key and version, each once; null for one that is not there. */
export function readGrids(db: Db): (of: { key: string; version: number }) => Promise<ObservationGrid | null> {
  const known = new Map<string, ObservationGrid | null>()
  return async ({ key, version }) => {
    const name = `${key} ${version}`
    const before = known.get(name)
    if (before !== undefined) return before
    const [found] = await db
      .select({ content: observationGrid.content })
      .from(observationGrid)
      .where(and(eq(observationGrid.key, key), eq(observationGrid.version, version)))
    const grid = found ? readGrid(found.content) : null
    known.set(name, grid)
    return grid
  }
}
