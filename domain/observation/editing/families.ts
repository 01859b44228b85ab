import type { Localized } from '@/domain/localized'
import { gridBounds } from '../grid-bounds'
import { directedShapes, reservedFamilyKeys } from '../grid-rules'
import { fitted } from './codes'
import type { DraftFamily, DraftGrid } from './draft-grid-schema'
import { withLegends } from './legend'
import { moved } from './move'
import { newKey } from './new-key'

/**
 * Adds a family called so: marks without direction, as chips, on the last lane. Its other words begin as neutral ones. The same draft where
 * it has as many as it may.
 */
export function addFamily(draft: DraftGrid, label: Localized): DraftGrid {
  if (draft.families.length >= gridBounds.families) return draft
  const taken = [...draft.families.map(({ key }) => key), ...reservedFamilyKeys]
  const key = newKey(label.fr || label.en, taken, 'family')
  const lanes = draft.lanes.length > 0 ? draft.lanes : [{ key, label, namesMarks: false }]
  const family: DraftFamily = {
    key,
    label,
    singular: label,
    ...wordsOf(label),
    shape: 'dot',
    colour: 'slate',
    valence: 'none',
    layout: 'chips',
    lane: lanes.at(-1)?.key ?? key,
    isRated: false,
    groups: [],
    legend: [],
  }
  return withLegends({ ...draft, lanes, families: [...draft.families, family] })
}

/** Neutral words around a name of unknown gender. */
function wordsOf({ fr, en }: Localized): Pick<DraftFamily, 'one' | 'none' | 'noted' | 'shownHint'> {
  return {
    one: { fr: fr && `un repère « ${fr} »`, en: en && `a mark of “${en}”` },
    none: { fr: fr && `aucun repère « ${fr} »`, en: en && `no mark of “${en}”` },
    noted: { fr: fr && `${fr} : repères posés`, en: en && `${en}: marks made` },
    shownHint: {
      fr: fr && `Chaque repère « ${fr} », dès qu’il est posé.`,
      en: en && `Every mark of “${en}”, as soon as it is made.`,
    },
  }
}

/** Removes a family with its codes, and its lane where nothing else is placed there. */
export function removeFamily(draft: DraftGrid, key: string): DraftGrid {
  const families = draft.families.filter((family) => family.key !== key)
  const removed = draft.families.find((family) => family.key === key)
  const lanes = draft.lanes.filter(
    (lane) => lane.key !== removed?.lane || families.some((family) => family.lane === lane.key),
  )
  return { ...draft, families, lanes, codes: draft.codes.filter((code) => code.family !== key) }
}

/** Moves a family so many places; its codes go with it wherever families are shown. */
export function moveFamily(draft: DraftGrid, key: string, by: number): DraftGrid {
  const from = draft.families.findIndex((family) => family.key === key)
  return { ...draft, families: moved(draft.families, from, from + by) }
}

/** Changes what nothing else of the grid follows from. */
export function changeFamily(
  draft: DraftGrid,
  key: string,
  patch: Partial<Omit<DraftFamily, 'key' | 'valence' | 'shape' | 'groups' | 'layout'>>,
): DraftGrid {
  return {
    ...draft,
    families: draft.families.map((family) => (family.key === key ? { ...family, ...patch } : family)),
  }
}

/**
 * Changes the directions of a family's codes, with what follows: the shape if it has no second drawing, and chips or
 * rows of two buttons. Self-rating does not follow (docs/decisions/042).
 */
export function changeValence(draft: DraftGrid, key: string, valence: DraftFamily['valence']): DraftGrid {
  return refitted(draft, key, (family) => {
    const isDirected = valence !== 'none'
    const shape = isDirected && !directedShapes.includes(family.shape) ? 'triangle' : family.shape
    const layout = isDirected ? (family.layout === 'chips' ? 'paired' : family.layout) : 'chips'
    return { ...family, valence, shape, layout }
  })
}

/** The layout of a family; one that its directions do not allow is left. */
export function changeLayout(draft: DraftGrid, key: string, layout: DraftFamily['layout']): DraftGrid {
  return refitted(draft, key, (family) =>
    (layout === 'chips') === (family.valence === 'none') ? { ...family, layout } : family,
  )
}

/** The shape of a family, and of those of its codes that had it; one that cannot be drawn in its directions is left. */
export function changeFamilyShape(draft: DraftGrid, key: string, shape: DraftFamily['shape']): DraftGrid {
  const before = draft.families.find((family) => family.key === key)
  if (!before || (before.valence !== 'none' && !directedShapes.includes(shape))) return draft
  const codes = draft.codes.map((code) =>
    code.family === key && code.shape === before.shape ? { ...code, shape } : code,
  )
  return refitted({ ...draft, codes }, key, (family) => ({ ...family, shape }))
}

/** The rows of a family's codes; codes of a row that is gone stand in the first one. */
export function changeGroups(draft: DraftGrid, key: string, groups: DraftFamily['groups']): DraftGrid {
  return refitted(draft, key, (family) => ({ ...family, groups }))
}

/** Adds a row called so; the same draft where the family has as many as it may. */
export function addGroup(draft: DraftGrid, key: string, label: Localized): DraftGrid {
  const groups = draft.families.find((family) => family.key === key)?.groups ?? []
  if (groups.length >= gridBounds.groups) return draft
  const taken = groups.map((group) => group.key)
  return changeGroups(draft, key, [...groups, { key: newKey(label.fr || label.en, taken, 'group'), label }])
}

/** Puts a family on a lane of the timeline of its own, called as the family is; the same draft where there is no room for one. */
export function addLane(draft: DraftGrid, familyKey: string): DraftGrid {
  const family = draft.families.find(({ key }) => key === familyKey)
  if (!family) return draft
  const taken = draft.lanes.map(({ key }) => key)
  const key = newKey(family.label.fr || family.label.en, taken, 'lane')
  const lanes = [...draft.lanes, { key, label: family.label, namesMarks: false }]
  const placed = withoutEmptyLanes(changeFamily({ ...draft, lanes }, familyKey, { lane: key }))
  return placed.lanes.length > gridBounds.lanes ? draft : placed
}

/** Puts a family on this lane; a lane that nothing is left on goes. */
export function changeLane(draft: DraftGrid, familyKey: string, lane: string): DraftGrid {
  if (!draft.lanes.some(({ key }) => key === lane)) return draft
  return withoutEmptyLanes(changeFamily(draft, familyKey, { lane }))
}

function withoutEmptyLanes(draft: DraftGrid): DraftGrid {
  return { ...draft, lanes: draft.lanes.filter(({ key }) => draft.families.some(({ lane }) => lane === key)) }
}

function refitted(draft: DraftGrid, key: string, change: (family: DraftFamily) => DraftFamily): DraftGrid {
  const before = draft.families.find((family) => family.key === key)
  if (!before) return draft
  const after = change(before)
  return withLegends({
    ...draft,
    families: draft.families.map((family) => (family === before ? after : family)),
    codes: draft.codes.map((code) => (code.family === key ? fitted(code, after) : code)),
  })
}
