/** A moment of the interview, in ms, and the mark that stands there, if any. */
export type AddressedMoment = { readonly atMs: number; readonly id: string | null }

/** A moment as the fragment of the address of a debrief, which opens there. */
export function momentFragment({ atMs, id }: AddressedMoment): string {
  return `moment-${Math.round(atMs)}${id === null ? '' : `-${id}`}`
}

/** A stretch of the interview, in ms. */
export type AddressedStretch = { readonly fromMs: number; readonly toMs: number }

/** A stretch as the fragment of the address of a debrief, which plays it where it can be heard. */
export function stretchFragment({ fromMs, toMs }: AddressedStretch): string {
  return `passage-${Math.round(fromMs)}-${Math.round(toMs)}`
}

/** The stretch that a fragment (with its #) names; null for any other, and for one that ends before it begins. */
export function stretchIn(fragment: string): AddressedStretch | null {
  const found = /^#passage-(\d{1,9})-(\d{1,9})$/.exec(fragment)
  const stretch = found && { fromMs: Number(found[1]), toMs: Number(found[2]) }
  return stretch && stretch.toMs > stretch.fromMs ? stretch : null
}

/** The moment that a fragment (with its #) names; null for any other. */
export function momentIn(fragment: string): AddressedMoment | null {
  const found = /^#moment-(\d{1,9})(?:-([\w-]{1,64}))?$/.exec(fragment)
  return found ? { atMs: Number(found[1]), id: found[2] ?? null } : null
}
