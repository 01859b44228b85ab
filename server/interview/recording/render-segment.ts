import { Readable } from 'node:stream'
import { joinLevels, type Levels } from '@/domain/live-session/recording/levels'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openStore } from '@/server/platform/media/open-store'
import { type ReadableBytes, remux } from '@/server/platform/media/remux'
import { openSealedFile, writeSealed } from '@/server/platform/media/sealed-file'
import { levelsIn } from './chunk-content'
import type { OrderedSegment, SegmentMade } from './segment-file-kind'

/**
 * Makes the files of a segment out of its chunks; what is returned says what was made, as JSON. Runs in the process for heavy work.
 * Plaintext is in memory alone.
 */
export async function renderSegment(order: OrderedSegment, pause: Pause): Promise<Making> {
  const store = openStore(order.store)
  const { media, steps } = await joined(store, order)
  const file = await remux(media, pause)
  await writeSealed(store, order.secret, order.name, [file])
  if (steps !== '') await writeSealed(store, order.secret, order.levelsName, [Buffer.from(steps)])
  const made: SegmentMade = { bytes: file.length, hasLevels: steps !== '' }
  return { content: Readable.from([Buffer.from(JSON.stringify(made))]), fileName: 'segment' }
}

/** The chunks one after the other, as the browser wrote them, and how loud they are; the one that was read last stays open. */
async function joined(
  store: MediaStore,
  { secret, chunks }: OrderedSegment,
): Promise<{ media: ReadableBytes; steps: string }> {
  const places: Place[] = []
  const levels: Levels[] = []
  let size = 0
  for (const { name, bytes } of chunks) {
    const told = levelsIn(await contentOf(store, secret, name), bytes)
    if (told) levels.push(told)
    places.push({ name, from: size, to: size + bytes })
    size += bytes
  }
  return { media: mediaOf(store, secret, places, size), steps: joinLevels(levels) }
}

type Place = { readonly name: string; readonly from: number; readonly to: number }

function mediaOf(
  store: MediaStore,
  secret: Uint8Array,
  places: readonly Place[],
  size: number,
): ReadableBytes {
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
