import type { LoggedKind } from '@/domain/retention/retention'
import type { LiveSessionEvent } from '../event'
import { factTable, rowOf } from '../fact-table'
import { entryOf } from '../marking/annotations'
import { mainTrack, trackOf } from '../marking/tracks'
import type { LiveSessionState } from '../state'

/** What goes of a log with one kind: facts that are erased, and facts that stay and lose their words. Each by its `seq`. */
export type Purge = {
  readonly kind: LoggedKind
  readonly facts: readonly number[]
  readonly words: readonly number[]
}

/** Types whose facts may be erased. All others say who met, when, and that it was held: they stay as long as the log. */
export const erasableTypes: readonly string[] = Object.entries(factTable)
  .filter(([, { erasedWith }]) => erasedWith.length > 0)
  .map(([type]) => type)

/** What is to go of a log with these kinds; a kind with nothing left to go is absent. `state`: the whole log, folded. */
export function purgeOf(
  events: readonly LiveSessionEvent[],
  state: LiveSessionState,
  kinds: readonly LoggedKind[],
): readonly Purge[] {
  const facts = new Map(kinds.map((kind) => [kind, [] as number[]]))
  const words = new Map(kinds.map((kind) => [kind, [] as number[]]))
  for (const event of events) {
    // A fact that goes with either of two kinds goes with the first of them.
    const kind = kindsOf(event, state).find((each) => facts.has(each))
    if (kind) facts.get(kind)?.push(event.seq)
    const wordKind = wordKindOf(event)
    if (wordKind) words.get(wordKind)?.push(event.seq)
  }
  return kinds
    .map((kind) => ({ kind, facts: facts.get(kind) ?? [], words: words.get(kind) ?? [] }))
    .filter((purge) => purge.facts.length + purge.words.length > 0)
}

/** The kinds that a fact goes with: a note does not outlive its mark, nor a repair its breach. */
function kindsOf(event: LiveSessionEvent, state: LiveSessionState): readonly LoggedKind[] {
  // The phases of the interview stay; those of a second supervisor are part of their coding.
  if (event.type === 'phaseEntered' && trackOf(event, state.contract) === mainTrack) return []
  if (event.type === 'undone' || event.type === 'redone') {
    const target = entryOf(state, event.payload.eventId)?.event
    return target ? kindsOf(target, state) : []
  }
  const kinds = rowOf(event.type)?.erasedWith ?? []
  return kinds === 'target' ? [] : kinds
}

/** The kind with which a fact that stays loses its words, where it has any. */
function wordKindOf({ type, payload }: LiveSessionEvent): LoggedKind | null {
  const row = rowOf(type)
  if (!row || !('wordsErasedWith' in row)) return null
  const fields: Readonly<Record<string, unknown>> = payload
  return row.words.some((field) => fields[field] !== null) ? row.wordsErasedWith : null
}
