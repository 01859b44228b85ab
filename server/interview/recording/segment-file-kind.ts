import * as z from 'zod/mini'
import type { Locale } from '@/domain/localized'
import type { Kind } from '@/server/platform/heavy-work/kind'
import type { StoreConfig } from '@/server/platform/media/open-store'

/** What the file of a segment is made from. Its chunks stand sealed in the store, and the file goes there sealed. */
export type OrderedSegment = {
  readonly locale: Locale
  readonly store: StoreConfig
  /** From which the keys of the track's files are made. */
  readonly secret: Uint8Array
  /** The chunks' files in order, with the length of their media. */
  readonly chunks: readonly { readonly name: string; readonly bytes: number }[]
  /** Names of the files to make: of the media, and of how loud they are. */
  readonly name: string
  readonly levelsName: string
}

/** What was made of a segment: the length of its media file, and whether any chunk told how loud it was. */
export const segmentMadeSchema = z.object({ bytes: z.int(), hasLevels: z.boolean() })
export type SegmentMade = z.infer<typeof segmentMadeSchema>

export const segmentFile: Kind<OrderedSegment> = { name: 'segmentFile' }
