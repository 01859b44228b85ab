import { Readable } from 'node:stream'
import { serialize } from 'node:v8'
import type { Making, Pause } from '@/server/platform/heavy-work/making'
import { readUpload } from './read-upload'
import type { OrderedUpload } from './upload-kind'

/** Reads a file that a person brings in; what was read is V8's serialisation. Runs in the process for heavy work. */
export async function renderUpload({ utf16, ...upload }: OrderedUpload, pause: Pause): Promise<Making> {
  await pause()
  const text = Buffer.from(utf16.buffer, utf16.byteOffset, utf16.byteLength).toString('utf16le')
  return { content: Readable.from([serialize(readUpload({ ...upload, text }))]), fileName: 'upload' }
}
