import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'

const fold = promisify(deflateRaw)
const unfold = promisify(inflateRaw)
const pageBytes = 256 * 1024

/** A text that grows while others are read, and is read once it is whole: kept folded, a tenth of its size. */
export type Spool = { write(text: string): Promise<void>; read(): Readable }

export function createSpool(): Spool {
  const pages: Buffer[] = []
  let open: string[] = []
  let length = 0

  async function turn() {
    const page = Buffer.from(open.join(''))
    open = []
    length = 0
    if (page.length > 0) pages.push(await fold(page))
  }

  return {
    async write(text) {
      open.push(text)
      length += text.length
      if (length >= pageBytes) await turn()
    },
    read: () =>
      Readable.from(
        (async function* () {
          await turn()
          for (const page of pages) yield await unfold(page)
        })(),
      ),
  }
}
