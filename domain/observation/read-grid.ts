import { familyKeyNow } from './family-key-now'
import type { Code, ObservationGrid } from './grid'
import { cepEntretienV1 } from './grids/cep-entretien-v1'

/** A grid stored before families were a table: a code names its family in the singular and does not say what it counts as. */
export type GridBeforeFamilies = Omit<ObservationGrid, 'lanes' | 'families' | 'codes'> & {
  readonly codes: readonly Omit<Code, 'countsAs'>[]
}
export type StoredGrid = ObservationGrid | GridBeforeFamilies

/**
 * Brings a stored grid to the shape of this release; rows are never rewritten. Before families were a table every grid had
 * those of the built-in one, and its codes counted by their keys.
 */
export function readGrid(stored: StoredGrid): ObservationGrid {
  if ('families' in stored) return stored
  const { lanes, families, codes } = cepEntretienV1
  const countsOf = new Map(codes.map((code) => [code.key, code.countsAs]))
  return {
    ...stored,
    lanes,
    families,
    codes: stored.codes.map((code) => ({
      ...code,
      family: familyKeyNow(code.family),
      countsAs: countsOf.get(code.key) ?? [],
    })),
  }
}
