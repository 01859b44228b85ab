import munkres from 'munkres'

/** Costs by row and column, in whole units; null where the two may not meet. */
export type Costs = readonly (readonly (number | null)[])[]

/** A cheapest assignment. `chosen[row]`: its column, or null for a row that found none. `cost` is in the units of `Costs`. */
export type Assignment = { readonly chosen: readonly (number | null)[]; readonly cost: number }

/** How finely draws decide between assignments of equal cost. */
const draws = 8

/** A matrix for `assign`: costs made finer, so that draws decide between equals and never outweigh one unit. */
export type Matrix = { readonly cells: number[][]; readonly unit: number; readonly never: number }

export function matrixOf(costs: Costs, chance: () => number): Matrix {
  const columns = costs[0]?.length ?? 0
  const size = Math.max(1, costs.length, columns)
  const unit = draws * (size + 1)
  let highest = 0
  for (const row of costs) for (const cost of row) highest = Math.max(highest, cost ?? 0)
  const never = (highest + 1) * (size + 1) * unit
  const cells = costs.map((row) =>
    row.map((cost) => (cost === null ? never : cost * unit + Math.floor(chance() * draws))),
  )
  return { cells, unit, never }
}

/** The cheapest assignment that leaves as few rows without a column as can be; a row with none is told by null. */
export function assign({ cells, unit, never }: Matrix): Assignment & { unassigned: number } {
  const chosen: (number | null)[] = cells.map(() => null)
  let total = 0
  const found = (cells[0]?.length ?? 0) === 0 ? [] : munkres(cells)
  for (const [row, column] of found) {
    const cost = cells[row]?.[column] ?? never
    if (cost >= never) continue
    chosen[row] = column
    total += cost
  }
  const unassigned = chosen.filter((column) => column === null).length
  return { chosen, cost: Math.floor(total / unit), unassigned }
}
