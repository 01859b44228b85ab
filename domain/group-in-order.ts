/** Things by a key, in the order in which each key first comes. */
export function groupInOrder<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const there = groups.get(key)
    if (there) there.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups]
}
