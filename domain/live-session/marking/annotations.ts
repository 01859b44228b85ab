import type { Valence } from '@/domain/observation/grid'
import type { LiveSessionEvent } from '../event'
import type { LiveSessionState } from '../state'
import { type Entry, placeOf } from './entry-places'
import { mainTrack, type Track, trackOf } from './tracks'

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

/** What a track holds besides marks. */
export type Reading = {
  /** When each frame item was ticked. */
  readonly frame: ReadonlyMap<string, number>
  readonly phaseEntries: readonly LiveSessionEvent<'phaseEntered'>[]
}

/** `frame` and `phaseEntries` are those of the main track. */
export type Annotations = Reading & {
  readonly marks: readonly Mark[]
  readonly marksById: ReadonlyMap<string, Mark>
  readonly readings: ReadonlyMap<Track, Reading>
}

const emptyReading: Reading = { frame: new Map(), phaseEntries: [] }
const remembered = new WeakMap<readonly Entry[], Annotations>()

/** Marks (in log order), frame ticks and phase changes of the entries that are not undone. */
export function annotationsOf(state: LiveSessionState): Annotations {
  const known = remembered.get(state.entries)
  if (known) return known
  const annotations = project(state)
  remembered.set(state.entries, annotations)
  return annotations
}

/** Frame ticks and phase changes of one track that are not undone. */
export function readingOf(state: LiveSessionState, track: Track): Reading {
  return annotationsOf(state).readings.get(track) ?? emptyReading
}

type ReadingDraft = { frame: Map<string, number>; phaseEntries: LiveSessionEvent<'phaseEntered'>[] }

function project({ entries, clock, contract }: LiveSessionState): Annotations {
  const startedAt = clock.startedAt ?? 0
  const marks = new Map<string, Mark>()
  const main: ReadingDraft = { frame: new Map(), phaseEntries: [] }
  const readings = new Map<Track, ReadingDraft>([[mainTrack, main]])
  for (const { event, reverted } of entries) {
    if (reverted) continue
    const track = trackOf(event, contract)
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
          track,
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
        draftOf(readings, track).frame.set(event.payload.item, event.at)
        break
      case 'frameUnticked':
        draftOf(readings, track).frame.delete(event.payload.item)
        break
      case 'phaseEntered':
        draftOf(readings, track).phaseEntries.push(event)
        break
      default: {
        const unknown: never = event
        return unknown
      }
    }
  }
  return { ...main, marks: [...marks.values()], marksById: marks, readings }
}

function draftOf(readings: Map<Track, ReadingDraft>, track: Track): ReadingDraft {
  const known = readings.get(track)
  if (known) return known
  const reading: ReadingDraft = { frame: new Map(), phaseEntries: [] }
  readings.set(track, reading)
  return reading
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
  const place = placeOf(state.entries, eventId)
  return place === undefined ? undefined : state.entries[place]
}
