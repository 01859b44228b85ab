import { copyEntries, placeOf } from '../marking/entry-places'
import type { Entry, LiveSessionState } from '../state'

export type Draft = { -readonly [K in keyof LiveSessionState]: LiveSessionState[K] }
type Mutable<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : T extends ReadonlySet<infer Item>
      ? Set<Item>
      : never
type Collection = {
  [K in keyof LiveSessionState]: Mutable<LiveSessionState[K]> extends never ? never : K
}[keyof LiveSessionState]

/** A state being folded, and the one it starts from: what they share is copied before it is changed. */
export type Folding = { readonly draft: Draft; readonly from: LiveSessionState }

function copyOf(collection: unknown): unknown {
  if (Array.isArray(collection)) return [...collection]
  return collection instanceof Map ? new Map(collection) : new Set(collection as ReadonlySet<unknown>)
}

/** One of the draft's collections, to be changed: a copy, unless an earlier fact of this fold has made one. */
export function own<K extends Collection>({ draft, from }: Folding, key: K): Mutable<LiveSessionState[K]> {
  if (draft[key] === from[key]) draft[key] = copyOf(from[key]) as LiveSessionState[K]
  return draft[key] as Mutable<LiveSessionState[K]>
}

/** The draft's entries, to be changed, with where each stands. */
export function ownEntries({ draft, from }: Folding): Entry[] {
  if (draft.entries === from.entries) draft.entries = copyEntries(from.entries)
  return draft.entries as Entry[]
}

/** Puts another entry in the place of that of an event; nothing where there is none. */
export function changeEntry(folding: Folding, eventId: string, by: (entry: Entry) => Entry): void {
  const { entries } = folding.draft
  const place = placeOf(entries, eventId)
  const entry = place === undefined ? undefined : entries[place]
  if (place === undefined || !entry) return
  const changed = by(entry)
  if (changed !== entry) ownEntries(folding)[place] = changed
}
