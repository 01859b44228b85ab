import type { Localized } from '../localized'
import type { Valence } from '../observation/grid'

/** A code, and its direction where it has one. */
export type CodeMark = { readonly code: string; readonly valence: Valence | null }

/** One line of a written exchange. A silence is a line too, described instead of said. */
export type Line = {
  readonly key: string
  readonly by: 'advisor' | 'beneficiary'
  readonly text: Localized
  /** The items of the frame that are said with it, by their keys. */
  readonly frame?: readonly string[]
}

/** What a supervisor may note of one of the advisor's lines. Nothing expected: the grid has no code for it, and `why` says so. */
export type CodedLine = {
  readonly expected: readonly CodeMark[]
  /** As right as what is expected, for another reason. */
  readonly also?: readonly CodeMark[]
  /** What two supervisors would discuss, and what the question is. */
  readonly debatable?: readonly { readonly mark: CodeMark; readonly why: Localized }[]
  /** Why what is expected is. */
  readonly why: Localized
  /** By code: why it is not that one. */
  readonly unlike?: Readonly<Record<string, Localized>>
}

/** By the keys of the advisor's lines. */
export type CodedLines = Readonly<Record<string, CodedLine>>

/** Two minutes of an invented interview, with what each built-in grid notes of it. */
export type Exchange = {
  readonly key: string
  /** Who the beneficiary is. */
  readonly title: Localized
  readonly advisor: string
  readonly beneficiary: string
  readonly lines: readonly Line[]
  /** By the key of a built-in grid. */
  readonly codings: Readonly<Record<string, CodedLines>>
}
