/**
 * Moves places (pixels) apart until neighbours are at least `apart` from each other, keeping their order and staying between
 * `left` and `right` as far as there is room. Returns them in the order given.
 */
export function spread(
  places: readonly number[],
  apart: number,
  left: number,
  right: number,
): readonly number[] {
  const order = places.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index)
  let least = left
  for (const each of order) {
    each.x = Math.max(each.x, least)
    least = each.x + apart
  }
  let most = right
  for (const each of order.toReversed()) {
    each.x = Math.min(each.x, most)
    most = each.x - apart
  }
  return order.sort((a, b) => a.index - b.index).map(({ x }) => x)
}
