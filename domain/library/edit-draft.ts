import type { Content } from './content-kind'
import type { FieldEdit } from './field-edit'
import { mergeEdits, valueAt } from './merge-edits'
import type { TextAside } from './text-aside'

/** What a draft says, and the texts that stand beside it. */
export type DraftTexts = { readonly content: Content; readonly aside: readonly TextAside[] }

/** Whose edits these are, when they came (epoch ms), and what gives a text aside its id. */
type Edited = { readonly by: string; readonly at: number; readonly newId: () => string }

/**
 * A draft with a person's edits carried out. What another author changed since the person read it stays, and the person's text stands aside
 * with it. Edits that were carried out already change nothing.
 */
export function editedDraft(before: DraftTexts, edits: readonly FieldEdit[], { by, at, newId }: Edited) {
  const { content, contested } = mergeEdits(before.content, edits)
  const isStored = (text: Pick<TextAside, 'path' | 'value'>) => (aside: TextAside) =>
    aside.by === by && JSON.stringify([aside.path, aside.value]) === JSON.stringify([text.path, text.value])
  const added = contested
    .map(({ edit: { path, to = null } }) => ({ id: newId(), path: [...path], value: to, by, at }))
    .filter((text) => !before.aside.some(isStored(text)))
  return { content, aside: [...before.aside, ...added] }
}

/**
 * A draft with one of its texts aside settled: taken into its field, or dropped; null where it cannot be taken, as its field is gone. Without
 * such a text nothing changes.
 */
export function settledDraft(before: DraftTexts, asideId: string, take: boolean) {
  const chosen = before.aside.find(({ id }) => id === asideId)
  const aside = before.aside.filter((text) => text !== chosen)
  if (!chosen || !take) return { content: before.content, aside }
  const { path, value: to } = chosen
  const { content, contested } = mergeEdits(before.content, [
    { path, from: valueAt(before.content, path), to },
  ])
  return contested.length > 0 ? null : { content, aside }
}
