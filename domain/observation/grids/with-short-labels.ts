import type { Localized } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'

/**
 * The next version of a grid, in which these codes have another short name, by key, and nothing else differs. A short name says the words
 * of the long one, so it has the gender of the long one.
 */
export function withShortLabels(
  grid: ObservationGrid,
  shortLabels: Readonly<Record<string, Localized>>,
): ObservationGrid {
  const codes = grid.codes.map((code) => {
    const shortLabel = shortLabels[code.key]
    if (!shortLabel) return code
    const { shortGender: _, ...rest } = code
    return { ...rest, shortLabel }
  })
  return { ...grid, version: grid.version + 1, codes }
}
