import { Readable } from 'node:stream'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openStore } from '@/server/platform/media/open-store'
import { type ReadableBytes, remux } from '@/server/platform/media/remux'
import { openSealedFile, writeSealed } from '@/server/platform/media/sealed-file'
import type { OrderedSegment } from './segment-file-kind'

/**
 * Makes the file of a segment out of its chunks; what is returned is its length in bytes, as a number in letters. Runs in the process for
 * heavy work. Plaintext is in memory alone.
 */
export async function renderSegment(order: OrderedSegment, pause: Pause): Promise<Making> {
  const store = openStore(order.store)
  const made = await remux(await joined(store, order), pause)
  await writeSealed(store, order.secret, order.name, [made])
  return { content: Readable.from([Buffer.from(String(made.length))]), fileName: 'segment' }
}

/** The chunks one after the other, as the browser wrote them; the one that was read last stays open. */
async function joined(store: MediaStore, { secret, chunks }: OrderedSegment): Promise<ReadableBytes> {
  const places: { readonly name: string; readonly from: number; readonly to: number }[] = []
  let size = 0
  for (const name of chunks) {
    const content = await contentOf(store, secret, name)
    places.push({ name, from: size, to: size + content.length })
    size += content.length
  }
  let open: { readonly name: string; readonly content: Buffer } | null = null
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from)
      for (const place of places) {
        if (place.to <= from || place.from >= to) continue
        if (open?.name !== place.name)
          open = { name: place.name, content: await contentOf(store, secret, place.name) }
        const start = Math.max(from, place.from)
        const part = open.content.subarray(start - place.from, Math.min(to, place.to) - place.from)
        bytes.set(part, start - from)
      }
      return bytes
    },
  }
}

async function contentOf(store: MediaStore, secret: Uint8Array, name: string): Promise<Buffer> {
  const file = await openSealedFile(store, secret, name)
  if (!file) throw new Error('a chunk of a recording is not there')
  const parts: Buffer[] = []
  for await (const part of file.read(0, file.size)) parts.push(part)
  return Buffer.concat(parts)
}
