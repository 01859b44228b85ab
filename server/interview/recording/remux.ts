import { Readable } from 'node:stream'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import { openStore } from '@/server/platform/media/open-store'
import { openSealedFile, type SealedFile, writeSealed } from '@/server/platform/media/sealed-file'
import { copyPackets } from './copy-packets'
import type { Remux } from './remux-kind'

/** The child has no memory for more: such a segment stays in its chunks. */
const mostBytes = 500_000_000

/**
 * Makes one file of the chunks of a segment, with its duration and an index, sealed before it is written. Answers with its length in bytes,
 * as JSON. @throws Error where the chunks are no media of a known kind, or too much
 */
export async function remux({ store: config, secret, chunks, name }: Remux, pause: Pause): Promise<Making> {
  const store = openStore(config)
  const files: SealedFile[] = []
  for (const chunk of chunks) {
    const file = await openSealedFile(store, secret, chunk)
    if (!file) throw new Error('a chunk is not there')
    files.push(file)
    await pause()
  }
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw new Error('the segment is too long')
  const made = await copyPackets(files, pause)
  await writeSealed(store, secret, name, [made])
  return { fileName: name, content: Readable.from([Buffer.from(JSON.stringify({ bytes: made.length }))]) }
}
