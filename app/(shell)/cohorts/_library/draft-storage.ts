import { newId } from '@/client/new-id'
import type { FieldEdit } from '@/domain/library/field-edit'

/** Keeps what a page could not deliver in the browser, one place for each page: a page that opens takes over what others left. */
export function openDraftStorage(name: string) {
  const prefix = `triade.draft.${name}.`
  const own = `${prefix}${newId()}`
  return {
    keep(edits: readonly FieldEdit[]) {
      try {
        if (edits.length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, JSON.stringify(edits))
      } catch {
        // Without storage, or with a full one, the page itself still holds them.
      }
    },
    /** What earlier pages left, oldest place first; it is this page's from now on. */
    takeOver(): FieldEdit[] {
      try {
        const places = Object.keys(localStorage).filter((each) => each.startsWith(prefix) && each !== own)
        const left = places.flatMap((place) => editsIn(localStorage.getItem(place)))
        for (const place of places) localStorage.removeItem(place)
        if (left.length > 0) localStorage.setItem(own, JSON.stringify(left))
        return left
      } catch {
        return []
      }
    },
  }
}

function editsIn(stored: string | null): FieldEdit[] {
  const read: unknown = stored ? JSON.parse(stored) : []
  return Array.isArray(read) ? read.filter((each) => Array.isArray(each?.path)) : []
}
