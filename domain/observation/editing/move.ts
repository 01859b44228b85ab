/** A list with the item at `from` brought to `to`, others keeping their order; the same list where that moves nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  const place = Math.max(0, Math.min(to, list.length - 1))
  if (item === undefined || place === from) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, place), item, ...rest.slice(place)]
}

/** The same among the items that belong together: those of others keep their places in the list. */
export function movedAmong<T>(
  list: readonly T[],
  belongs: (item: T) => boolean,
  from: number,
  to: number,
): T[] {
  const order = moved(list.filter(belongs), from, to)
  let next = 0
  return list.map((item) => (belongs(item) ? (order[next++] ?? item) : item))
}
