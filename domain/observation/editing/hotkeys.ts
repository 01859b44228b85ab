import { codeHotkeys, frameHotkeys, phaseHotkeys } from '../grid-rules'
import type { DraftGrid } from './draft-grid-schema'

/** What has a place on the keyboard: an item of one of three lists, by its key. */
export type HotkeyHolder = { readonly part: 'phases' | 'codes' | 'frame'; readonly key: string }

/** One press of a place on the keyboard, alone or with Shift. */
export type Claim = { readonly hotkey: string; readonly shift: boolean }

/** A press that several would answer to. */
export type HotkeyConflict = Claim & { readonly holders: readonly HotkeyHolder[] }

const places: Readonly<Record<HotkeyHolder['part'], readonly string[]>> = {
  phases: phaseHotkeys,
  codes: codeHotkeys,
  frame: frameHotkeys,
}

/** Whether such an item may be on this place at all; what is left out the console keeps for itself. */
export function mayBeOn(part: HotkeyHolder['part'], hotkey: string): boolean {
  return places[part].includes(hotkey)
}

/** Every holder with the presses it answers to: with Shift the contrary of a code with directions, and the frame. */
export function hotkeyClaims(draft: DraftGrid): readonly (Claim & { readonly holder: HotkeyHolder })[] {
  const of = (part: HotkeyHolder['part'], key: string, hotkey: string | null, shifts: readonly boolean[]) =>
    hotkey === null ? [] : shifts.map((shift) => ({ hotkey, shift, holder: { part, key } }))
  return [
    ...draft.phases.flatMap(({ key, hotkey }) => of('phases', key, hotkey, [false])),
    ...draft.codes.flatMap(({ key, hotkey, valence }) =>
      of('codes', key, hotkey, valence === 'none' ? [false] : [false, true]),
    ),
    ...draft.frame.flatMap(({ key, hotkey }) => of('frame', key, hotkey, [true])),
  ]
}

/** The presses that several items of the draft would answer to, in the order the draft has them. */
export function hotkeyConflicts(draft: DraftGrid): readonly HotkeyConflict[] {
  const byPress = new Map<string, { hotkey: string; shift: boolean; holders: HotkeyHolder[] }>()
  for (const { hotkey, shift, holder } of hotkeyClaims(draft)) {
    const press = `${shift}${hotkey}`
    const known = byPress.get(press)
    if (known) known.holders.push(holder)
    else byPress.set(press, { hotkey, shift, holders: [holder] })
  }
  return [...byPress.values()].filter(({ holders }) => holders.length > 1)
}

/** The others that answer to a press of this holder. */
export function rivalsOf(draft: DraftGrid, holder: HotkeyHolder): readonly HotkeyHolder[] {
  const rivals = hotkeyConflicts(draft)
    .filter(({ holders }) => holders.some((each) => isSame(each, holder)))
    .flatMap(({ holders }) => holders.filter((each) => !isSame(each, holder)))
  return rivals.filter((each, index) => rivals.findIndex((other) => isSame(other, each)) === index)
}

/** The places that nothing else would answer to if this holder were there, in the order of the keyboard. */
export function freeHotkeys(draft: DraftGrid, holder: HotkeyHolder): readonly string[] {
  const current = hotkeyOf(draft, holder)
  return places[holder.part].filter(
    (hotkey) => hotkey !== current && rivalsOf(withHotkey(draft, holder, hotkey), holder).length === 0,
  )
}

/** The place of a holder; null where it has none, or where there is no such holder. */
export function hotkeyOf(draft: DraftGrid, { part, key }: HotkeyHolder): string | null {
  return draft[part].find((item) => item.key === key)?.hotkey ?? null
}

/** Gives the holder a place, taken or not: what answers to it besides stays there, and `hotkeyConflicts` names it. */
export function withHotkey(draft: DraftGrid, holder: HotkeyHolder, hotkey: string | null): DraftGrid {
  const given = <T extends { readonly key: string }>(items: readonly T[]): T[] =>
    items.map((item) => (item.key === holder.key ? { ...item, hotkey } : item))
  switch (holder.part) {
    case 'phases':
      return { ...draft, phases: given(draft.phases) }
    case 'codes':
      return { ...draft, codes: given(draft.codes) }
    case 'frame':
      return { ...draft, frame: given(draft.frame) }
    default:
      return holder.part satisfies never
  }
}

/** Two holders take each other's places. */
export function swapHotkeys(draft: DraftGrid, one: HotkeyHolder, other: HotkeyHolder): DraftGrid {
  return withHotkey(withHotkey(draft, one, hotkeyOf(draft, other)), other, hotkeyOf(draft, one))
}

/** Whether two name the same item. */
export function isSame(one: HotkeyHolder, other: HotkeyHolder): boolean {
  return one.part === other.part && one.key === other.key
}
