import type { UndoableEvent } from '../event'

/** An annotation as it stands in the log, with whether it was undone. */
export type Entry = { readonly event: UndoableEvent; readonly reverted: boolean }

/** Each entry's index by fact id. Indexes never change, so all states of a log share them. */
type Places = { readonly byId: Map<string, number>; known: number }

const remembered = new WeakMap<readonly Entry[], Places>()

/** Where the entry of a fact stands among these; undefined when they do not hold it. */
export function placeOf(entries: readonly Entry[], eventId: string): number | undefined {
  if (entries.length === 0) return undefined
  const place = placesOf(entries).byId.get(eventId)
  // All states of a log share the places, so this may be the place of a later state's entry.
  return place !== undefined && place < entries.length ? place : undefined
}

/** A copy that may be added to. It shares the places, so that a long log is not indexed again for each fact. */
export function copyEntries(before: readonly Entry[]): Entry[] {
  const entries = [...before]
  const places = remembered.get(before)
  if (places) remembered.set(entries, places)
  return entries
}

/** Adds an entry to a copy. When two copies of one log are added to differently, the second gets places of its own. */
export function pushEntry(entries: Entry[], entry: Entry): void {
  const places = remembered.get(entries)
  if (places?.known === entries.length) note(places, entry)
  else if (places) remembered.delete(entries)
  entries.push(entry)
}

function placesOf(entries: readonly Entry[]): Places {
  const known = remembered.get(entries)
  if (known) return known
  const places: Places = { byId: new Map(), known: 0 }
  for (const entry of entries) note(places, entry)
  remembered.set(entries, places)
  return places
}

function note(places: Places, entry: Entry): void {
  places.byId.set(entry.event.id, places.known)
  places.known += 1
}
