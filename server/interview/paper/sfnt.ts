import { inflateSync } from 'node:zlib'

/**
 * The font inside a WOFF 1 file (W3C WOFF 1.0, sections 3 to 5). The layout library reads WOFF, but inflates a whole
 * table for each glyph: five times the time of a page.
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const searchable = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(searchable * 16, 6)
  head.writeUInt16BE(Math.log2(searchable), 8)
  head.writeUInt16BE((count - searchable) * 16, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + index * 20
    const [from, stored, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const raw = woff.subarray(from, from + stored)
    const table = stored < length ? inflateSync(raw) : raw
    const record = 12 + 16 * index
    woff.copy(head, record, entry, entry + 4)
    woff.copy(head, record + 4, entry + 16, entry + 20)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(length, record + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(table, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}
