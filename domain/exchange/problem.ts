import type { JsonPath, TextPlace } from './json/path'
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
const ruleProblemCodes = [
  'revealTwice',
  'keyTwice',
  'hotkeyTwice',
  'shiftedHotkeyTwice',
  'hotkeyReserved',
  'familyKeyReserved',
  'onNoLane',
  'layoutUnfit',
  'ratedWithoutDirections',
  'unknownFamily',
  'valenceUnfit',
  'groupUnfit',
  'shapeOneDirection',
  'countsTwice',
] as const

export const problemCodes = [
  ...syntaxFaultCodes,
  ...fileProblemCodes,
  ...valueProblemCodes,
  ...ruleProblemCodes,
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing that is wrong with a file, where it stands, and what a sentence about it names. Codes become words in `i18n`. */
export type Problem = {
  readonly code: ProblemCode
  readonly path: JsonPath
  readonly place: TextPlace
  /** Which item of the file it is in, from 0; null for the file as a whole. */
  readonly item: number | null
  readonly about: Readonly<Record<string, string | number>>
}
