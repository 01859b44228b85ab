import { fewestMarks } from '@/domain/live-session/tallies'
import { codeOf, type ObservationGrid } from '@/domain/observation/grid'

type Noted = readonly { readonly codeKey: string }[]

/** `ratio` is null on fewer than five marks in all, or without a question. */
export type ReflectionsPerQuestion = {
  readonly reflections: number
  readonly questions: number
  readonly ratio: number | null
}

/**
 * Reflections for each question (R:Q of the MITI). Every reformulation counts as a reflection, every kind of question as a
 * question, by their groups in the grid; null where it lacks either. Source: MITI, 1 is fair, 2 is good (PMC9461167).
 */
export function reflectionsPerQuestion(grid: ObservationGrid, marks: Noted): ReflectionsPerQuestion | null {
  const has = (group: string) => grid.codes.some((code) => code.group === group)
  if (!has('reformulations') || !has('questions')) return null
  const count = (group: string) =>
    marks.filter(({ codeKey }) => codeOf(grid, codeKey)?.group === group).length
  const reflections = count('reformulations')
  const questions = count('questions')
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
 * Complex reflections among all; null where the grid does not tell simple from complex ones. Source: MITI, 40 % is fair,
 * 50 % is good (PMC9461167).
 */
export function complexReflections(grid: ObservationGrid, marks: Noted): ComplexReflections | null {
  if (!codeOf(grid, 'simpleReflection') || !codeOf(grid, 'complexReflection')) return null
  const count = (key: string) => marks.filter(({ codeKey }) => codeKey === key).length
  const complex = count('complexReflection')
  const total = complex + count('simpleReflection')
  return { complex, total, share: total >= fewestMarks ? complex / total : null }
}
