/** A time of the interview, in ms of its own clock. */
export type Span = { readonly fromMs: number; readonly toMs: number }

/** The times in both lists, each in order and disjoint. */
export function inBoth(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let [a, b] = [0, 0]
  for (;;) {
    const [left, right] = [one[a], other[b]]
    if (!left || !right) return found
    const fromMs = Math.max(left.fromMs, right.fromMs)
    const toMs = Math.min(left.toMs, right.toMs)
    if (fromMs < toMs) found.push({ fromMs, toMs })
    if (left.toMs <= right.toMs) a += 1
    else b += 1
  }
}

/** How long they are together. */
export function totalMs(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + lengthOf(span), 0)
}

export function lengthOf({ fromMs, toMs }: Span): number {
  return toMs - fromMs
}
