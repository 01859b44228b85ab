import { blockBytes, createOpener, createSealer, fileHeaderBytes } from './blocks'
import type { MediaStore } from './media-store'

/** Seals content of any length and keeps it under `name`; nothing may write to its parts meanwhile. Only sealed bytes reach the store. @throws MediaFullError */
export async function writeSealed(
  store: MediaStore,
  secret: Uint8Array,
  name: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = await store.begin(name)
  try {
    for await (const part of gathered(sealAll(secret, name, content))) await file.add(part)
    await file.keep()
  } catch (error) {
    await file.abandon()
    throw error
  }
}

/** Blocks are gathered up to so many bytes before they are written. */
const gatheredBytes = 1_048_576

async function* gathered(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let [parts, length]: [Uint8Array[], number] = [[], 0]
  for await (const part of content) {
    parts.push(part)
    length += part.length
    if (length < gatheredBytes) continue
    yield Buffer.concat(parts)
    ;[parts, length] = [[], 0]
  }
  if (length > 0) yield Buffer.concat(parts)
}

async function* sealAll(
  secret: Uint8Array,
  name: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncIterable<Buffer> {
  const { header, seal } = createSealer(secret, name)
  let waiting: Buffer = Buffer.alloc(0)
  yield header
  for await (const bytes of content) {
    waiting =
      waiting.length === 0
        ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        : Buffer.concat([waiting, bytes])
    // A full block waits until it is known whether it is the last.
    while (waiting.length > blockBytes) {
      yield seal(waiting.subarray(0, blockBytes), false)
      waiting = waiting.subarray(blockBytes)
    }
  }
  yield seal(waiting, true)
}

/** Blocks that are read and opened together: a seek is answered after one read of the store. */
const blocksAtOnce = 4

/** A sealed file, opened for reading. */
export type SealedFile = {
  /** Bytes of its content. */
  readonly size: number
  /** Content `from`…`to`, end excluded, in parts of a few blocks. @throws Error where the file was changed */
  read(from: number, to: number): AsyncIterable<Buffer>
}

/**
 * Opens a file of the store; null where it is not there. Its last block is checked first, so that a file that was cut is never read
 * as a whole one. @throws Error where it was changed, or sealed under another key
 */
export async function openSealedFile(
  store: MediaStore,
  secret: Uint8Array,
  name: string,
): Promise<SealedFile | null> {
  const fileBytes = await store.sizeOf(name)
  if (fileBytes === null) return null
  const header = await store.read(name, 0, fileHeaderBytes)
  const opener = createOpener(secret, { name, header, fileBytes })
  if (!opener) throw new Error('a media file is damaged')
  /** The content of some blocks that follow on each other, read at once. */
  const blocksAt = async (first: number, last: number) => {
    const { from } = opener.placeOf(first)
    const sealed = await store.read(name, from, opener.placeOf(last).to)
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return numbers.map((number) => {
      const place = opener.placeOf(number)
      return opener.open(number, sealed.subarray(place.from - from, place.to - from))
    })
  }
  await blocksAt(opener.blocks - 1, opener.blocks - 1)
  return {
    size: opener.size,
    async *read(from, to) {
      const end = Math.min(to, opener.size)
      for (let at = Math.max(0, from); at < end; ) {
        const first = Math.floor(at / blockBytes)
        const last = Math.min(first + blocksAtOnce, Math.ceil(end / blockBytes)) - 1
        for (const [index, block] of (await blocksAt(first, last)).entries()) {
          const start = (first + index) * blockBytes
          yield block.subarray(Math.max(0, at - start), end - start)
        }
        at = (last + 1) * blockBytes
      }
    },
  }
}
