import { type Count, hasCount, type ObservationGrid, valencesOf } from '@/domain/observation/grid'
import { reflectionCounts } from './reflections'

/** What a grid may have no code for, and a figure needs. */
export type Lacked =
  | 'summary'
  | 'solution'
  | 'question'
  | 'reflection'
  | 'kindsOfReflection'
  | 'directions'
  | 'upheld'
  | 'frame'

/** A figure or finding that a grid has nothing for, with what it lacks. */
export type Lack = {
  readonly figure:
    | 'prematureSolution'
    | 'breach'
    | 'frame'
    | 'reflectionsPerQuestion'
    | 'complexReflections'
    | 'dialResponse'
  readonly lacks: readonly Lacked[]
}

/** Counts of a solution that comes too soon. */
export const solutionCounts: readonly Count[] = ['advice', 'informationWithoutPermission']

/** The figures a grid has nothing for: they are told, since no figure does not mean that all was well. Findings first, in their order. */
export function lacksOf(grid: ObservationGrid): readonly Lack[] {
  const without = (lacked: Lacked, ...needed: readonly (readonly Count[])[]) =>
    needed.every((counts) => hasCount(grid, counts)) ? [] : [lacked]
  const reflection = without('reflection', reflectionCounts)
  const hasDirections = grid.families.some((family) => family.isRated && valencesOf(family).length > 0)
  const lacks: readonly Lack[] = [
    {
      figure: 'prematureSolution',
      lacks: [...without('solution', solutionCounts), ...without('summary', ['summary'])],
    },
    {
      figure: 'breach',
      lacks: grid.codes.some(({ valence }) => valence === 'upheldBreached') ? [] : ['upheld'],
    },
    { figure: 'frame', lacks: grid.frame.length > 0 ? [] : ['frame'] },
    { figure: 'reflectionsPerQuestion', lacks: [...without('question', ['question']), ...reflection] },
    {
      figure: 'complexReflections',
      lacks:
        reflection.length > 0
          ? reflection
          : without('kindsOfReflection', ['simpleReflection'], ['complexReflection']),
    },
    { figure: 'dialResponse', lacks: hasDirections ? [] : ['directions'] },
  ]
  return lacks.filter((each) => each.lacks.length > 0)
}
