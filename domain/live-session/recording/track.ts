import * as z from 'zod/mini'

/** What a track holds: one player's voice, one player's picture, or the sound of the room. */
const trackKinds = ['voice', 'picture', 'room'] as const
export type TrackKind = (typeof trackKinds)[number]

/** Containers and codecs that browsers record: WebM of Chromium and Firefox, MP4 of WebKit. */
const mimeTypePattern = /^(?:audio|video)\/(?:webm|mp4)(?:; ?codecs="?[\w.,\- ]{1,60}"?)?$/

/** A track that a page is about to record. `trackId` is made by the page, so that asking again opens no second one. */
export const openTrackSchema = z.object({
  trackId: z.uuid(),
  kind: z.enum(trackKinds),
  mimeType: z.string().check(z.maxLength(100), z.regex(mimeTypePattern)),
})

/** Numbers in ascending order as ranges, both ends included. */
export function rangesOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number <= last[1] + 1) last[1] = Math.max(last[1], number)
    else ranges.push([number, number])
  }
  return ranges
}
