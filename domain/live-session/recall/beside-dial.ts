import { type DialPoint, dialAt } from '../dial/dial'
import { pointsApart } from './apart'
import type { Compared } from './comparison'

/**
 * How a comparison stands to the dial. `agrees`: both say the same. `finer`: told apart what the dial held alike. `closer`: called alike what the dial
 * told apart. `opposed`: the other way round. `unsure`: no longer known, so nothing is compared.
 */
export type BesideDial = 'agrees' | 'finer' | 'closer' | 'opposed' | 'unsure'

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
