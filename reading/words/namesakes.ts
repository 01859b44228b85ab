/** For each name of a list, which of those that are called the same it is: 1 for the first, 2 for the next. */
export function placesAmongNamesakes(names: readonly string[]): readonly number[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return place
  })
}
