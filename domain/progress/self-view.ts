import type { StoredTallies } from '@/domain/cohort/group-tallies'
import { positiveShare } from '@/domain/live-session/marking/tallies'
import type { OwnRating } from '@/domain/observation/self-assessment'

/** An interview as its advisor rated it before anything was opened, and as its supervision noted it. Null where there is none. */
export type RatedInterview = {
  readonly ownRatings: Readonly<Record<string, OwnRating>> | null
  readonly tallies: StoredTallies | null
}

/** Two views of one code in one interview, each from 1 to 5 as in the self-assessment; null where there is too little. */
export type TwoViews = { readonly own: number | null; readonly noted: number | null }

/**
 * How the two views went over the interviews: they came together, kept within one step, moved apart, changed sides and moved apart, or
 * stayed apart.
 */
export type Verdict = 'converge' | 'hold' | 'diverge' | 'cross' | 'apart'

export type SelfView = {
  /** For each interview, in the order given. */
  readonly views: readonly TwoViews[]
  /** In how many interviews both views are there. */
  readonly both: number
  /** Null with fewer than `fewestInterviews` of them. */
  readonly verdict: Verdict | null
  /** Whether, of late, the advisor rated themself above what was noted. */
  readonly ratesAbove: boolean
  /** How far apart the two were of late, in steps of the scale. */
  readonly lateDistance: number
  /** Whether the advisor rates themself lower than at first while more is noted for them. */
  readonly fallsWhileMarksRise: boolean
}

/** Fewest interviews with both views of which anything is said. */
export const fewestInterviews = 3
/** The latest interviews that must all be within a step for the views to hold together. */
const heldOver = 5
/** A difference of less is taken for chance, in steps of the scale. */
const leastChange = 0.5

/** Sets what one advisor rated of a code beside what was noted of it. `interviews`: in order of time, of one grid. */
export function selfView(interviews: readonly RatedInterview[], codeKey: string): SelfView {
  const views = interviews.map((each) => viewsOf(each, codeKey))
  const pairs = views.flatMap(({ own, noted }) => (own === null || noted === null ? [] : { own, noted }))
  const half = Math.ceil(pairs.length / 2)
  const [early, late] = [summed(pairs.slice(0, half)), summed(pairs.slice(-half))]
  const isEnough = pairs.length >= fewestInterviews
  return {
    views,
    both: pairs.length,
    verdict: isEnough ? verdictOf(pairs, early, late) : null,
    ratesAbove: late.lean > 0,
    lateDistance: late.distance,
    fallsWhileMarksRise:
      isEnough && early.own - late.own >= leastChange && late.noted - early.noted >= leastChange,
  }
}

/** The one code of several whose views part most of late; null where none part. */
export function partsMost(views: ReadonlyMap<string, SelfView>): string | null {
  return (
    [...views]
      .filter(([, { verdict }]) => verdict === 'diverge' || verdict === 'cross')
      .reduce<[string, SelfView] | null>(
        (most, each) => (most && most[1].lateDistance >= each[1].lateDistance ? most : each),
        null,
      )?.[0] ?? null
  )
}

function viewsOf({ ownRatings, tallies }: RatedInterview, codeKey: string): TwoViews {
  const rating = ownRatings?.[codeKey]
  const [positive, negative] = tallies?.[codeKey] ?? [0, 0]
  const share = positiveShare({ count: positive + negative, positive, negative })
  return {
    own: typeof rating === 'number' ? rating : null,
    noted: share && 1 + (4 * share.positive) / share.total,
  }
}

type Pair = { readonly own: number; readonly noted: number }
type Summed = Pair & { readonly distance: number; readonly lean: number }

function summed(pairs: readonly Pair[]): Summed {
  const mean = (of: (pair: Pair) => number) =>
    pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  return {
    own: mean(({ own }) => own),
    noted: mean(({ noted }) => noted),
    distance: mean(({ own, noted }) => Math.abs(own - noted)),
    lean: mean(({ own, noted }) => own - noted),
  }
}

function verdictOf(pairs: readonly Pair[], early: Summed, late: Summed): Verdict {
  if (pairs.slice(-heldOver).every(({ own, noted }) => Math.abs(own - noted) < 1))
    return early.distance >= 1 ? 'converge' : 'hold'
  const changesSides =
    early.lean * late.lean < 0 && Math.min(Math.abs(early.lean), Math.abs(late.lean)) >= leastChange
  if (changesSides && late.distance >= 1) return 'cross'
  if (late.distance - early.distance >= leastChange) return 'diverge'
  return early.distance - late.distance >= leastChange ? 'converge' : 'apart'
}
