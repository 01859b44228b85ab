import { mergeEdits } from '@/domain/library/merge-edits'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import { type DraftEdit, editsBetween } from '@/domain/observation/editing/edits-between'

/** How many acts can be taken back. */
const mostActs = 200

/** One act of a person: the edits that do it, and those that take it back and leave what others wrote alone. */
export type Act = { readonly done: readonly DraftEdit[]; readonly back: readonly DraftEdit[] }

/** What one person did on this page, latest last, and what of it they took back. */
export type History = {
  readonly acts: readonly Act[]
  readonly takenBack: readonly Act[]
}

export const noHistory: History = { acts: [], takenBack: [] }

/** An act that made one state of a draft of another. Writing on in one field goes on with the act that began there. */
export function noted(history: History, before: unknown, after: unknown): History {
  const act = { done: editsBetween(before, after), back: editsBetween(after, before) }
  const last = history.acts.at(-1)
  const field = fieldOf(act)
  const goesOn =
    last !== undefined && field !== null && field === fieldOf(last) && history.takenBack.length === 0
  const acts = goesOn
    ? [...history.acts.slice(0, -1), joined(last, act)]
    : [...history.acts, act].slice(-mostActs)
  return { acts, takenBack: [] }
}

/** Two acts on the same text as one, undone and redone together. */
function joined(first: Act, second: Act): Act {
  const spanning = (edits: readonly DraftEdit[], from: readonly DraftEdit[]) =>
    edits.map((edit) => ({ ...edit, from: from[0]?.from ?? null }))
  return { done: spanning(second.done, first.done), back: spanning(first.back, second.back) }
}

type Step = { readonly edits: readonly DraftEdit[]; readonly history: History }

/** The edits that take an act back, the latest one unless another is named, and what is left; null where it is not there to take back. */
export function takenBack({ acts, takenBack }: History, act = acts.at(-1)): Step | null {
  if (!act || !acts.includes(act)) return null
  return {
    edits: act.back,
    history: { acts: acts.filter((each) => each !== act), takenBack: [...takenBack, act] },
  }
}

/** The edits that do again what was taken back last. */
export function doneAgain({ acts, takenBack }: History): Step | null {
  const act = takenBack.at(-1)
  return act
    ? { edits: act.done, history: { acts: [...acts, act], takenBack: takenBack.slice(0, -1) } }
    : null
}

/** Of the edits of a step those whose field still says what the act left there, and in how many another person wrote since. */
export function stillOwn(draft: DraftGrid, edits: readonly DraftEdit[]) {
  const contested = new Set(mergeEdits(draft, edits).contested.map(({ edit }) => edit))
  return { edits: edits.filter((edit) => !contested.has(edit)), left: contested.size }
}

/** The field that an act wrote a text in; null for one that did more, or something else. */
function fieldOf({ done }: Act): string | null {
  const [edit, ...more] = done
  return edit && more.length === 0 && typeof edit.to === 'string' && typeof edit.from === 'string'
    ? edit.path.join('.')
    : null
}
