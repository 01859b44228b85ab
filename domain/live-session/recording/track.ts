import * as z from 'zod/mini'
import { recordingBounds } from './chunk'

/** What a track holds: one player's voice, one player's picture, or the sound of the room. */
const trackKinds = ['voice', 'picture', 'room'] as const
export type TrackKind = (typeof trackKinds)[number]

/** Containers and codecs that browsers record: WebM of Chromium and Firefox, MP4 of WebKit. */
const mimeTypePattern = /^(?:audio|video)\/(?:webm|mp4)(?:; ?codecs="?[\w.,\- ]{1,60}"?)?$/

/**
 * A track that a page is about to record. `trackId` is made by the page, so that asking again opens no second one. `deviceId`: for the
 * sound of a room, the device that was chosen to record it.
 */
export const openTrackSchema = z.object({
  trackId: z.uuid(),
  kind: z.enum(trackKinds),
  deviceId: z.optional(z.uuid()),
  mimeType: z.string().check(z.maxLength(100), z.regex(mimeTypePattern)),
})
export type OpenTrack = z.infer<typeof openTrackSchema>

export const chunkPlaceSchema = z.object({
  trackId: z.uuid(),
  segment: z.int().check(z.gte(0), z.lt(recordingBounds.segments)),
  number: z.int().check(z.gte(0), z.lt(recordingBounds.chunks)),
})

/** What a page says once a segment has its last chunk. */
export const segmentEndSchema = z.object({
  count: z.int().check(z.gte(0), z.lte(recordingBounds.chunks)),
})

/**
 * What the server holds of a track. `arrived`: ranges of chunk numbers, both ends included, in order. `count`: how many chunks the
 * segment has in all; null until its end was told.
 */
export type TrackOnServer = {
  readonly state: 'open' | 'destroyed'
  readonly segments: readonly {
    readonly segment: number
    readonly arrived: readonly (readonly [first: number, last: number])[]
    readonly count: number | null
  }[]
}

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
