import {
  associatedData,
  type ChunkHeader,
  type ChunkPlace,
  unpackChunk,
} from '@/domain/live-session/recording/chunk'
import { levelsSchema } from '@/domain/live-session/recording/levels'
import { isSealedFile } from '@/server/platform/media/blocks'
import type { TrackKey } from '@/server/platform/media/key-folder'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openSealedFile } from '@/server/platform/media/sealed-file'
import { openSealed } from '@/server/platform/media/suite'

/** A chunk as its browser packed it. */
export type OpenedChunk = { readonly header: ChunkHeader; readonly media: Uint8Array }

/** What the file of a chunk holds. */
export type ChunkContent = { readonly levels?: ChunkHeader['levels']; readonly media: Uint8Array }

/** The segment that a chunk belongs to. */
export type SegmentPlace = Omit<ChunkPlace, 'number'>

/** The file of a chunk, as its row names it. */
export type ChunkFile = {
  readonly name: string
  readonly number: number
  /** Length of its media. */
  readonly bytes: number
}

/** Opens a chunk as its browser sealed it; null for bytes of another place, or of none. */
export async function openChunk(
  { ikm }: TrackKey,
  place: ChunkPlace,
  sealed: Uint8Array,
): Promise<OpenedChunk | null> {
  const packed = await openSealed(ikm, sealed, associatedData(place))
  return packed && unpackChunk(packed)
}

/** Reads and opens the file of a chunk; null where it is not there. @throws Error where it was changed, moved, or sealed to another key */
export async function readChunk(
  store: MediaStore,
  key: TrackKey,
  place: SegmentPlace,
  { name, number, bytes }: ChunkFile,
): Promise<ChunkContent | null> {
  const fileBytes = await store.sizeOf(name)
  if (fileBytes === null) return null
  const sealed = await store.read(name, 0, fileBytes)
  if (isSealedFile(sealed)) return readBlocks(store, key, name, bytes)
  const chunk = await openChunk(key, { ...place, number }, sealed)
  if (!chunk) throw new Error('a chunk of a recording is damaged')
  return { levels: chunk.header.levels, media: chunk.media }
}

/** Earlier releases sealed the content of a chunk anew: its media, then its levels as JSON. */
async function readBlocks(
  store: MediaStore,
  { files }: TrackKey,
  name: string,
  mediaBytes: number,
): Promise<ChunkContent | null> {
  const file = await openSealedFile(store, files, name)
  if (!file) return null
  const parts: Buffer[] = []
  for await (const part of file.read(0, file.size)) parts.push(part)
  const content = Buffer.concat(parts)
  const media = content.subarray(0, mediaBytes)
  if (content.length <= mediaBytes) return { media }
  return { levels: levelsSchema.parse(JSON.parse(content.subarray(mediaBytes).toString())), media }
}
