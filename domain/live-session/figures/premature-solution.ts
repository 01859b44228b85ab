import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { hasCount, type ObservationGrid } from '@/domain/observation/grid'
import { isCountedAs } from './counted'
import { solutionCounts } from './lacks'

/** `leadMs` is how long before the first summary; both are null when no summary came at all. */
export type PrematureSolution = {
  readonly mark: TimelineMark
  readonly summaryAtMs: number | null
  readonly leadMs: number | null
}

/**
 * The first unsolicited advice or information without permission before the first summary; null if none, or if the grid
 * has no summary. Marks in order of time. A flag, not a score. Source: the course « Intégrez les principes de
 * l’entretien d’accompagnement ».
 */
export function prematureSolution(
  grid: ObservationGrid,
  marks: readonly TimelineMark[],
): PrematureSolution | null {
  if (!hasCount(grid, ['summary'])) return null
  const mark = marks.find((each) => isCountedAs(grid, each, solutionCounts))
  if (!mark) return null
  const summary = marks.find((each) => isCountedAs(grid, each, ['summary']))
  if (!summary) return { mark, summaryAtMs: null, leadMs: null }
  if (mark.atMs >= summary.atMs) return null
  return { mark, summaryAtMs: summary.atMs, leadMs: summary.atMs - mark.atMs }
}
