import { Readable } from 'node:stream'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import { cut } from '@/server/platform/media/cut'
import { openStore } from '@/server/platform/media/open-store'
import { openSealedFile } from '@/server/platform/media/sealed-file'
import type { OrderedCut } from './cut-kind'

/** Cuts a stretch out of a voice. Runs in the process for heavy work; what was said is in memory alone. */
export async function renderCut(order: OrderedCut, pause: Pause): Promise<Making> {
  const file = await openSealedFile(openStore(order.store), order.secret, order.name)
  if (!file) throw new Error('a recording is not there')
  const stretch = { fromMs: order.fromMs, toMs: order.toMs }
  const bytes = await cut(
    { size: file.size, read: (from, to) => readAll(file.read(from, to)) },
    stretch,
    pause,
  )
  return { content: Readable.from([Buffer.from(bytes)]), fileName: 'voice' }
}

async function readAll(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}
