import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { ReaderWords } from '@/reading/words/reader-words'
import type { ArchiveRow } from './fields'

/** What a draft is: answers that are not locked, a situation, a grid or a moment saved last, or a text that stands aside in another's draft. */
export type DraftKind = 'answers' | 'scenario' | 'grid' | 'moment' | 'aside'

/** Something a person typed and has not given yet. `place`: where in the draft a text aside belongs; null for a whole draft. */
export type OwnDraft = {
  readonly draftKind: DraftKind
  /** Of the interview, or of the situation, grid or moment. */
  readonly draftOf: string
  readonly title: string
  readonly place: string | null
  readonly savedAt: string
  readonly content: unknown
}

/** A draft as rows of its table: one for each text in it, so that a spreadsheet shows what was typed. */
export function rowsOfDraft(draft: OwnDraft, { t }: ReaderWords): ArchiveRow[] {
  const at = Date.parse(draft.savedAt)
  const head = {
    date: dayOf(at),
    time: timeOf(at),
    draft: t(`archive.draftKind.${draft.draftKind}`),
    title: draft.title,
  }
  return textsIn(draft.content, draft.place === null ? [] : [draft.place]).map(({ path, words }) => ({
    ...head,
    place: path.join('.'),
    words,
  }))
}

type Text = { readonly path: readonly string[]; readonly words: string }

function textsIn(content: unknown, path: readonly string[]): readonly Text[] {
  if (typeof content === 'string') return content === '' ? [] : [{ path, words: content }]
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([name, inside]) => textsIn(inside, [...path, name]))
}
