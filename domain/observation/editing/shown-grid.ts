import type { Localized } from '@/domain/localized'
import type { ObservationGrid } from '../grid'
import type { DraftGrid } from './draft-grid-schema'
import type { GridIdentity } from './grid-faults'

/**
 * A draft as the screens of an interview show a grid: a text that is missing stands as its other language in brackets, what has no
 * place on the keyboard answers to none.
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
  return { fr: fr.trim() || bracketed(en), en: en.trim() || bracketed(fr) }
}

function bracketed(text: string): string {
  return text.trim() === '' ? '…' : `[${text.trim()}]`
}

function isLocalized(value: object): value is Localized {
  return 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string'
}
