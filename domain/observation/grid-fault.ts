import type { Locale } from '@/domain/localized'

/** The lists of a grid; `grid` for what is said of the whole of it. */
export type GridPart = 'grid' | 'phases' | 'lanes' | 'families' | 'codes' | 'frame'

/** Where in a grid something is: an item of a list by its place and key, one of its fields, one language of a text. */
export type GridPlace = {
  readonly part: GridPart
  /** Its place in the list; null for the list as a whole. */
  readonly index: number | null
  readonly key: string | null
  /** Names of the fields below the item, outermost first. */
  readonly field: readonly (string | number)[]
  readonly locale: Locale | null
}

/** What of a grid contradicts itself. */
export const gridRuleReasons = [
  'keyTwice',
  'hotkeyTwice',
  'shiftedHotkeyTwice',
  'hotkeyReserved',
  'familyKeyReserved',
  'onNoLane',
  'layoutUnfit',
  'unknownFamily',
  'valenceUnfit',
  'groupUnfit',
  'shapeOneDirection',
  'countsTwice',
  'countsExclude',
] as const

/** Why a grid cannot be published as it stands. */
export const gridFaultReasons = [
  ...(['textMissing', 'tooFew', 'tooMany', 'hotkeyMissing', 'malformed'] as const),
  ...gridRuleReasons,
] as const
export type GridFaultReason = (typeof gridFaultReasons)[number]

/** One thing to settle before a grid can be published. */
export type GridFault = {
  readonly reason: GridFaultReason
  readonly place: GridPlace
  /** What is used twice, reserved or out of bounds: a key, a place on the keyboard, a number. */
  readonly value: string | null
  /** For a sentence in a log: the reason in English, with what it is about. */
  readonly message: string
}
