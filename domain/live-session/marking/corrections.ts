import type { LiveSessionEvent } from '../event'
import type { LiveSessionState } from '../state'
import { annotationsOf, type Mark } from './annotations'
import type { Entry } from './entry-places'

/** A change to a mark. */
export type Correction = LiveSessionEvent<'markNoted' | 'markRetimed' | 'markRecoded' | 'markDeleted'>

const none: readonly Correction[] = []

/** The changes to a mark since the debrief opened that are not undone, in log order. */
export function correctionsOf(state: LiveSessionState, markId: string): readonly Correction[] {
  return openEntries(state, markId).flatMap(({ event, reverted }) =>
    reverted ? none : [event as Correction],
  )
}

/** Of those changes, the one that the next undo takes back and the one that the next redo restores; null for none. */
export function correctionSteps(
  state: LiveSessionState,
  markId: string,
): { readonly undo: Correction | null; readonly redo: Correction | null } {
  const entries = openEntries(state, markId)
  const last = entries.findLastIndex(({ reverted }) => !reverted)
  const at = (index: number) => (entries[index]?.event as Correction | undefined) ?? null
  return { undo: at(last), redo: at(last + 1) }
}

/** Marks deleted since the debrief opened, each as it last was, with the fact that deleted it; in log order. */
export function deletedMarks(
  state: LiveSessionState,
): readonly { readonly mark: Mark; readonly deletion: LiveSessionEvent<'markDeleted'> }[] {
  const { entries, unsealing } = state
  const isDeletion = (entry: Entry) =>
    unsealing !== null &&
    !entry.reverted &&
    entry.event.type === 'markDeleted' &&
    isSince(entry, unsealing.at)
  if (!entries.some(isDeletion)) return []
  const restored = entries.map((entry) => (isDeletion(entry) ? { ...entry, reverted: true } : entry))
  const marks = annotationsOf({ ...state, entries: restored }).marksById
  return entries.filter(isDeletion).flatMap(({ event }) => {
    const mark = event.type === 'markDeleted' && marks.get(event.payload.markId)
    return mark ? { mark, deletion: event } : []
  })
}

/** Every mark as it stood when the debrief opened, by id, those deleted since among them. */
export function marksAtOpening(state: LiveSessionState): ReadonlyMap<string, Mark> {
  const { entries, unsealing } = state
  if (!unsealing || !entries.some((entry) => isSince(entry, unsealing.at)))
    return annotationsOf(state).marksById
  const before = entries.map((entry) =>
    isSince(entry, unsealing.at) && !entry.reverted ? { ...entry, reverted: true } : entry,
  )
  return annotationsOf({ ...state, entries: before }).marksById
}

function openEntries({ entries, unsealing }: LiveSessionState, markId: string): readonly Entry[] {
  if (!unsealing) return []
  return entries.filter(
    (entry) =>
      isSince(entry, unsealing.at) &&
      'markId' in entry.event.payload &&
      entry.event.payload.markId === markId,
  )
}

function isSince({ event }: Entry, openedAt: number): boolean {
  return 'markId' in event.payload && event.at >= openedAt
}
