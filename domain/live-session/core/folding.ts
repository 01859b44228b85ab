import type { LiveSessionEvent } from '../event'
import type { FactOf, Part } from '../fact-table'

export type Draft<State> = { -readonly [K in keyof State]: State[K] }
type Mutable<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : T extends ReadonlySet<infer Item>
      ? Set<Item>
      : never
type Collection<State> = { [K in keyof State]: Mutable<State[K]> extends never ? never : K }[keyof State]

/** A part of a state being folded, and the one it starts from: what they share is copied before it is changed. */
export type Folding<State> = { readonly draft: Draft<State>; readonly from: State }

/** How each fact of a part changes that part. The core, which has folded the fact already, may be read. Never throws. */
export type Changes<P extends Part, State, Core> = {
  readonly [T in FactOf<P>]: (folding: Folding<State>, event: LiveSessionEvent<T>, core: Core) => void
}

function copyOf(collection: unknown): unknown {
  if (Array.isArray(collection)) return [...collection]
  return collection instanceof Map ? new Map(collection) : new Set(collection as ReadonlySet<unknown>)
}

/** One of the draft's collections, to be changed: a copy, unless an earlier fact of this fold has made one. */
export function own<State, K extends Collection<State>>(
  { draft, from }: Folding<State>,
  key: K,
): Mutable<State[K]> {
  if (draft[key] === from[key]) draft[key] = copyOf(from[key]) as State[K]
  return draft[key] as Mutable<State[K]>
}
