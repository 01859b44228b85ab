import type { Valence } from '@/domain/observation/grid'
import type { LiveSessionEvent, NewEvent } from './event'
import type { Entry, LiveSessionState } from './state'

/** Whose annotations: all supervisors share one track; each observer practises on their own. */
export type Track = 'supervisor' | `observer:${string}`

/** The track a fact belongs to, from who wrote it and from which seat. */
export function trackOf(event: Pick<NewEvent, 'seat' | 'actorId'>): Track {
  return event.seat === 'observer' ? `observer:${event.actorId}` : 'supervisor'
}

/** One time-stamped annotation, as it reads after every correction. Times are epoch milliseconds. */
export type Mark = {
  readonly id: string
  readonly codeKey: string
  readonly valence: Valence | null
  /** When it happened: the key press less the reaction offset, or where its author moved it. */
  readonly at: number
  /** When the key was pressed; never changes. */
  readonly pressedAt: number
  readonly note: string | null
  readonly authorId: string
  readonly track: Track
  readonly corrected: boolean
}

export type Annotations = {
  readonly marks: readonly Mark[]
  readonly marksById: ReadonlyMap<string, Mark>
  /** When each frame item was ticked. */
  readonly frame: ReadonlyMap<string, number>
  readonly phaseEntries: readonly LiveSessionEvent<'phaseEntered'>[]
}

const remembered = new WeakMap<readonly Entry[], Annotations>()

/** Marks (in log order), frame ticks and phase changes of the entries that nobody has undone. */
export function annotationsOf(state: LiveSessionState): Annotations {
  const known = remembered.get(state.entries)
  if (known) return known
  const annotations = project(state.entries, state.clock.startedAt ?? 0)
  remembered.set(state.entries, annotations)
  return annotations
}

function project(entries: readonly Entry[], startedAt: number): Annotations {
  const marks = new Map<string, Mark>()
  const frame = new Map<string, number>()
  const phaseEntries: LiveSessionEvent<'phaseEntered'>[] = []
  for (const { event, reverted } of entries) {
    if (reverted) continue
    switch (event.type) {
      case 'marked':
        marks.set(event.id, {
          id: event.id,
          codeKey: event.payload.codeKey,
          valence: event.payload.valence,
          at: Math.max(startedAt, event.at - event.payload.reactionOffsetMs),
          pressedAt: event.at,
          note: null,
          authorId: event.actorId,
          track: trackOf(event),
          corrected: false,
        })
        break
      case 'markNoted':
        correct(marks, event.payload.markId, { note: event.payload.text || null }, false)
        break
      case 'markRetimed':
        correct(marks, event.payload.markId, { at: event.payload.markedAt }, true)
        break
      case 'markRecoded':
        correct(
          marks,
          event.payload.markId,
          { codeKey: event.payload.codeKey, valence: event.payload.valence },
          true,
        )
        break
      case 'markDeleted':
        marks.delete(event.payload.markId)
        break
      case 'frameTicked':
        frame.set(event.payload.item, event.at)
        break
      case 'frameUnticked':
        frame.delete(event.payload.item)
        break
      case 'phaseEntered':
        phaseEntries.push(event)
        break
      default: {
        const unknown: never = event
        return unknown
      }
    }
  }
  return { marks: [...marks.values()], marksById: marks, frame, phaseEntries }
}

function correct(marks: Map<string, Mark>, id: string, change: Partial<Mark>, corrected: boolean): void {
  const mark = marks.get(id)
  if (mark) marks.set(id, { ...mark, ...change, corrected: mark.corrected || corrected })
}

/** The mark event a later correction speaks of, undone or not; undefined when this log does not hold it. */
export function markEvent(state: LiveSessionState, markId: string): LiveSessionEvent<'marked'> | undefined {
  const event = entryOf(state, markId)?.event
  return event?.type === 'marked' ? event : undefined
}

/** The undoable entry with this event id. */
export function entryOf(state: LiveSessionState, eventId: string): Entry | undefined {
  const index = state.entryIndex.get(eventId)
  return index === undefined ? undefined : state.entries[index]
}

/** The author's latest entry that still stands (to undo), or their latest undone one after it (to redo). */
export function lastEntry(state: LiveSessionState, personId: string, reverted: boolean): Entry | undefined {
  if (!reverted) {
    return state.entries.findLast((entry) => entry.event.actorId === personId && !entry.reverted)
  }
  const own = state.entries.filter((entry) => entry.event.actorId === personId)
  const lastStanding = own.findLastIndex((entry) => !entry.reverted)
  return own[lastStanding + 1]
}
