import { type DialPoint, dialAt } from '../dial/dial'
import { pointsApart } from './apart'

/** A stretch of the interview (ms) in which the two lines are near each other, or the redrawn one lies above or below the dial. */
export type Stretch = {
  readonly level: 'near' | 'above' | 'below'
  readonly fromMs: number
  readonly toMs: number
}

/** A large move of the dial (ms), and what the redrawn line does meanwhile. */
export type Move = {
  readonly direction: 'up' | 'down'
  readonly fromMs: number
  readonly toMs: number
  readonly redrawn: 'alike' | 'still' | 'otherwise'
}

/** Two lines of one interview: how high they lie, and how they move. One says nothing of the other. */
export type PairReading = { readonly stretches: readonly Stretch[]; readonly moves: readonly Move[] }

const stepMs = 5_000
/** The lines cross and part for shorter than this without parting company. */
const leastApartMs = 20_000
/** Less than this is no move of a line drawn by hand. */
const stillPoints = 5

/**
 * Compares the beneficiary's dial and the advisor's redrawing over the redrawn time. Level (bias) and movement
 * (tracking) are apart: an advisor who draws too high may follow every turn (J. A. Hall and others 2019). Returns
 * moments, no score.
 */
export function readPair(dial: readonly DialPoint[], redrawn: readonly DialPoint[]): PairReading {
  const [first, last, end] = [redrawn[0], redrawn.at(-1), dial.at(-1)]
  if (!first || !last || !end) return { stretches: [], moves: [] }
  const sampled: Sample[] = []
  const untilMs = Math.min(last.atMs, end.atMs)
  for (let atMs = first.atMs; atMs <= untilMs; atMs += stepMs)
    sampled.push({ atMs, dial: dialAt(dial, atMs) ?? 0, redrawn: dialAt(redrawn, atMs) ?? 0 })
  return { stretches: stretchesOf(sampled, untilMs), moves: movesOf(sampled, redrawn) }
}

type Sample = { readonly atMs: number; readonly dial: number; readonly redrawn: number }

function stretchesOf(samples: readonly Sample[], untilMs: number): readonly Stretch[] {
  const raw = joined(
    samples.map(({ atMs, dial, redrawn }) => ({ level: levelOf(redrawn - dial), fromMs: atMs, toMs: atMs })),
    untilMs,
  )
  const long = raw.map(
    (each): Stretch =>
      each.level !== 'near' && each.toMs - each.fromMs < leastApartMs ? { ...each, level: 'near' } : each,
  )
  return joined(long, untilMs)
}

/** Neighbours of one level as one; each lasts until the next begins. */
function joined(stretches: readonly Stretch[], untilMs: number): readonly Stretch[] {
  const begun = stretches.filter(({ level }, index) => stretches[index - 1]?.level !== level)
  return begun.map((each, index) => ({ ...each, toMs: begun[index + 1]?.fromMs ?? untilMs }))
}

function levelOf(difference: number): Stretch['level'] {
  if (Math.abs(difference) < pointsApart) return 'near'
  return difference > 0 ? 'above' : 'below'
}

/** The moves of the dial from one turning point to the next, fifteen points or more, in order of time. */
function movesOf(samples: readonly Sample[], line: readonly DialPoint[]): readonly Move[] {
  const turns = turningPoints(samples)
  return turns.slice(1).flatMap((to, index) => {
    const from = turns[index]
    if (!from) return []
    const direction = to.value > from.value ? 'up' : 'down'
    const change = (dialAt(line, to.firstMs) ?? 0) - (dialAt(line, from.lastMs) ?? 0)
    const along = direction === 'up' ? change : -change
    const redrawn = along >= stillPoints ? 'alike' : along <= -stillPoints ? 'otherwise' : 'still'
    return [{ direction, fromMs: from.lastMs, toMs: to.firstMs, redrawn }] as const
  })
}

/** A highest or lowest place of the dial: when it was reached, and when it was left. */
type Turn = { readonly value: number; readonly firstMs: number; readonly lastMs: number }

function turningPoints(samples: readonly Sample[]): readonly Turn[] {
  const [begin] = samples
  if (!begin) return []
  const turns: Turn[] = []
  let low = turnAt(begin)
  let high = low
  let heading: 'up' | 'down' | null = null
  for (const sample of samples) {
    if (heading !== 'down') high = reached(high, sample, sample.dial > high.value)
    if (heading !== 'up') low = reached(low, sample, sample.dial < low.value)
    if (heading !== 'down' && high.value - sample.dial >= pointsApart) {
      turns.push(high)
      heading = 'down'
      low = turnAt(sample)
    } else if (heading !== 'up' && sample.dial - low.value >= pointsApart) {
      turns.push(low)
      heading = 'up'
      high = turnAt(sample)
    }
  }
  if (heading !== null) turns.push(heading === 'up' ? high : low)
  return turns
}

function turnAt({ atMs, dial }: Sample): Turn {
  return { value: dial, firstMs: atMs, lastMs: atMs }
}

function reached(turn: Turn, sample: Sample, isFarther: boolean): Turn {
  if (isFarther) return turnAt(sample)
  return sample.dial === turn.value ? { ...turn, lastMs: sample.atMs } : turn
}
