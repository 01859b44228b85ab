import { builtInGrids } from '../observation/built-in-grids'
import { codeOf, familyKeyOf, type ObservationGrid } from '../observation/grid'
import type { CodedLines, Exchange } from './exchange'

/** What a grid's marks are answered from: the lines as one built-in grid codes them. */
export type Coding = { readonly lines: CodedLines; readonly of: ObservationGrid }

/**
 * An exchange's coding for a grid: its own for a built-in grid of any version, else that of the built-in grid sharing
 * most codes or, without any, most families. Null if it shares neither.
 */
export function codingFor(exchange: Exchange, grid: ObservationGrid): Coding | null {
  const codings = builtInGrids.flatMap((of) => {
    const lines = exchange.codings[of.key]
    return lines ? [{ lines, of }] : []
  })
  return (
    codings.find(({ of }) => of.key === grid.key) ??
    closest(codings, ({ of }) => of.codes.filter(({ key }) => codeOf(grid, key)).length) ??
    closest(codings, ({ of }) => sharedFamilies(of, grid))
  )
}

function sharedFamilies(one: ObservationGrid, other: ObservationGrid): number {
  const keys = new Set(other.codes.map(({ key }) => familyKeyOf(other, key)))
  return one.families.filter(({ key }) => keys.has(key)).length
}

/** The first of those with most in common; null where none has anything. */
function closest(codings: readonly Coding[], common: (coding: Coding) => number): Coding | null {
  const most = Math.max(0, ...codings.map(common))
  return most === 0 ? null : (codings.find((coding) => common(coding) === most) ?? null)
}
