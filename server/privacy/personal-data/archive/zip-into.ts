import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

const partBytes = 512 * 1024

/** A ZIP file as it is written: entries one after the other, each read no faster than the file is kept. */
export type OpenZip = {
  /** Adds an entry, and waits until all of it is in the file. `isPacked`: its bytes would not become fewer. */
  add(name: string, content: Readable, isPacked?: boolean): Promise<void>
  /** Ends the file and waits until it is kept. Returns its size. */
  end(): Promise<number>
  /** Gives up what is being written. */
  abandon(error: Error): void
}

/** Writes a ZIP file into parts, at most one of which is in memory. `keep` is awaited before more is written. */
export function zipInto(keep: (part: number, content: Buffer) => Promise<void>, madeAt: Date): OpenZip {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const kept = keepAll(output, keep)
  // Told by the next call that waits for it.
  kept.catch(() => undefined)
  zip.on('error', (error: Error) => output.destroy(error))
  return {
    async add(name, content, isPacked = false) {
      zip.addReadStream(content, name, { mtime: madeAt, compress: !isPacked })
      try {
        await Promise.race([finished(content), kept])
      } finally {
        content.destroy()
      }
    },
    async end() {
      zip.end()
      return kept
    },
    abandon: (error) => output.destroy(error),
  }
}

async function keepAll(
  output: Readable,
  keep: (part: number, content: Buffer) => Promise<void>,
): Promise<number> {
  let open: Buffer[] = []
  let length = 0
  let part = 0
  let bytes = 0
  const turn = async () => {
    if (length === 0) return
    await keep(part, Buffer.concat(open))
    part += 1
    bytes += length
    open = []
    length = 0
  }
  for await (const chunk of output as AsyncIterable<Buffer>) {
    open.push(chunk)
    length += chunk.length
    if (length >= partBytes) await turn()
  }
  await turn()
  return bytes
}
