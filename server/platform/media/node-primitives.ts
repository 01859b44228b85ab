import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { type AeadEncryptionContext, Aes256Gcm, HkdfSha256 } from '@hpke/core'

type Bytes = ArrayBufferLike | ArrayBufferView

const hashBytes = 32
const tagBytes = 16

/** HKDF-SHA256 for the schedule of the library, without the way into WebCrypto and back for each of its steps. */
export class NodeHkdfSha256 extends HkdfSha256 {
  override async extract(salt: Bytes, ikm: Bytes): Promise<ArrayBuffer> {
    return whole(hmac(salt.byteLength === 0 ? Buffer.alloc(hashBytes) : view(salt), [view(ikm)]))
  }

  override async expand(prk: Bytes, info: Bytes, length: number): Promise<ArrayBuffer> {
    if (length > 255 * hashBytes) throw new Error('more than HKDF gives')
    const blocks: Buffer[] = []
    for (let number = 1; blocks.length * hashBytes < length; number += 1)
      blocks.push(hmac(view(prk), [blocks.at(-1) ?? Buffer.alloc(0), view(info), Buffer.from([number])]))
    return whole(Buffer.concat(blocks).subarray(0, length))
  }

  override async extractAndExpand(
    salt: Bytes,
    ikm: Bytes,
    info: Bytes,
    length: number,
  ): Promise<ArrayBuffer> {
    return hkdfSync('sha256', view(ikm), view(salt), view(info), length)
  }
}

/** AES-256-GCM for opening only: this side seals nothing to a track. */
export class NodeAes256Gcm extends Aes256Gcm {
  override createEncryptionContext(key: Bytes): AeadEncryptionContext {
    const secret = Buffer.from(view(key))
    return {
      async seal() {
        throw new Error('chunks are sealed in the browser')
      },
      /** Rejects where the tag does not fit. */
      async open(nonce, data, associatedData) {
        const sealed = view(data)
        if (sealed.length < tagBytes) throw new Error('no tag')
        const decipher = createDecipheriv('aes-256-gcm', secret, view(nonce))
          .setAAD(view(associatedData))
          .setAuthTag(sealed.subarray(-tagBytes))
        const content = decipher.update(sealed.subarray(0, -tagBytes))
        // In this mode nothing is left for the end: it checks the tag.
        decipher.final()
        return whole(content)
      },
    }
  }
}

function hmac(key: Buffer, parts: readonly Buffer[]): Buffer {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

function view(bytes: Bytes): Buffer {
  return ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes)
}

/** The bytes in a buffer of their own: small ones share a pool. */
function whole(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
