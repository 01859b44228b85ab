type Left = { readonly text: string; readonly upon: string }

/** Words that were begun and left unsaved, by the id of what they are about, for as long as the page lives. */
export type LeftDrafts = {
  /** What the field begins with: the words left, behind what another author has saved since. */
  readonly open: (id: string, saved: string) => string
  /** `upon`: what the field began with when the words were written. */
  readonly leave: (id: string, text: string, upon: string) => void
  readonly forget: (id: string) => void
}

/** `maxLength` in characters: where both together would be longer, the field begins with what was saved alone. */
export function createLeftDrafts(maxLength: number): LeftDrafts {
  const lefts = new Map<string, Left>()
  return {
    open(id, saved) {
      const left = lefts.get(id)
      if (!left) return saved
      if (left.upon === saved || saved === '' || left.text.startsWith(saved)) return left.text
      const both = `${saved}\n${left.text}`
      return both.length > maxLength ? saved : both
    },
    leave(id, text, upon) {
      if (text === upon) lefts.delete(id)
      else lefts.set(id, { text, upon })
    },
    forget: (id) => lefts.delete(id),
  }
}
