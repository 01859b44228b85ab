import type { Localized } from '@/domain/localized'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import type { GridPlace } from '@/domain/observation/grid-fault'

/** What the form shows: one item of the grid, its frame as a whole, or its title and questions. */
export type Selection = {
  readonly part: 'grid' | 'phases' | 'families' | 'codes' | 'frame'
  readonly key: string
}

/** What to open to settle something that stands at this place. */
export function selectionAt({ part, key }: GridPlace, { families }: DraftGrid): Selection {
  if (part === 'frame') return { part, key: 'frame' }
  if (part === 'lanes') {
    const family = families.find(({ lane }) => lane === key)
    return family ? { part: 'families', key: family.key } : { part: 'grid', key: 'grid' }
  }
  return part === 'grid' || key === null ? { part: 'grid', key: 'grid' } : { part, key }
}

/** Whether the item that was open is still there. */
export function isThere({ part, key }: Selection, draft: DraftGrid): boolean {
  return part === 'grid' || part === 'frame' || draft[part].some((item) => item.key === key)
}

/** What an item is called; null where the draft has no such item, empty while it has no name. */
export function labelAt(draft: DraftGrid, part: GridPlace['part'], key: string): Localized | null {
  if (part === 'grid') return draft.title
  return draft[part].find((item) => item.key === key)?.label ?? null
}
