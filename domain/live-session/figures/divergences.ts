import { dialResponseMs } from '@/domain/live-session/dial/dial'
import { positiveShare, type Tally } from '@/domain/live-session/marking/tallies'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { isPositive, type ObservationGrid } from '@/domain/observation/grid'
import type { OwnRating } from '@/domain/observation/self-assessment'
import { dialFall } from './dial-response'

/** By how many points the dial must fall within ten seconds of a mark + for the two to disagree. Our convention. */
export const partingFall = 15

/** A mark of what was well done, after which the beneficiary felt less understood. `fall` is in points of the dial. */
export type DialDivergence = { readonly mark: TimelineMark; readonly fall: number }

/**
 * Marks + after which the dial fell by 15 points or more within ten seconds, in order of time. Of marks less than ten seconds
 * apart only the one with the deepest fall is given. Source: our convention.
 */
export function dialDivergences(
  { dial }: Pick<Timeline, 'dial'>,
  marks: readonly TimelineMark[],
): readonly DialDivergence[] {
  const moments: DialDivergence[] = []
  let sharedUntilMs = Number.NEGATIVE_INFINITY
  for (const mark of marks) {
    if (!isPositive(mark.valence)) continue
    const fall = dialFall(dial, mark.atMs)
    if (fall < partingFall) continue
    const last = moments.at(-1)
    if (!last || mark.atMs >= sharedUntilMs) moments.push({ mark, fall })
    else if (fall > last.fall) moments[moments.length - 1] = { mark, fall }
    sharedUntilMs = mark.atMs + dialResponseMs
  }
  return moments
}

/** A code that the advisor rated otherwise than the supervisor marked it; `side`: the advisor rated it higher, or lower. */
export type RatingDivergence = {
  readonly codeKey: string
  readonly side: 'higher' | 'lower'
  /** The advisor's own, 1 to 5. */
  readonly rating: number
  readonly positive: number
  readonly total: number
}

/**
 * Codes rated 4 or 5 with at most half of the supervisor's marks +, or 1 or 2 with at least 80 %, on five marks or
 * more; in the grid's order. Rating and marks are never combined. Our convention.
 */
export function ratingDivergences(
  grid: ObservationGrid,
  ratings: Readonly<Record<string, OwnRating>>,
  tallies: ReadonlyMap<string, Tally>,
): readonly RatingDivergence[] {
  return grid.codes.flatMap(({ key: codeKey }): RatingDivergence[] => {
    const rating = ratings[codeKey]
    const share = positiveShare(tallies.get(codeKey))
    if (typeof rating !== 'number' || share === null) return []
    const { positive, total } = share
    if (rating >= 4 && positive * 2 <= total) return [{ codeKey, side: 'higher', rating, positive, total }]
    if (rating <= 2 && positive * 5 >= total * 4) return [{ codeKey, side: 'lower', rating, positive, total }]
    return []
  })
}
