import type { Localized } from '@/domain/localized'
import { gridBounds } from '../grid-bounds'
import { fewestPhases, mostPhases } from '../phase-count'
import { keysOf } from './codes'
import type { DraftFrameItem, DraftGrid, DraftPhase } from './draft-grid-schema'
import { freeHotkeys, withHotkey } from './hotkeys'
import { moved } from './move'
import { newKey } from './new-key'

const empty: Localized = { fr: '', en: '' }

/** Adds a phase at the end, on the first digit that is free; the same draft where it has as many as it may. */
export function addPhase(draft: DraftGrid, label: Localized): DraftGrid {
  if (draft.phases.length >= mostPhases) return draft
  const key = newKey(label.fr || label.en, keysOf(draft), 'phase')
  const phase: DraftPhase = {
    key,
    label,
    opensWhen: empty,
    expected: [],
    redFlags: [],
    role: 'exploring',
    minutes: 5,
    hotkey: null,
  }
  const holder = { part: 'phases', key } as const
  const added = { ...draft, phases: [...draft.phases, phase] }
  return withHotkey(added, holder, freeHotkeys(added, holder)[0] ?? null)
}

/** Removes a phase; the same draft where it has as few as it may. */
export function removePhase(draft: DraftGrid, key: string): DraftGrid {
  if (draft.phases.length <= fewestPhases) return draft
  return { ...draft, phases: draft.phases.filter((phase) => phase.key !== key) }
}

/** Moves a phase so many places. Places on the keyboard stay in their order: the first phase keeps the first digit. */
export function movePhase(draft: DraftGrid, key: string, by: number): DraftGrid {
  const from = draft.phases.findIndex((phase) => phase.key === key)
  const hotkeys = draft.phases.map(({ hotkey }) => hotkey)
  const phases = moved(draft.phases, from, from + by)
  return { ...draft, phases: phases.map((phase, index) => ({ ...phase, hotkey: hotkeys[index] ?? null })) }
}

export function changePhase(
  draft: DraftGrid,
  key: string,
  patch: Partial<Omit<DraftPhase, 'key'>>,
): DraftGrid {
  return {
    ...draft,
    phases: draft.phases.map((phase) => (phase.key === key ? { ...phase, ...patch } : phase)),
  }
}

/** Adds something the advisor has to say at the opening, on the first place with Shift that is free; the same draft where it is full. */
export function addFrameItem(draft: DraftGrid, label: Localized): DraftGrid {
  if (draft.frame.length >= gridBounds.frame) return draft
  const taken = draft.frame.map(({ key }) => key)
  const key = newKey(label.fr || label.en, taken, 'item')
  const missingLabel = { fr: label.fr && `${label.fr}, non dit`, en: label.en && `${label.en}, not stated` }
  const added = { ...draft, frame: [...draft.frame, { key, label, missingLabel, hotkey: null }] }
  const holder = { part: 'frame', key } as const
  return withHotkey(added, holder, freeHotkeys(added, holder)[0] ?? null)
}

export function removeFrameItem(draft: DraftGrid, key: string): DraftGrid {
  return { ...draft, frame: draft.frame.filter((item) => item.key !== key) }
}

/** Moves an item so many places; as with phases, the places on the keyboard keep their order. */
export function moveFrameItem(draft: DraftGrid, key: string, by: number): DraftGrid {
  const from = draft.frame.findIndex((item) => item.key === key)
  const hotkeys = draft.frame.map(({ hotkey }) => hotkey)
  const frame = moved(draft.frame, from, from + by)
  return { ...draft, frame: frame.map((item, index) => ({ ...item, hotkey: hotkeys[index] ?? null })) }
}

export function changeFrameItem(
  draft: DraftGrid,
  key: string,
  patch: Partial<Omit<DraftFrameItem, 'key'>>,
): DraftGrid {
  return {
    ...draft,
    frame: draft.frame.map((item) => (item.key === key ? { ...item, ...patch } : item)),
  }
}
