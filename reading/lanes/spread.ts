/**
 * Moves places (pixels) least in total until each is `apart` from the next, in order, within `left` and `right` if
 * there is room. A list in `apart` has one distance for each place, in order. Returns the given order.
 */
export function spread(
  places: readonly number[],
  apart: number | readonly number[],
  left: number,
  right: number,
): readonly number[] {
  const order = places.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index)
  // With the distances subtracted, each place only has to follow the one to its left.
  let taken = 0
  const before = order.map((_, at) => {
    const own = taken
    taken += typeof apart === 'number' ? apart : (apart[at] ?? 0)
    return own
  })
  const most = right - (before.at(-1) ?? 0)
  const level = rising(order.map(({ x }, at) => x - (before[at] ?? 0)))
  const moved: number[] = []
  for (const [at, { index }] of order.entries()) {
    moved[index] = Math.max(left, Math.min(level[at] ?? 0, most)) + (before[at] ?? 0)
  }
  return moved
}

/** The rising sequence nearest to a given one (least squares): neighbours that fall are replaced by their mean. */
function rising(values: readonly number[]): readonly number[] {
  const blocks: { sum: number; count: number }[] = []
  for (const value of values) {
    let block = { sum: value, count: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = { sum: block.sum + last.sum, count: block.count + last.count }
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
