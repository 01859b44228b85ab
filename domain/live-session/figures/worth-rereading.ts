import { type Count, countsAs, isPositive, type ObservationGrid } from '@/domain/observation/grid'
import { dialResponse } from '../dial/dial'
import { mainMarks, type Timeline, type TimelineMark } from '../timeline/timeline'
import { type Finding, markOf } from './findings'
import { reflectionCounts } from './reflections'

/** A moment of one's own interview to read again. `change`: points of the dial, from one to ten seconds after. */
export type WorthRereading = { readonly atMs: number; readonly mark: TimelineMark | null } & (
  | { readonly kind: 'rose'; readonly change: number }
  | { readonly kind: Finding['kind'] }
)

/** By how many points the dial has to rise for a moment to be told as one that opened something. */
const risesBy = 8

/**
 * The moment of an unsealed interview most worth reading again: the well-done mark with the highest dial rise after it,
 * else the first finding with a moment, else null. Ties: the earliest.
 */
export function worthRereading(
  grid: ObservationGrid,
  timeline: Timeline,
  findings: readonly Finding[],
): WorthRereading | null {
  let best: { mark: TimelineMark; change: number } | null = null
  for (const mark of mainMarks(timeline.tracks)) {
    if (!isDoneWell(grid, mark)) continue
    const change = dialResponse(timeline.dial, mark.atMs, timeline.lengthMs)
    if (change !== null && change >= risesBy && change > (best?.change ?? 0)) best = { mark, change }
  }
  if (best) return { kind: 'rose', atMs: best.mark.atMs, ...best }
  const found = findings.find(({ atMs }) => atMs !== null)
  if (!found || found.atMs === null) return null
  return { kind: found.kind, atMs: found.atMs, mark: markOf(found) }
}

/** Of what is noted without direction, this alone is sure to be no deviation. */
const doneWell: readonly Count[] = ['question', ...reflectionCounts, 'summary', 'miAdherent']

function isDoneWell(grid: ObservationGrid, { codeKey, valence }: TimelineMark): boolean {
  return isPositive(valence) || (valence === null && countsAs(grid, codeKey, doneWell))
}
