import type { CueIcon } from '../core/settings'

/** A cue to the advisor: words (null once erased), or an icon and no words. */
export type Cue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly senderId: string
  readonly sentAt: number
  readonly acknowledgedAt: number | null
}

/** A cue that was kept for the debrief and that no advisor was sent: words (null once erased), or an icon and no words. */
export type KeptCue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly keeperId: string
  readonly keptAt: number
}

/** A cue holds in one glance: at most this many words. */
export const cueMaxWords = 4
export const cueMaxLength = 40
/** A cue not acknowledged leaves by itself after this long, in milliseconds of the wall clock. */
export const cueLifeMs = 12_000

/** Number of words of a cue. */
export function cueWords(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length
}

/** Moments of a cue, epoch ms; `acknowledgedAt` is null as long as the advisor has not taken it. */
type CueMoments = { readonly sentAt: number; readonly acknowledgedAt: number | null }

/** What became of a cue at `now` (epoch ms): still on the advisor's screen, taken, or gone without being taken. */
export function cueFate({ sentAt, acknowledgedAt }: CueMoments, now: number): 'waiting' | 'seen' | 'gone' {
  if (acknowledgedAt !== null) return 'seen'
  return now - sentAt < cueLifeMs ? 'waiting' : 'gone'
}
