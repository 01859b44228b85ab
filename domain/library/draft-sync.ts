import type { Content } from './content-kind'
import { type FieldEdit, isSameValue, mostEdits, ORDER, type Path } from './field-edit'
import { mergeEdits, valueAt } from './merge-edits'
import type { TextAside } from './text-aside'

/** A draft as the server has it. */
export type ServerDraft = {
  readonly content: Content
  readonly revision: number
  readonly aside: readonly TextAside[]
}

/** A draft as one browser edits it. `sending`: what is under way, to be sent again as it is until it is answered; null for nothing. */
export type DraftSync = {
  readonly server: ServerDraft
  readonly sending: readonly FieldEdit[] | null
  readonly waiting: readonly FieldEdit[]
}

/** A draft that was just read. */
export function openSync(server: ServerDraft): DraftSync {
  return { server, sending: null, waiting: [] }
}

/** A state never changes: what it shows is computed once, however many edits wait. */
const shown = new WeakMap<DraftSync, Content>()

/** What the editor shows: the server's content with everything that was typed here. */
export function shownContent(sync: DraftSync): Content {
  const known = shown.get(sync)
  if (known) return known
  const { server, sending, waiting } = sync
  const content = typedOver(server.content, [...(sending ?? []), ...waiting])
  shown.set(sync, content)
  return content
}

/** Content with edits carried out whatever it says now. */
function typedOver(content: Content, edits: readonly FieldEdit[]): Content {
  return edits.reduce<Content>((shown, { path, to }) => {
    const edit = { path, from: valueAt(shown, path), to }
    return { ...mergeEdits(shown, [edit]).content }
  }, content)
}

/** One field changed by the person in front of the screen. */
export function editField(sync: DraftSync, path: Path, to: unknown): DraftSync {
  const edit: FieldEdit = { path, from: valueAt(shownContent(sync), path), to }
  if (isSameValue(edit.from, edit.to)) return sync
  return { ...sync, waiting: withEdit(sync.waiting, edit) }
}

/** Replaces a waiting edit of the same field, and later ones of its parts; drops one that restores the first value. */
function withEdit(waiting: readonly FieldEdit[], edit: FieldEdit): readonly FieldEdit[] {
  const at = waiting.findLastIndex(({ path }) => isSamePath(path, edit.path))
  const after = waiting.slice(at + 1)
  if (
    at < 0 ||
    // An older order does not know the items added since.
    (edit.path.at(-1) === ORDER && after.length > 0) ||
    after.some(({ path }) => isWithin(edit.path, path))
  )
    return [...waiting, edit]
  const from = waiting[at]?.from
  const rest = [...waiting.slice(0, at), ...after.filter(({ path }) => !isWithin(path, edit.path))]
  return isSameValue(from, edit.to) ? rest : [...rest, { ...edit, from }]
}

/** Whether a path leads to what another one leads to, or into it. */
function isWithin(path: Path, whole: Path): boolean {
  return whole.every((name, index) => path[index] === name)
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other)
}

/** What waits is under way, as much of it as one save takes; nothing changes while something is already. */
export function beginSending(sync: DraftSync): DraftSync {
  if (sync.sending !== null || sync.waiting.length === 0) return sync
  return { ...sync, sending: sync.waiting.slice(0, mostEdits), waiting: sync.waiting.slice(mostEdits) }
}

/** The server has answered what was under way. */
export function endSending(sync: DraftSync, server: ServerDraft): DraftSync {
  return { ...sync, server: latest(sync.server, server), sending: null }
}

/** What was under way was refused: it waits again, still shown, until the person does something about it. */
export function takeBackSending(sync: DraftSync): DraftSync {
  return { ...sync, sending: null, waiting: [...(sync.sending ?? []), ...sync.waiting] }
}

/** The draft was read again, since another author changed it. What is typed here stays over it. */
export function readAgain(sync: DraftSync, server: ServerDraft): DraftSync {
  return { ...sync, server: latest(sync.server, server) }
}

/** Answers may come in another order than they were given. */
function latest(one: ServerDraft, other: ServerDraft): ServerDraft {
  return other.revision >= one.revision ? other : one
}

/**
 * The same without the edits that wait and make unreadable content of it, as one element more than a list may hold. What is
 * under way is left to the server's answer.
 */
export function withoutUnreadable(sync: DraftSync, reads: (content: Content) => boolean): DraftSync {
  if (reads(shownContent(sync))) return sync
  const waiting: FieldEdit[] = []
  for (const edit of sync.waiting) {
    waiting.push(edit)
    if (!reads(shownContent({ ...sync, waiting }))) waiting.pop()
  }
  return { ...sync, waiting }
}

/** What this browser has not delivered, to be kept for when the page is gone. */
export function undelivered({ sending, waiting }: DraftSync): readonly FieldEdit[] {
  return [...(sending ?? []), ...waiting]
}
