import type { Count, ObservationGrid, Valence } from '@/domain/observation/grid'
import { countsAs, isNegative } from '@/domain/observation/grid'

type Noted = { readonly codeKey: string; readonly valence: Valence | null }

/** Whether a figure may count a mark as one of these: not one that says the act was missing or the principle breached. */
export function isCountedAs(
  grid: ObservationGrid,
  { codeKey, valence }: Noted,
  counts: readonly Count[],
): boolean {
  return !isNegative(valence) && countsAs(grid, codeKey, counts)
}

/** How many marks a figure counts as one of these. */
export function countOf(grid: ObservationGrid, marks: readonly Noted[], counts: readonly Count[]): number {
  return marks.filter((mark) => isCountedAs(grid, mark, counts)).length
}
