import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldEditsSchema } from '@/domain/library/field-edit'
import { mergeEdits } from '@/domain/library/merge-edits'
import { gridDifference } from '@/domain/observation/editing/difference'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { draftOf } from '@/domain/observation/editing/draft-of'
import { editsBetween } from '@/domain/observation/editing/edits-between'
import { gridFaults, publishable } from '@/domain/observation/editing/grid-faults'
import {
  freeHotkeys,
  hotkeyClaims,
  hotkeyConflicts,
  hotkeyOf,
  rivalsOf,
  swapHotkeys,
  withHotkey,
} from '@/domain/observation/editing/hotkeys'
import { gridFaultReasons } from '@/domain/observation/grid-fault'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { madeUpGrid } from '../made-up-grid'
import { anyEdits } from './edits'

const anyGrid = fc.constantFrom(cepEntretienV1, madeUpGrid).map(draftOf)
const edited = fc.tuple(anyGrid, anyEdits).map(([draft, edit]) => edit(draft))
const identity = { key: 'copy', version: 1 }

test('whatever is done to a grid, it is either one the schema accepts or its faults are named', () => {
  fc.assert(
    fc.property(edited, (draft) => {
      const accepted = observationGridSchema.safeParse({ ...draft, ...identity }).success
      const faults = gridFaults(draft)
      expect(faults.length === 0).toBe(accepted)
      expect(publishable(draft, identity) !== null).toBe(accepted)
      for (const { reason, place } of faults) {
        expect(gridFaultReasons).toContain(reason)
        // A place that the editor can open: an item that is there, or the whole of a list.
        if (place.part !== 'grid' && place.index !== null)
          expect(draft[place.part][place.index]?.key).toBe(place.key)
      }
    }),
    { numRuns: 300 },
  )
})

test('no act of the editor makes what it cannot name: only words, numbers of items and keys are ever missing', () => {
  const leftToPeople = ['textMissing', 'tooFew', 'tooMany', 'hotkeyMissing', 'hotkeyTwice', 'hotkeyReserved']
  fc.assert(
    fc.property(edited, (draft) => {
      const reasons = gridFaults(draft).map(({ reason }) => reason)
      expect(reasons.filter((each) => ![...leftToPeople, 'shiftedHotkeyTwice'].includes(each))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what the editor makes can be stored, and is read back as it was', () => {
  fc.assert(
    fc.property(edited, (draft) => {
      expect(draftGridSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(
        JSON.parse(JSON.stringify(draft)),
      )
    }),
  )
})

test('two swaps of the same keys change nothing', () => {
  fc.assert(
    fc.property(edited, fc.nat(), fc.nat(), (draft, i, j) => {
      const holders = hotkeyClaims(draft).map(({ holder }) => holder)
      const [one, other] = [holders[i % holders.length], holders[j % holders.length]]
      if (!one || !other) return
      expect(swapHotkeys(swapHotkeys(draft, one, other), one, other)).toEqual(draft)
    }),
  )
})

test('a key said to be free has no rival there once taken', () => {
  fc.assert(
    fc.property(edited, fc.nat(), (draft, i) => {
      const holders = hotkeyClaims(draft).map(({ holder }) => holder)
      const holder = holders[i % Math.max(1, holders.length)]
      if (!holder) return
      for (const hotkey of freeHotkeys(draft, holder)) {
        expect(hotkey).not.toBe(hotkeyOf(draft, holder))
        expect(rivalsOf(withHotkey(draft, holder, hotkey), holder)).toEqual([])
      }
    }),
  )
})

test('keys are in conflict exactly when the rules of the grid say that one is used twice', () => {
  fc.assert(
    fc.property(edited, (draft) => {
      const twice = gridFaults(draft).filter(({ reason }) => reason.endsWith('otkeyTwice'))
      expect(hotkeyConflicts(draft).length > 0).toBe(twice.length > 0)
    }),
  )
})

test('a grid differs in nothing from itself, and by what was edited from what it was', () => {
  fc.assert(
    fc.property(anyGrid, anyEdits, (before, edit) => {
      const after = edit(before)
      expect(gridDifference(after, structuredClone(after))).toEqual([])
      const same = JSON.stringify(before) === JSON.stringify(after)
      if (same) expect(gridDifference(before, after)).toEqual([])
    }),
  )
})

test('the difference read backwards has what came gone, and what went come', () => {
  fc.assert(
    fc.property(anyGrid, anyEdits, (before, edit) => {
      const after = edit(before)
      const keys = (one: typeof before, other: typeof before, kind: string) =>
        gridDifference(one, other)
          .filter((change) => change.kind === kind)
          .map(({ part, key }) => `${part} ${key}`)
          .sort()
      expect(keys(before, after, 'added')).toEqual(keys(after, before, 'removed'))
      expect(keys(before, after, 'changed')).toEqual(keys(after, before, 'changed'))
      expect(keys(before, after, 'moved').length).toBe(keys(after, before, 'moved').length)
    }),
  )
})

test('the edits between two states of a draft, carried out, make one of the other, in any hands', () => {
  fc.assert(
    fc.property(anyGrid, anyEdits, (before, edit) => {
      const after = edit(before)
      const edits = editsBetween(before, after)
      const { content, contested } = mergeEdits(before, edits)
      expect(contested).toEqual([])
      expect(gridDifference(draftGridSchema.parse(content), after)).toEqual([])
      if (edits.length > 0) fieldEditsSchema.parse(JSON.parse(JSON.stringify(edits)).slice(0, 400))
    }),
    { numRuns: 300 },
  )
})
