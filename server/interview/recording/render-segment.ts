import { Readable } from 'node:stream'
import { joinLevels, type Levels } from '@/domain/live-session/recording/levels'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openStore } from '@/server/platform/media/open-store'
import { type ReadableBytes, remux } from '@/server/platform/media/remux'
import { writeSealed } from '@/server/platform/media/sealed-file'
import { type ChunkFile, readChunk } from './chunk-file'
import type { OrderedSegment, SegmentMade } from './segment-file-kind'

/**
 * Makes the files of a segment out of its chunks; what is returned says what was made, as JSON. Runs in the process for heavy work.
 * Plaintext is in memory alone.
 */
export async function renderSegment(order: OrderedSegment, pause: Pause): Promise<Making> {
  const store = openStore(order.store)
  const chunks = openChunks(store, order)
  const file = await remux(chunks.media, pause)
  const steps = joinLevels(await chunks.levels())
  const { files } = order.key
  await writeSealed(store, files, order.name, [file])
  if (steps !== '') await writeSealed(store, files, order.levelsName, [Buffer.from(steps)])
  const made: SegmentMade = { bytes: file.length, hasLevels: steps !== '' }
  return { content: Readable.from([Buffer.from(JSON.stringify(made))]), fileName: 'segment' }
}

type Chunks = {
  /** The media of all chunks one after the other, as the browser wrote them. */
  readonly media: ReadableBytes
  /** How loud they are, for each chunk that tells. */
  levels(): Promise<readonly Levels[]>
}

/** The one chunk that was read last stays open, and what each one tells of its loudness is remembered. */
function openChunks(store: MediaStore, { key, place, chunks }: OrderedSegment): Chunks {
  const told = new Map<number, Levels | null>()
  let open: { readonly number: number; readonly media: Uint8Array } | null = null
  const mediaOf = async (chunk: ChunkFile) => {
    if (open?.number === chunk.number) return open.media
    const read = await readChunk(store, key, place, chunk)
    if (!read) throw new Error('a chunk of a recording is not there')
    told.set(chunk.number, read.levels ?? null)
    open = { number: chunk.number, media: read.media }
    return read.media
  }
  let size = 0
  const parts = chunks.map((chunk) => {
    const from = size
    size += chunk.bytes
    return { chunk, from, to: size }
  })
  return {
    media: {
      size,
      async read(from, to) {
        const bytes = new Uint8Array(to - from)
        for (const part of parts) {
          if (part.to <= from || part.from >= to) continue
          const start = Math.max(from, part.from)
          const media = await mediaOf(part.chunk)
          bytes.set(media.subarray(start - part.from, Math.min(to, part.to) - part.from), start - from)
        }
        return bytes
      },
    },
    async levels() {
      for (const chunk of chunks) if (!told.has(chunk.number)) await mediaOf(chunk)
      return chunks.flatMap(({ number }) => told.get(number) ?? [])
    },
  }
}
