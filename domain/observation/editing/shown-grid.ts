import { isLocalized, type Localized } from '@/domain/localized'
import type { ObservationGrid } from '../grid'
import type { DraftGrid } from './draft-grid-schema'
import type { GridIdentity } from './grid-faults'

/**
 * A draft as the screens of an interview show a grid: a text that is written in no language stands as three dots, what has no place on the
 * keyboard answers to none.
 */
export function shownGrid(draft: DraftGrid, identity: GridIdentity): ObservationGrid {
  // What the two types differ in is filled: texts and places on the keyboard.
  return { ...(filled(draft) as DraftGrid), ...identity } as ObservationGrid
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  if (isLocalized(value)) return spoken(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'hotkey' ? (each ?? '') : filled(each)]),
  )
}

function spoken({ fr, en }: Localized): Localized {
  return fr.trim() === '' && en.trim() === '' ? { fr: '…', en: '…' } : { fr: fr.trim(), en: en.trim() }
}
