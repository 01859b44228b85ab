import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Content of one block. Each is sealed by itself, so that a part of a file can be read. */
export const blockBytes = 65_536
const tagBytes = 16
const sealedBlockBytes = blockBytes + tagBytes
const magic = Buffer.from('TRM1')
const saltBytes = 32
export const fileHeaderBytes = magic.length + saltBytes

/** Whether bytes begin like a file of blocks. What a browser sealed never does. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length))
}

/** Seals one file, block by block, in order. Its key is made from a random salt, so no two files ever share one. */
export type Sealer = {
  readonly header: Buffer
  /** Seals the next block: `blockBytes` of content, fewer only in the last one. */
  seal(content: Uint8Array, isLast: boolean): Buffer
}

/** `secret`: of the track; `name`: where the file stands in the store, so that no file passes for another. */
export function createSealer(secret: Uint8Array, name: string): Sealer {
  const salt = randomBytes(saltBytes)
  const key = fileKey(secret, salt)
  let number = 0
  let isOver = false
  return {
    header: Buffer.concat([magic, salt]),
    seal(content, isLast) {
      if (isOver || content.length > blockBytes || (!isLast && content.length < blockBytes))
        throw new Error('blocks are sealed once, whole and in order')
      isOver = isLast
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(Buffer.from(name))
      number += 1
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
    },
  }
}

/** Opens blocks of one file. */
export type Opener = {
  /** Bytes of content. */
  readonly size: number
  readonly blocks: number
  /** Where a sealed block stands in the file, end excluded. */
  placeOf(number: number): { readonly from: number; readonly to: number }
  /** @throws Error where the block was changed, moved, or belongs to another file or track */
  open(number: number, sealed: Uint8Array): Buffer
}

/** Null where a file of `fileBytes` with this header can be none of ours. */
export function createOpener(
  secret: Uint8Array,
  { name, header, fileBytes }: { name: string; header: Uint8Array; fileBytes: number },
): Opener | null {
  const sealedBytes = fileBytes - fileHeaderBytes
  if (header.length !== fileHeaderBytes || !isSealedFile(header)) return null
  if (sealedBytes < tagBytes) return null
  const blocks = Math.ceil(sealedBytes / sealedBlockBytes)
  const size = sealedBytes - blocks * tagBytes
  // Only the one block of an empty file is empty.
  if (size <= (blocks - 1) * blockBytes && blocks > 1) return null
  const key = fileKey(secret, header.subarray(magic.length))
  return {
    size,
    blocks,
    placeOf(number) {
      const from = fileHeaderBytes + number * sealedBlockBytes
      return { from, to: Math.min(fileBytes, from + sealedBlockBytes) }
    },
    open(number, sealed) {
      const isLast = number === blocks - 1
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast))
        .setAAD(Buffer.from(name))
        .setAuthTag(sealed.subarray(-tagBytes))
      const content = decipher.update(sealed.subarray(0, -tagBytes))
      // In this mode nothing is left for the end: it checks the tag.
      decipher.final()
      return content
    },
  }
}

function fileKey(secret: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'triade media file 1', 32))
}

/** Contains the block's number and whether it is the last: a cut or reordered file does not open. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(isLast ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}
