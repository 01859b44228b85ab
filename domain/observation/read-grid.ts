import { familyKeyNow } from './family-key-now'
import type { Code, ObservationGrid, Phase } from './grid'
import { cepEntretienV1 } from './grids/cep-entretien-v1'

type BeforeRoles = { readonly phases: readonly Omit<Phase, 'role' | 'minutes'>[] }
/** A grid stored before phases said what they are for and how long they last. */
export type GridBeforeRoles = Omit<ObservationGrid, 'phases'> & BeforeRoles
/** A grid stored before families were a table: a code names its family in the singular and does not say what it counts as. */
export type GridBeforeFamilies = Omit<GridBeforeRoles, 'lanes' | 'families' | 'codes'> & {
  readonly codes: readonly Omit<Code, 'countsAs'>[]
}
const builtInCodes = new Map(cepEntretienV1.codes.map((code) => [code.key, code]))
const builtInPhases = new Map(cepEntretienV1.phases.map((phase) => [phase.key, phase]))

export type StoredGrid = ObservationGrid | GridBeforeRoles | GridBeforeFamilies

/**
 * Brings a stored grid to this release's shape; rows are never rewritten. Missing families, roles of phases, aims and
 * genders come from the built-in grid. Without families, codes count by their keys; without a role, a phase takes that
 * of its place.
 */
export function readGrid(stored: StoredGrid): ObservationGrid {
  const grid = withRoles('families' in stored ? stored : withFamilies(stored))
  return grid.key === cepEntretienV1.key ? completed(grid) : grid
}

function withRoles(grid: ObservationGrid | GridBeforeRoles): ObservationGrid {
  if (hasRoles(grid)) return grid
  const last = grid.phases.length - 1
  const phases = grid.phases.map((phase, index): Phase => {
    const { role, minutes } = builtInPhases.get(phase.key) ?? {}
    const byPlace = index === 0 ? 'opening' : index === last ? 'concluding' : 'exploring'
    return { role: role ?? byPlace, minutes: minutes ?? 5, ...phase }
  })
  return { ...grid, phases }
}

function hasRoles(grid: ObservationGrid | GridBeforeRoles): grid is ObservationGrid {
  return grid.phases.every((phase) => 'role' in phase)
}

function withFamilies(stored: GridBeforeFamilies): GridBeforeRoles {
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
