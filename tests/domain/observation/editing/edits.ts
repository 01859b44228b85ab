import fc from 'fast-check'
import {
  addCode,
  changeCode,
  duplicateCode,
  moveCode,
  moveCodeToFamily,
  removeCode,
  toggleCount,
} from '@/domain/observation/editing/codes'
import {
  addFrameItem,
  addPhase,
  moveFrameItem,
  movePhase,
  removeFrameItem,
  removePhase,
} from '@/domain/observation/editing/course'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import {
  addFamily,
  addGroup,
  addLane,
  changeFamilyShape,
  changeGroups,
  changeLane,
  changeLayout,
  changeValence,
  moveFamily,
  removeFamily,
} from '@/domain/observation/editing/families'
import { swapHotkeys, withHotkey } from '@/domain/observation/editing/hotkeys'

/** One act of editing: what it does to whichever grid it meets. */
export type Edit = (draft: DraftGrid) => DraftGrid

const named = fc
  .constantFrom('Présence', 'Le silence', 'Œil pour œil', '3 temps', '', '!!')
  .map((fr) => ({ fr, en: fr }))
const by = fc.integer({ min: -3, max: 3 })
const hotkey = fc.constantFrom('KeyQ', 'KeyJ', 'KeyK', 'KeyL', 'Digit1', 'Digit4', 'Digit9', null)
const shape = fc.constantFrom('triangle', 'square', 'ring', 'dot', 'dash')
const valence = fc.constantFrom('demonstratedMissed', 'upheldBreached', 'none')
const layout = fc.constantFrom('tallied', 'paired', 'chips')
const count = fc.constantFrom(
  'question',
  'reflection',
  'simpleReflection',
  'complexReflection',
  'summary',
  'advice',
)
const part = fc.constantFrom('phases', 'codes', 'frame')

/** The key of the item at a place counted round the list; one that nothing has where the list is empty. */
const at = (items: readonly { readonly key: string }[], place: number) =>
  items[place % Math.max(1, items.length)]?.key ?? 'nothing'
const place = fc.nat(60)

/** Any act of the editor, on any item of the grid it meets. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, named).map(
    ([i, name]): Edit =>
      (g) =>
        addCode(g, at(g.families, i), name),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        duplicateCode(g, at(g.codes, i)),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        removeCode(g, at(g.codes, i)),
  ),
  fc.tuple(place, by).map(
    ([i, n]): Edit =>
      (g) =>
        moveCode(g, at(g.codes, i), n),
  ),
  fc.tuple(place, place).map(
    ([i, f]): Edit =>
      (g) =>
        moveCodeToFamily(g, at(g.codes, i), at(g.families, f)),
  ),
  fc.tuple(place, shape).map(
    ([i, shape]): Edit =>
      (g) =>
        changeCode(g, at(g.codes, i), { shape }),
  ),
  fc.tuple(place, named).map(
    ([i, label]): Edit =>
      (g) =>
        changeCode(g, at(g.codes, i), { label }),
  ),
  fc.tuple(place, count).map(
    ([i, each]): Edit =>
      (g) =>
        toggleCount(g, at(g.codes, i), each),
  ),
  named.map(
    (name): Edit =>
      (g) =>
        addFamily(g, name),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        removeFamily(g, at(g.families, i)),
  ),
  fc.tuple(place, by).map(
    ([i, n]): Edit =>
      (g) =>
        moveFamily(g, at(g.families, i), n),
  ),
  fc.tuple(place, valence).map(
    ([i, each]): Edit =>
      (g) =>
        changeValence(g, at(g.families, i), each),
  ),
  fc.tuple(place, layout).map(
    ([i, each]): Edit =>
      (g) =>
        changeLayout(g, at(g.families, i), each),
  ),
  fc.tuple(place, shape).map(
    ([i, each]): Edit =>
      (g) =>
        changeFamilyShape(g, at(g.families, i), each),
  ),
  fc.tuple(place, named).map(
    ([i, name]): Edit =>
      (g) =>
        addGroup(g, at(g.families, i), name),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        changeGroups(g, at(g.families, i), []),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        addLane(g, at(g.families, i)),
  ),
  fc.tuple(place, place).map(
    ([i, l]): Edit =>
      (g) =>
        changeLane(g, at(g.families, i), at(g.lanes, l)),
  ),
  fc.tuple(part, place, hotkey).map(
    ([part, i, key]): Edit =>
      (g) =>
        withHotkey(g, { part, key: at(g[part], i) }, key),
  ),
  fc.tuple(part, place, part, place).map(
    ([one, i, other, j]): Edit =>
      (g) =>
        swapHotkeys(g, { part: one, key: at(g[one], i) }, { part: other, key: at(g[other], j) }),
  ),
  named.map(
    (name): Edit =>
      (g) =>
        addPhase(g, name),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        removePhase(g, at(g.phases, i)),
  ),
  fc.tuple(place, by).map(
    ([i, n]): Edit =>
      (g) =>
        movePhase(g, at(g.phases, i), n),
  ),
  named.map(
    (name): Edit =>
      (g) =>
        addFrameItem(g, name),
  ),
  place.map(
    (i): Edit =>
      (g) =>
        removeFrameItem(g, at(g.frame, i)),
  ),
  fc.tuple(place, by).map(
    ([i, n]): Edit =>
      (g) =>
        moveFrameItem(g, at(g.frame, i), n),
  ),
)

/** Any sequence of such acts. */
export const anyEdits: fc.Arbitrary<Edit> = fc
  .array(anyEdit, { maxLength: 25 })
  .map((edits) => (draft) => edits.reduce((each, edit) => edit(each), draft))
