import { type DialPoint, dialAt } from '../dial/dial'
import { pointsApart } from './apart'
import type { Compared } from './comparison'

/** How a comparison relates to the dial. */
export type BesideDial =
  /** Both say the same. */
  | 'agrees'
  /** Tells apart what the dial held alike. */
  | 'finer'
  /** Calls alike what the dial told apart. */
  | 'closer'
  /** Says the opposite. */
  | 'opposed'
  /** The beneficiary no longer knows: nothing is compared. */
  | 'unsure'

/** The comparisons in order of their moments, each with how it stands to the dial. None where the dial is empty. */
export function comparedBesideDial(
  comparisons: readonly Compared[],
  curve: readonly DialPoint[],
): readonly (Compared & { readonly beside: BesideDial })[] {
  return comparisons
    .flatMap((each) => {
      const [first, second] = [dialAt(curve, each.firstMs), dialAt(curve, each.secondMs)]
      return first === null || second === null ? [] : [{ ...each, beside: standingOf(each, second - first) }]
    })
    .toSorted((one, other) => one.firstMs - other.firstMs || one.secondMs - other.secondMs)
}

function standingOf({ choice }: Compared, rise: number): BesideDial {
  if (choice === 'unsure') return 'unsure'
  const shown = Math.abs(rise) < pointsApart ? 'same' : rise > 0 ? 'second' : 'first'
  if (choice === shown) return 'agrees'
  if (shown === 'same') return 'finer'
  return choice === 'same' ? 'closer' : 'opposed'
}
