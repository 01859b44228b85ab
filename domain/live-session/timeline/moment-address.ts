/** A moment of the interview, in ms, and the mark that stands there, if any. */
export type AddressedMoment = { readonly atMs: number; readonly id: string | null }

/** A moment as the fragment of the address of a debrief, which opens there. */
export function momentFragment({ atMs, id }: AddressedMoment): string {
  return `moment-${Math.round(atMs)}${id === null ? '' : `-${id}`}`
}

/** The moment that a fragment (with its #) names; null for any other. */
export function momentIn(fragment: string): AddressedMoment | null {
  const found = /^#moment-(\d{1,9})(?:-([\w-]{1,64}))?$/.exec(fragment)
  return found ? { atMs: Number(found[1]), id: found[2] ?? null } : null
}
