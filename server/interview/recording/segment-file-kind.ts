import * as z from 'zod/mini'
import type { Locale } from '@/domain/localized'
import type { Kind } from '@/server/platform/heavy-work/kind'
import type { TrackKey } from '@/server/platform/media/key-folder'
import type { StoreConfig } from '@/server/platform/media/open-store'
import type { ChunkFile, SegmentPlace } from './chunk-file'

/** What the file of a segment is made from. Its chunks stand sealed in the store, and the file goes there sealed. */
export type OrderedSegment = {
  readonly locale: Locale
  readonly store: StoreConfig
  readonly key: TrackKey
  readonly place: SegmentPlace
  /** The chunks' files in order. */
  readonly chunks: readonly ChunkFile[]
  /** Names of the files to make: of the media, and of how loud they are. */
  readonly name: string
  readonly levelsName: string
}

/** What was made of a segment: the length of its media file, and whether any chunk told how loud it was. */
export const segmentMadeSchema = z.object({ bytes: z.int(), hasLevels: z.boolean() })
export type SegmentMade = z.infer<typeof segmentMadeSchema>

export const segmentFile: Kind<OrderedSegment> = { name: 'segmentFile' }
