import type { Lane, TimelineItem } from '../lanes/lanes'
import { rowsOf, stopsId } from '../lanes/lanes'

/** Whom a caption is about: it stands under that player’s picture. */
export type About = 'advisor' | 'beneficiary'

/** A mark while it is shown. Times: interview ms. */
export type Caption = {
  readonly fromMs: number
  readonly toMs: number
  readonly about: About
  readonly item: TimelineItem
}

/** How long a mark is shown, unless the next one about the same player comes before. Milliseconds. */
const shownMs = 4_000

/** Lanes that concern no player: words of the debrief, and stops. */
const without: readonly string[] = ['thread', 'talk', 'stop']

/** The marks of these lanes as captions, in order of time: of an advisor all that was noted, of a beneficiary the facts that were given. */
export function captionsOf(lanes: readonly Lane[]): readonly Caption[] {
  return (['advisor', 'beneficiary'] as const)
    .flatMap((about) => captionsAbout(about, lanes))
    .sort((one, other) => one.fromMs - other.fromMs)
}

function captionsAbout(about: About, lanes: readonly Lane[]): readonly Caption[] {
  const items = lanes
    .filter((lane) => lane.id !== stopsId && (lane.kind === 'dial') === (about === 'beneficiary'))
    .flatMap((lane) => rowsOf(lane).flatMap((row) => row.items))
    .filter(({ family }) => !without.includes(family))
    .sort((one, other) => one.atMs - other.atMs)
  return items.map((item, index) => {
    const next = items[index + 1]?.atMs ?? Number.POSITIVE_INFINITY
    return { fromMs: item.atMs, toMs: Math.min(item.atMs + shownMs, next), about, item }
  })
}

/** The caption about a player at a moment (interview ms); of two marks of one moment the later. */
export function captionAt(captions: readonly Caption[], about: About, atMs: number): Caption | null {
  return captions.findLast((each) => each.about === about && each.fromMs <= atMs && atMs < each.toMs) ?? null
}

/** What a text track shows of a segment that begins and ends there (interview ms): the same captions, in seconds of its media. */
export function cuesWithin(
  captions: readonly Caption[],
  segment: { readonly fromMs: number; readonly toMs: number },
): readonly { readonly from: number; readonly to: number; readonly caption: Caption }[] {
  return captions
    .filter(({ fromMs, toMs }) => toMs > segment.fromMs && fromMs < segment.toMs && toMs > fromMs)
    .map((caption) => ({
      from: Math.max(0, caption.fromMs - segment.fromMs) / 1_000,
      to: (Math.min(caption.toMs, segment.toMs) - segment.fromMs) / 1_000,
      caption,
    }))
}
