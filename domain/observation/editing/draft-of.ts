import type { ObservationGrid } from '../grid'
import type { DraftGrid } from './draft-grid-schema'

/** A grid as something to go on writing: its words, codes and keys, without the name and number it is known by. */
export function draftOf({ key: _, version: __, ...grid }: ObservationGrid): DraftGrid {
  return structuredClone(grid)
}
