/**
 * Families one after the other in rows of `width`. Where the end of a row would break one, it begins the next row, and the first
 * items of the family after it fill this one.
 */
export function fillRows<Item>(families: readonly (readonly Item[])[], width: number): Item[] {
  const waiting = families.map((family) => [...family])
  const placed: Item[] = []
  for (const [at, family] of waiting.entries()) {
    const room = (width - (placed.length % width)) % width
    if (room > 0 && family.length > room && family.length <= width) {
      placed.push(...(waiting[at + 1]?.splice(0, room) ?? []))
    }
    placed.push(...family)
  }
  return placed
}
