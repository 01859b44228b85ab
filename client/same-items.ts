/** Gives the former list for as long as the next one holds the same things: what is computed from it stays as it is. */
export function createSameItems<T>(
  isSame: (a: T, b: T) => boolean = Object.is,
): (items: readonly T[]) => readonly T[] {
  let held: readonly T[] = []
  return (items) => {
    const holds = held.length === items.length && held.every((item, index) => isSame(item, items[index] as T))
    if (!holds) held = items
    return held
  }
}
