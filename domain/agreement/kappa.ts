/**
 * Agreement beyond chance. `observed`: share of units in the same category for both. `value` is null where chance
 * explains all agreement, with its `reason`: κ = 1 would praise people who had nothing to tell apart.
 */
export type Kappa =
  | { readonly value: number; readonly reason: null; readonly observed: number }
  | { readonly value: null; readonly reason: 'oneCategory'; readonly observed: 1 }
  | { readonly value: null; readonly reason: 'nothingToCompare'; readonly observed: null }

/**
 * Cohen's κ = (po − pe) / (1 − pe) of a square table of counts: one row for each category of the first rater, one column for
 * each of the second, in one order. Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const rows = table.map(sum)
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)))
  const units = sum(rows)
  if (units === 0) return { value: null, reason: 'nothingToCompare', observed: null }
  const alike = sum(table.map((row, index) => row[index] ?? 0))
  // Both shares are multiplied by units²: they stay whole numbers, so that pe = 1 is recognised exactly.
  const expected = sum(rows.map((row, index) => row * (columns[index] ?? 0)))
  if (expected === units * units) return { value: null, reason: 'oneCategory', observed: 1 }
  const value = (units * alike - expected) / (units * units - expected)
  return { value, reason: null, observed: alike / units }
}
