import { type DraftEdit, editsBetween } from '@/domain/observation/editing/edits-between'

/** How many acts can be taken back. */
const mostActs = 200

/** One act of a person: the edits that do it, and those that take it back and leave what others wrote alone. */
type Act = { readonly done: readonly DraftEdit[]; readonly back: readonly DraftEdit[] }

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
    ? [...history.acts.slice(0, -1), { done: act.done, back: last.back }]
    : [...history.acts, act].slice(-mostActs)
  return { acts, takenBack: [] }
}

/** The edits that take the latest act back, and what is left; null where there is none. */
export function takenBack({
  acts,
  takenBack,
}: History): { edits: readonly DraftEdit[]; history: History } | null {
  const act = acts.at(-1)
  return act
    ? { edits: act.back, history: { acts: acts.slice(0, -1), takenBack: [...takenBack, act] } }
    : null
}

/** The edits that do again what was taken back last. */
export function doneAgain({
  acts,
  takenBack,
}: History): { edits: readonly DraftEdit[]; history: History } | null {
  const act = takenBack.at(-1)
  return act
    ? { edits: act.done, history: { acts: [...acts, act], takenBack: takenBack.slice(0, -1) } }
    : null
}

/** The field that an act wrote a text in; null for one that did more, or something else. */
function fieldOf({ done }: Act): string | null {
  const [edit, ...more] = done
  return edit && more.length === 0 && typeof edit.to === 'string' && typeof edit.from === 'string'
    ? edit.path.join('.')
    : null
}
