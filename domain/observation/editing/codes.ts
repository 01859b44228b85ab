import type { Localized } from '@/domain/localized'
import type { Count } from '../grid'
import { gridBounds } from '../grid-bounds'
import { directedShapes, exclusiveCounts } from '../grid-rules'
import type { DraftCode, DraftFamily, DraftGrid } from './draft-grid-schema'
import { freeHotkeys, withHotkey } from './hotkeys'
import { withLegends } from './legend'
import { movedAmong } from './move'
import { newKey } from './new-key'

const empty: Localized = { fr: '', en: '' }

/**
 * Adds a code called so at the end of its family, with the family's shape and directions and the first place on the keyboard
 * that is free. The same draft where it has no such family, or as many codes as it may.
 */
export function addCode(draft: DraftGrid, familyKey: string, label: Localized): DraftGrid {
  const family = draft.families.find(({ key }) => key === familyKey)
  if (!family || isFull(draft)) return draft
  const key = newKey(label.fr || label.en, keysOf(draft), 'code')
  const code: DraftCode = {
    key,
    family: family.key,
    valence: family.valence,
    label,
    shortLabel: label,
    definition: empty,
    hint: empty,
    positiveIndicators: [],
    negativeIndicators: [],
    group: family.groups[0]?.key ?? null,
    shape: family.shape,
    countsAs: [],
    hotkey: null,
  }
  return withFreeHotkey(placed(draft, code, lastOf(draft, family)), key)
}

/** A second code like this one right after it, on a place of its own. The same draft where there is no such code, or no room. */
export function duplicateCode(draft: DraftGrid, key: string): DraftGrid {
  const index = draft.codes.findIndex((code) => code.key === key)
  const code = draft.codes[index]
  if (!code || isFull(draft)) return draft
  const own = newKey(code.label.fr || code.label.en, keysOf(draft), 'code')
  return withFreeHotkey(placed(draft, { ...structuredClone(code), key: own, hotkey: null }, index + 1), own)
}

export function removeCode(draft: DraftGrid, key: string): DraftGrid {
  return withLegends({ ...draft, codes: draft.codes.filter((code) => code.key !== key) })
}

/** Moves a code so many places among those of its family. */
export function moveCode(draft: DraftGrid, key: string, by: number): DraftGrid {
  const code = draft.codes.find((each) => each.key === key)
  if (!code) return draft
  const isSibling = (each: DraftCode) => each.family === code.family
  const from = draft.codes.filter(isSibling).indexOf(code)
  return { ...draft, codes: movedAmong(draft.codes, isSibling, from, from + by) }
}

/** Brings a code into another family, at its end, and what it is there: that family's directions, a shape and a group it has. */
export function moveCodeToFamily(draft: DraftGrid, key: string, familyKey: string): DraftGrid {
  const code = draft.codes.find((each) => each.key === key)
  const family = draft.families.find((each) => each.key === familyKey)
  if (!code || !family || code.family === family.key) return draft
  const rest = { ...draft, codes: draft.codes.filter((each) => each !== code) }
  return placed(rest, fitted({ ...code, family: family.key, group: null }, family), lastOf(rest, family))
}

/**
 * Changes a code, as far as its family lets it. The short name follows a name that it was equal to; a shape brings its line of
 * the legend.
 */
export function changeCode(
  draft: DraftGrid,
  key: string,
  patch: Partial<Omit<DraftCode, 'key' | 'family' | 'valence'>>,
): DraftGrid {
  const codes = draft.codes.map((code) => {
    const family = draft.families.find((each) => each.key === code.family)
    if (code.key !== key || !family) return code
    return fitted({ ...code, ...followedLabel(code, patch), ...patch }, family)
  })
  return patch.shape === undefined ? { ...draft, codes } : withLegends({ ...draft, codes })
}

/** Counts a code as this, or no longer; what excludes it goes. */
export function toggleCount(draft: DraftGrid, key: string, count: Count): DraftGrid {
  const code = draft.codes.find((each) => each.key === key)
  if (!code) return draft
  if (code.countsAs.includes(count))
    return changeCode(draft, key, { countsAs: code.countsAs.filter((each) => each !== count) })
  const excluded = exclusiveCounts.filter((counts) => counts.includes(count)).flat()
  return changeCode(draft, key, {
    countsAs: [...code.countsAs.filter((each) => !excluded.includes(each)), count],
  })
}

/** A code as its family lets it be: its directions, a shape that can be drawn in them, a group of its own. */
export function fitted(code: DraftCode, family: DraftFamily): DraftCode {
  const isDrawable = family.valence === 'none' || directedShapes.includes(code.shape)
  const hasGroup =
    family.groups.length === 0 ? code.group === null : family.groups.some(({ key }) => key === code.group)
  return {
    ...code,
    valence: family.valence,
    shape: isDrawable ? code.shape : family.shape,
    group: hasGroup ? code.group : (family.groups[0]?.key ?? null),
  }
}

function isFull({ codes }: DraftGrid): boolean {
  return codes.length >= gridBounds.codes
}

function followedLabel(code: DraftCode, { label }: Partial<DraftCode>): Partial<DraftCode> {
  if (!label) return {}
  const { shortLabel } = code
  return {
    shortLabel: {
      fr: shortLabel.fr === code.label.fr ? label.fr : shortLabel.fr,
      en: shortLabel.en === code.label.en ? label.en : shortLabel.en,
    },
  }
}

function withFreeHotkey(draft: DraftGrid, key: string): DraftGrid {
  const holder = { part: 'codes', key } as const
  return withHotkey(draft, holder, freeHotkeys(draft, holder)[0] ?? null)
}

function placed(draft: DraftGrid, code: DraftCode, at: number): DraftGrid {
  return withLegends({ ...draft, codes: [...draft.codes.slice(0, at), code, ...draft.codes.slice(at)] })
}

function lastOf({ codes }: DraftGrid, family: DraftFamily): number {
  const last = codes.findLastIndex((code) => code.family === family.key)
  return last === -1 ? codes.length : last + 1
}

/** The codes of no family: one person wrote in a code while another removed its family. */
export function orphansOf({ codes, families }: DraftGrid): readonly DraftCode[] {
  return codes.filter((code) => !families.some(({ key }) => key === code.family))
}

/** Phases and codes share their keys. */
export function keysOf({ phases, codes }: DraftGrid): readonly string[] {
  return [...phases, ...codes].map(({ key }) => key)
}
