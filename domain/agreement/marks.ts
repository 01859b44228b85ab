import { matchInTime } from './match-in-time'

/** As much of a mark as comparing needs. `valence` is its direction, null for a code that has none. */
export type CodedMark = {
  readonly codeKey: string
  readonly valence: string | null
  /** Interview time, in whole milliseconds. */
  readonly atMs: number
}

/** What two people marked apart: one code in two directions, two codes at one moment, or something only one of them marked. */
export type MarkDifference<M> =
  | { readonly kind: 'direction' | 'confusion'; readonly a: M; readonly b: M }
  | { readonly kind: 'omission'; readonly a: M; readonly b: null }
  | { readonly kind: 'omission'; readonly a: null; readonly b: M }

/** How often each marked something, and how often both did. */
export type Counts = { readonly a: number; readonly b: number; readonly both: number }

export type MarkComparison<M> = {
  /** By code, whatever the direction; codes without a mark are absent. */
  readonly codes: ReadonlyMap<string, Counts>
  readonly differences: readonly MarkDifference<M>[]
}

/** How far apart two marks of one moment may be, in milliseconds. Our convention. */
export const toleranceMs = 2_000

/**
 * Compares the marks of two people. Within the tolerance it pairs as many as possible, one to one: same code and
 * direction first, then opposite directions, then different codes. The rest are omissions. Differences are in order of
 * time.
 */
export function compareMarks<M extends CodedMark>(
  a: readonly M[],
  b: readonly M[],
  withinMs = toleranceMs,
): MarkComparison<M> {
  const same = pairWithin(a, b, withinMs, ({ codeKey, valence }) => `${codeKey} ${valence}`)
  const opposite = pairWithin(same.restOfA, same.restOfB, withinMs, ({ codeKey }) => codeKey)
  // Marks of one code within the tolerance have been paired already: the marks left are of different codes.
  const confused = pairWithin(opposite.restOfA, opposite.restOfB, withinMs, () => '')
  const differences: MarkDifference<M>[] = [
    ...opposite.pairs.map((pair) => ({ kind: 'direction', ...pair }) as const),
    ...confused.pairs.map((pair) => ({ kind: 'confusion', ...pair }) as const),
    ...confused.restOfA.map((mark) => ({ kind: 'omission', a: mark, b: null }) as const),
    ...confused.restOfB.map((mark) => ({ kind: 'omission', a: null, b: mark }) as const),
  ]
  return {
    codes: countByCode(
      a,
      b,
      same.pairs.map((pair) => pair.a),
    ),
    differences: differences.sort((one, other) => momentOf(one) - momentOf(other)),
  }
}

/** The earlier moment of a difference, in milliseconds of interview time. */
export function momentOf({ a, b }: MarkDifference<CodedMark>): number {
  return Math.min(a?.atMs ?? Number.POSITIVE_INFINITY, b?.atMs ?? Number.POSITIVE_INFINITY)
}

/** Moments that either marked; a moment that both marked counts once. */
export function momentsIn({ a, b, both }: Counts): number {
  return a + b - both
}

/** m / (nA + nB − m), from 0 to 1: what both marked among all that was marked; null without a mark. Source: Jaccard. */
export function agreementOf(counts: Counts): number | null {
  const moments = momentsIn(counts)
  return moments === 0 ? null : counts.both / moments
}

/** F1 = 2m / (nA + nB), from 0 to 1: the same whichever of the two is taken as reference; null without a mark. Source: Dice. */
export function f1Of({ a, b, both }: Counts): number | null {
  return a + b === 0 ? null : (2 * both) / (a + b)
}

type Paired<M> = {
  readonly pairs: readonly { readonly a: M; readonly b: M }[]
  readonly restOfA: readonly M[]
  readonly restOfB: readonly M[]
}

function pairWithin<M extends CodedMark>(
  a: readonly M[],
  b: readonly M[],
  withinMs: number,
  kindOf: (mark: M) => string,
): Paired<M> {
  const ofB = groupBy(b, kindOf)
  const pairs = [...groupBy(a, kindOf)].flatMap(([kind, marksOfA]) => {
    const marksOfB = ofB.get(kind) ?? []
    const places = matchInTime(marksOfA.map(timeOf), marksOfB.map(timeOf), withinMs)
    return places.flatMap((place) => {
      const [markOfA, markOfB] = [marksOfA[place.a], marksOfB[place.b]]
      return markOfA && markOfB ? [{ a: markOfA, b: markOfB }] : []
    })
  })
  const taken = new Set(pairs.flatMap((pair) => [pair.a, pair.b]))
  return {
    pairs,
    restOfA: a.filter((mark) => !taken.has(mark)),
    restOfB: b.filter((mark) => !taken.has(mark)),
  }
}

function countByCode<M extends CodedMark>(
  a: readonly M[],
  b: readonly M[],
  both: readonly M[],
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  const add = (marks: readonly M[], side: keyof Counts) => {
    for (const { codeKey } of marks) {
      const so = counts.get(codeKey) ?? { a: 0, b: 0, both: 0 }
      counts.set(codeKey, { ...so, [side]: so[side] + 1 })
    }
  }
  add(a, 'a')
  add(b, 'b')
  add(both, 'both')
  return counts
}

function groupBy<M>(marks: readonly M[], kindOf: (mark: M) => string): Map<string, M[]> {
  const groups = new Map<string, M[]>()
  for (const mark of marks) {
    const group = groups.get(kindOf(mark)) ?? []
    groups.set(kindOf(mark), group)
    group.push(mark)
  }
  return groups
}

function timeOf({ atMs }: CodedMark): number {
  return atMs
}
