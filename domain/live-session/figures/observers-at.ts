import { dialResponseMs } from '@/domain/live-session/dial/dial'
import type { TimelineMark, TrackMarks } from '@/domain/live-session/timeline/timeline'

/**
 * The mark of each observer within ten seconds of a moment (interview ms), by person: one of the same code if there is one,
 * else the nearest. An observer without a mark there is absent.
 */
export function observersAt(
  { tracks }: { readonly tracks: readonly TrackMarks[] },
  { atMs, codeKey }: { readonly atMs: number; readonly codeKey: string },
): ReadonlyMap<string, TimelineMark> {
  const noted = new Map<string, TimelineMark>()
  for (const { track, marks } of tracks) {
    if (!track.startsWith('observer:')) continue
    const [best] = marks
      .filter((mark) => Math.abs(mark.atMs - atMs) <= dialResponseMs)
      .sort(
        (a, b) =>
          Number(b.codeKey === codeKey) - Number(a.codeKey === codeKey) ||
          Math.abs(a.atMs - atMs) - Math.abs(b.atMs - atMs),
      )
    if (best) noted.set(track.slice('observer:'.length), best)
  }
  return noted
}
