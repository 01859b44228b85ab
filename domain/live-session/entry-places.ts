import type { Entry } from './state'

/** Where entries stand, by the id of their fact. Places never move: what the longest of a line knows serves the others. */
type Places = { readonly byId: Map<string, number>; known: number }

const remembered = new WeakMap<readonly Entry[], Places>()

/** Where the entry of a fact stands among these; undefined when they do not hold it. */
export function placeOf(entries: readonly Entry[], eventId: string): number | undefined {
  if (entries.length === 0) return undefined
  const place = placesOf(entries).byId.get(eventId)
  // A later state of the same line may have noted entries that these do not hold.
  return place !== undefined && place < entries.length ? place : undefined
}

/** A copy to be changed. It shares what is known of the places: a long log is not counted again for each fact. */
export function copyEntries(before: readonly Entry[]): Entry[] {
  const entries = [...before]
  const places = remembered.get(before)
  if (places) remembered.set(entries, places)
  return entries
}

/** Adds an entry to a copy of one's own. When two copies go on differently, the second counts for itself once it is asked. */
export function pushEntry(entries: Entry[], entry: Entry): void {
  const places = remembered.get(entries)
  if (places?.known === entries.length) note(places, entry)
  else remembered.delete(entries)
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
