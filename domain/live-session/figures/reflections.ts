import { fewestMarks } from '@/domain/live-session/marking/tallies'
import { type Count, hasCount, type ObservationGrid, type Valence } from '@/domain/observation/grid'
import { countOf } from './counted'

type Noted = readonly { readonly codeKey: string; readonly valence: Valence | null }[]

/** `ratio` is null on fewer than five marks in all, or without a question. */
export type ReflectionsPerQuestion = {
  readonly reflections: number
  readonly questions: number
  readonly ratio: number | null
}

export const reflectionCounts: readonly Count[] = ['reflection', 'simpleReflection', 'complexReflection']

/**
 * Reflections of every kind for each question of every kind (R:Q of the MITI); null where the grid lacks either. Source:
 * MITI (PMC9461167), whose thresholds are about trained raters.
 */
export function reflectionsPerQuestion(grid: ObservationGrid, marks: Noted): ReflectionsPerQuestion | null {
  if (!hasCount(grid, reflectionCounts) || !hasCount(grid, ['question'])) return null
  const reflections = countOf(grid, marks, reflectionCounts)
  const questions = countOf(grid, marks, ['question'])
  const isReadable = questions > 0 && reflections + questions >= fewestMarks
  return { reflections, questions, ratio: isReadable ? reflections / questions : null }
}

/** `share` is from 0 to 1, null on fewer than five reflections. */
export type ComplexReflections = {
  readonly complex: number
  readonly total: number
  readonly share: number | null
}

/**
 * Complex reflections among all; null where the grid does not tell simple from complex ones. Source: MITI (PMC9461167),
 * whose thresholds are about trained raters; of the figures of the MITI 4 it is the one they agree on least (PMC5539964).
 */
export function complexReflections(grid: ObservationGrid, marks: Noted): ComplexReflections | null {
  if (!hasCount(grid, ['simpleReflection']) || !hasCount(grid, ['complexReflection'])) return null
  const complex = countOf(grid, marks, ['complexReflection'])
  const total = complex + countOf(grid, marks, ['simpleReflection'])
  return { complex, total, share: total >= fewestMarks ? complex / total : null }
}
