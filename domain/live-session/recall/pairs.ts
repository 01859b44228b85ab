import { type DialPoint, dialAt } from '../dial/dial'
import { pointsApart } from './apart'
import type { MomentPair } from './comparison'

/** `apart`: far apart on the dial; `alike`: at one height, with a move between; `around`: before and after a large move. */
export type PairKind = 'apart' | 'alike' | 'around'
export type ProposedPair = MomentPair & { readonly kind: PairKind }

/** Moments are taken from a grid of ten seconds, not closer than that to either end. */
const stepMs = 10_000
/** No moment stands closer to another one of the list. */
const asideMs = 30_000
/** What is remembered as two moments, rather than as one. */
const betweenMs = { apart: 60_000, alike: 120_000, around: 30_000 } as const
/** Most points between two moments that count as one height, and the least move between them. */
const alikePoints = 5
const movedPoints = 10

const wanted: readonly PairKind[] = ['around', 'apart', 'alike', 'apart', 'alike']
/** An easy one first, and no two of a kind in a row. */
const asked: readonly PairKind[] = ['apart', 'alike', 'around', 'apart', 'alike']

/**
 * At most five pairs of moments to compare, in the order of asking; fewer or none on a quiet dial. Chosen on the
 * beneficiary's dial alone, since marks are sealed. `curve`: the dial as a line; `lengthMs`: of the interview.
 */
export function pairsToCompare(curve: readonly DialPoint[], lengthMs: number): readonly ProposedPair[] {
  const moments = momentsOf(curve, lengthMs)
  const chosen: ProposedPair[] = []
  for (const kind of wanted) {
    const pair = bestPair(kind, moments, chosen)
    if (pair) chosen.push(pair)
  }
  return asked.flatMap((kind, index) => {
    const before = asked.slice(0, index).filter((each) => each === kind).length
    return chosen.filter((each) => each.kind === kind)[before] ?? []
  })
}

type Moment = { readonly atMs: number; readonly value: number }

function momentsOf(curve: readonly DialPoint[], lengthMs: number): readonly Moment[] {
  const moments: Moment[] = []
  for (let atMs = stepMs; atMs <= lengthMs - stepMs; atMs += stepMs) {
    const value = dialAt(curve, atMs)
    if (value !== null) moments.push({ atMs, value })
  }
  return moments
}

/** The pair that shows its kind best; ties: farthest apart in time, then earliest. Null if none. */
function bestPair(
  kind: PairKind,
  moments: readonly Moment[],
  chosen: readonly MomentPair[],
): ProposedPair | null {
  const taken = chosen.flatMap(({ firstMs, secondMs }) => [firstMs, secondMs])
  const isFree = ({ atMs }: Moment) => taken.every((each) => Math.abs(each - atMs) >= asideMs)
  let best: { readonly pair: ProposedPair; readonly worth: number } | null = null
  for (const [index, first] of moments.entries()) {
    if (!isFree(first)) continue
    let farthest = 0
    for (let at = index + 1; at < moments.length; at += 1) {
      const second = moments[at] as Moment
      const gapMs = second.atMs - first.atMs
      if (kind === 'around' && gapMs > betweenMs.around) break
      const points = Math.abs(second.value - first.value)
      farthest = Math.max(farthest, points)
      if (gapMs < betweenMs[kind] || !isFree(second)) continue
      const worth = worthOf(kind, points, farthest)
      if (worth === null) continue
      const isBetter =
        best === null ||
        worth > best.worth ||
        (worth === best.worth && gapMs > best.pair.secondMs - best.pair.firstMs)
      if (isBetter) best = { pair: { kind, firstMs: first.atMs, secondMs: second.atMs }, worth }
    }
  }
  return best?.pair ?? null
}

/**
 * Points by which two moments show a kind, or null. `farthest`: the largest move in between, measured from the first.
 */
function worthOf(kind: PairKind, points: number, farthest: number): number | null {
  if (kind === 'alike') return points <= alikePoints && farthest >= movedPoints ? farthest : null
  return points >= pointsApart ? points : null
}
