import type { Locale } from '@/domain/localized'
import type { Read } from '@/reading/figures/reading-sources'
import type { Sign } from '@/reading/shapes/sign'
import type { Drawing } from './drawing'

/** How a line reads: `voice` is what a person said or wrote, `taken` the trace of words taken back. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'voice' | 'taken'
export type Line = { readonly text: string; readonly tone: Tone }

export type Column = {
  readonly title: string
  /** Share of the width, out of the sum of all columns. */
  readonly share: number
  /** Whether its cells are figures, aligned on their right edge. */
  readonly isFigure?: boolean
}
export type Cell = {
  readonly text: string
  readonly sign?: Sign
  readonly under?: readonly Line[]
  /** Whether it is a box to sign in. */
  readonly isBox?: boolean
}

/** Something with a title of its own: a finding, a comment, an answer, a commitment. */
export type Entry = {
  /** A number or a time, before the title. */
  readonly label: string | null
  readonly title: string
  /** Who and when, after the title. */
  readonly aside: string | null
  readonly sign?: Sign
  readonly lines: readonly Line[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly name: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly alt: string }
  | {
      readonly kind: 'legend'
      readonly entries: readonly { readonly sign: Sign; readonly text: string }[]
    }

/** A figure or finding that says how it is read, by the name it has on the paper. */
export type NamedRead = { readonly of: Read; readonly name: string }
export type Section = {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** What stands in it whose source is said at the end of the paper. */
  readonly reads?: readonly NamedRead[]
}

/** A debrief as it goes on paper, in the reader's language: what the print view and the PDF both show, and nothing else. */
export type Paper = {
  readonly locale: Locale
  readonly title: string
  readonly subtitle: string
  /** One line that says what the document is, for its properties. */
  readonly subject: string
  readonly sections: readonly Section[]
  /** Said at the foot of every page. */
  readonly foot: string
  /** « 3 / 7 ». */
  readonly pageOf: (page: number, pages: number) => string
  /** Without its extension. */
  readonly fileName: string
}
