import type { ChunkHeader } from '@/domain/live-session/recording/chunk'
import { type Levels, levelsSchema } from '@/domain/live-session/recording/levels'

/** What the sealed file of a chunk holds: its media, whose length is in its row, then how loud they were, where its browser told that. */
export function chunkContent({
  header: { levels },
  media,
}: {
  readonly header: ChunkHeader
  readonly media: Uint8Array
}): readonly Uint8Array[] {
  return levels ? [media, Buffer.from(JSON.stringify(levels))] : [media]
}

/** How loud a chunk was, by the content of its file; null where that was not told. `mediaBytes`: length of its media. */
export function levelsIn(content: Buffer, mediaBytes: number): Levels | null {
  if (content.length <= mediaBytes) return null
  return levelsSchema.parse(JSON.parse(content.subarray(mediaBytes).toString()))
}
