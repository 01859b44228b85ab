import type { Locale } from '@/domain/localized'
import type { Kind } from '@/server/platform/heavy-work/kind'
import type { StoreConfig } from '@/server/platform/media/open-store'

/** What the file of a segment is made from. Its chunks stand sealed in the store, and the file goes there sealed. */
export type OrderedSegment = {
  readonly locale: Locale
  readonly store: StoreConfig
  /** From which the keys of the track's files are made. */
  readonly secret: Uint8Array
  /** Names of the chunks' files in order, and the name of the file to make. */
  readonly chunks: readonly string[]
  readonly name: string
}

export const segmentFile: Kind<OrderedSegment> = { name: 'segmentFile' }
