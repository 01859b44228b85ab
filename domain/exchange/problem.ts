import { gridRuleReasons } from '@/domain/observation/grid-fault'
import { type JsonPath, placesIn, type TextPlace } from './json/path'
import { syntaxFaultCodes } from './json/read-json'

/** What can be wrong with a file as a whole. */
const fileProblemCodes = [
  'tooLarge',
  'notAFile',
  'notBoris',
  'otherFormat',
  'otherKind',
  'newerVersion',
  'unknownVersion',
  'nameTwice',
  'unknownName',
  'itemTwice',
  'unkeepable',
  'tooManyCodes',
  'tooManyFamilies',
] as const

/** What can be wrong with one value. */
const valueProblemCodes = [
  'missing',
  'notText',
  'notNumber',
  'notWhole',
  'notYesOrNo',
  'notList',
  'notObject',
  'empty',
  'tooLong',
  'tooFew',
  'tooMany',
  'tooSmall',
  'tooBig',
  'notOneOf',
  'malformed',
  'refused',
] as const

/** What parts of a situation or a grid can contradict. */
export const ruleProblemCodes = ['revealTwice', ...gridRuleReasons] as const

export const problemCodes = [
  ...syntaxFaultCodes,
  ...fileProblemCodes,
  ...valueProblemCodes,
  ...ruleProblemCodes,
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Most problems of a file that are told; the rest is counted. */
export const mostProblems = 200

/** All that is wrong with a file, in its order: the first ones, and how many more there are at least. */
export type Problems = { readonly problems: readonly Problem[]; readonly moreProblems: number }

/** A problem before its place is known; `offset` where it is not that of its path. */
export type FoundProblem = Omit<Problem, 'place' | 'item'> & { readonly offset?: number }

/** Puts problems at their places in the text that they were found in. */
export function placed(
  text: string,
  offsetOf: (path: JsonPath) => number,
  found: readonly FoundProblem[],
  itemOf: (path: JsonPath) => number | null = () => null,
): Problems {
  const place = placesIn(text)
  const problems = found
    .map(({ offset, ...problem }) => ({ problem, offset: offset ?? offsetOf(problem.path) }))
    .sort((one, other) => one.offset - other.offset)
    .slice(0, mostProblems)
    .map(({ problem, offset }) => ({ ...problem, place: place(offset), item: itemOf(problem.path) }))
  return { problems, moreProblems: found.length - problems.length }
}

/** One thing that is wrong with a file, where it stands, and what a sentence about it names. Codes become words in `i18n`. */
export type Problem = {
  readonly code: ProblemCode
  readonly path: JsonPath
  readonly place: TextPlace
  /** Which item of the file it is in, from 0; null for the file as a whole. */
  readonly item: number | null
  readonly about: Readonly<Record<string, string | number>>
}
