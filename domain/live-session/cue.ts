/** A cue holds in one glance: at most this many words. */
export const cueMaxWords = 4
export const cueMaxLength = 40

/** Number of words of a cue. */
export function cueWords(text: string): number {
  return text.trim().split(/\s+/u).filter(Boolean).length
}
