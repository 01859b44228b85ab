/** Two moments taken for one: their places in the two lists. */
export type Pair = { readonly a: number; readonly b: number }

type Moment = { readonly place: number; readonly atMs: number }

/**
 * Pairs moments of two lists (whole ms, any order) one to one, at most `toleranceMs` apart, inclusive: most pairs, then
 * least total time. Symmetric in the lists. Pairs are in order of time and never cross.
 */
export function matchInTime(
  aMs: readonly number[],
  bMs: readonly number[],
  toleranceMs: number,
): readonly Pair[] {
  const [a, b] = [inOrder(aMs), inOrder(bMs)]
  const pairs: Pair[] = []
  let [fromA, fromB] = [0, 0]
  while (fromA < a.length && fromB < b.length) {
    const [toA, toB] = endOfRun(a, b, fromA, fromB, toleranceMs)
    pairs.push(...matchRun(a.slice(fromA, toA), b.slice(fromB, toB), toleranceMs))
    fromA = toA
    fromB = toB
  }
  return pairs
}

function inOrder(moments: readonly number[]): Moment[] {
  return moments.map((atMs, place) => ({ place, atMs })).sort((one, other) => one.atMs - other.atMs)
}

function endOfRun(
  a: readonly Moment[],
  b: readonly Moment[],
  fromA: number,
  fromB: number,
  toleranceMs: number,
): [toA: number, toB: number] {
  let [toA, toB] = [fromA, fromB]
  let lastMs = Number.POSITIVE_INFINITY
  for (;;) {
    const nextA = a[toA]?.atMs ?? Number.POSITIVE_INFINITY
    const nextB = b[toB]?.atMs ?? Number.POSITIVE_INFINITY
    const nextMs = Math.min(nextA, nextB)
    if (nextMs === Number.POSITIVE_INFINITY || nextMs - lastMs > toleranceMs) return [toA, toB]
    lastMs = nextMs
    if (nextA <= nextB) toA += 1
    else toB += 1
  }
}

function matchRun(a: readonly Moment[], b: readonly Moment[], toleranceMs: number): Pair[] {
  if (a.length === 0 || b.length === 0) return []
  // One more pair is worth more than any time saved.
  const worth = Math.min(a.length, b.length) * toleranceMs + 1
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const from = (i: number, j: number) => best[i * width + j] ?? 0
  const paired = (i: number, j: number, atA: number, atB: number) => {
    const apart = Math.abs(atA - atB)
    return apart <= toleranceMs ? from(i + 1, j + 1) + worth - apart : Number.NEGATIVE_INFINITY
  }
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const pair = paired(i, j, a[i]?.atMs ?? 0, b[j]?.atMs ?? 0)
      best[i * width + j] = Math.max(pair, from(i + 1, j), from(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [ofA, ofB] = [a[i], b[j]]
    if (!ofA || !ofB) return pairs
    const here = from(i, j)
    if (paired(i, j, ofA.atMs, ofB.atMs) === here) {
      pairs.push({ a: ofA.place, b: ofB.place })
      i += 1
      j += 1
    } else if (from(i + 1, j) === here && (ofA.atMs <= ofB.atMs || from(i, j + 1) !== here)) i += 1
    else j += 1
  }
}
