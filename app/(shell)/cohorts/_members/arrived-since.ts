type Known = readonly { readonly personId: string; readonly name: string }[]

/** The names of those who are in the list now and were not before. */
export function arrivedSince(before: Known, now: Known): string[] {
  const there = new Set(before.map(({ personId }) => personId))
  return now.filter(({ personId }) => !there.has(personId)).map(({ name }) => name)
}
