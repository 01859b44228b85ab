import { useMemo } from 'react'
import { type Filters, filterLanes } from '@/app/_live/timeline/filters'
import { itemsOf, type Lane, notedOf } from '@/reading/lanes/lanes'

/** The lanes that the filters leave, what is noted on them, of how many in all, and what the cursor passes there. */
export function useFiltered(all: readonly Lane[], filters: Filters) {
  const lanes = useMemo(() => filterLanes(all, filters), [all, filters])
  const total = useMemo(() => notedOf(all).length, [all])
  const noted = useMemo(() => notedOf(lanes), [lanes])
  const passable = useMemo(() => itemsOf(lanes).filter(({ family }) => family !== 'talk'), [lanes])
  return { lanes, total, noted, passable }
}
