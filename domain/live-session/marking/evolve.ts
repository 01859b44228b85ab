import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import type { UndoableEvent } from '../event'
import { copyEntries, type Entry, placeOf, pushEntry } from './entry-places'
import { mainTrack, trackOf } from './tracks'

export type MarkingState = {
  /** Annotations in log order, undone ones included. */
  readonly entries: readonly Entry[]
  /** Ids of the supervisors coding blind who have finished. */
  readonly finishedCodings: ReadonlySet<string>
}

export const noMarking: MarkingState = { entries: [], finishedCodings: new Set() }

export const markingChanges: Changes<'marking', MarkingState, CoreState> = {
  phaseEntered: enter,
  marked: enter,
  markNoted: enter,
  markRetimed: enter,
  markRecoded: enter,
  markDeleted: enter,
  frameTicked: enter,
  frameUnticked: enter,
  undone(folding, { payload }) {
    changeEntry(folding, payload.eventId, (entry) => ({ ...entry, reverted: true }))
  },
  redone(folding, { payload }) {
    changeEntry(folding, payload.eventId, (entry) => ({ ...entry, reverted: false }))
  },
  codingFinished(folding, { actorId }) {
    own(folding, 'finishedCodings').add(actorId)
  },
  wordsRedacted(folding, { payload }) {
    changeEntry(folding, payload.eventId, (entry) => {
      const { event } = entry
      if (event.type !== 'markNoted') return entry
      return { ...entry, event: { ...event, payload: { ...event.payload, text: null } } }
    })
  },
  purged(folding, { payload }, { contract }) {
    const kinds = payload.kinds.map(({ kind }) => kind)
    if (kinds.includes('marks'))
      keep(folding, (event) => event.type === 'phaseEntered' && trackOf(event, contract) === mainTrack)
    if (kinds.includes('notes')) keep(folding, (event) => event.type !== 'markNoted')
  },
}

function enter(folding: Folding<MarkingState>, event: UndoableEvent): void {
  pushEntry(ownEntries(folding), { event, reverted: false })
}

/** The draft's entries, to be changed: a copy that shares where each stands. */
function ownEntries({ draft, from }: Folding<MarkingState>): Entry[] {
  if (draft.entries === from.entries) draft.entries = copyEntries(from.entries)
  return draft.entries as Entry[]
}

/** Puts another entry in the place of that of an event; nothing where there is none. */
function changeEntry(folding: Folding<MarkingState>, eventId: string, by: (entry: Entry) => Entry): void {
  const { entries } = folding.draft
  const place = placeOf(entries, eventId)
  const entry = place === undefined ? undefined : entries[place]
  if (place === undefined || !entry) return
  const changed = by(entry)
  if (changed !== entry) ownEntries(folding)[place] = changed
}

function keep({ draft }: Folding<MarkingState>, isKept: (event: UndoableEvent) => boolean): void {
  if (draft.entries.every(({ event }) => isKept(event))) return
  // A list of its own: places are remembered by the list they belong to.
  draft.entries = draft.entries.filter(({ event }) => isKept(event))
}
