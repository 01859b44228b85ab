import { familyKeyNow } from './family-key-now'
import type { Code, ObservationGrid } from './grid'
import { cepEntretienV1 } from './grids/cep-entretien-v1'

/** A grid stored before families were a table: a code names its family in the singular and does not say what it counts as. */
export type GridBeforeFamilies = Omit<ObservationGrid, 'lanes' | 'families' | 'codes'> & {
  readonly codes: readonly Omit<Code, 'countsAs'>[]
}
const builtInCodes = new Map(cepEntretienV1.codes.map((code) => [code.key, code]))

export type StoredGrid = ObservationGrid | GridBeforeFamilies

/**
 * Brings a stored grid to the shape of this release; rows are never rewritten. Before families were a table every grid had
 * those of the built-in one, and its codes counted by their keys. The built-in grid is given the aims and genders it was stored without.
 */
export function readGrid(stored: StoredGrid): ObservationGrid {
  const grid = 'families' in stored ? stored : withFamilies(stored)
  return grid.key === cepEntretienV1.key ? completed(grid) : grid
}

function withFamilies(stored: GridBeforeFamilies): ObservationGrid {
  const { lanes, families } = cepEntretienV1
  return {
    ...stored,
    lanes,
    families,
    codes: stored.codes.map((code) => ({
      ...code,
      family: familyKeyNow(code.family),
      countsAs: builtInCodes.get(code.key)?.countsAs ?? [],
    })),
  }
}

function completed(grid: ObservationGrid): ObservationGrid {
  if (grid.codes.every(({ aim, gender }) => aim && gender)) return grid
  const codes = grid.codes.map((code) => {
    const { aim, gender, shortGender } = builtInCodes.get(code.key) ?? {}
    return { aim, gender, ...(shortGender && { shortGender }), ...code }
  })
  return { ...grid, codes }
}
