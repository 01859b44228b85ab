import { createDecipheriv, createECDH, createHmac, type ECDH, hkdfSync, KeyObject } from 'node:crypto'
import {
  type AeadEncryptionContext,
  Aes256Gcm,
  DhkemP256HkdfSha256,
  HkdfSha256,
  type RecipientContextParams,
} from '@hpke/core'

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

const extractLabel = new TextEncoder().encode('eae_prk')
const expandLabel = new TextEncoder().encode('shared_secret')

/** The key encapsulation of P-256, which opens without the way into WebCrypto and back. It makes key pairs as the library does. */
export class NodeDhkemP256 extends DhkemP256HkdfSha256 {
  readonly #opened = new WeakMap<CryptoKey, ECDH>()

  /** The shared secret of RFC 9180, 4.1. Rejects an encapsulation that is no point of the curve. */
  override async decap(params: RecipientContextParams): Promise<ArrayBuffer> {
    const { recipientKey, senderPublicKey } = params
    if (senderPublicKey !== undefined) return super.decap(params)
    const own = this.#keyOf('privateKey' in recipientKey ? recipientKey.privateKey : recipientKey)
    const enc = view(params.enc)
    const secret = this._kdf.buildLabeledIkm(extractLabel, own.computeSecret(enc))
    const context = Buffer.concat([enc, own.getPublicKey()])
    const info = this._kdf.buildLabeledInfo(expandLabel, context, this.secretSize)
    return hkdfSync('sha256', secret, Buffer.alloc(0), info, this.secretSize)
  }

  #keyOf(privateKey: CryptoKey): ECDH {
    const known = this.#opened.get(privateKey)
    if (known) return known
    const { d = '' } = KeyObject.from(privateKey).export({ format: 'jwk' })
    const own = createECDH('prime256v1')
    own.setPrivateKey(d, 'base64url')
    this.#opened.set(privateKey, own)
    return own
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

/** The bytes in a buffer of their own: small ones share a pool, and are copied. */
function whole(bytes: Buffer): ArrayBuffer {
  const isAlone = bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength
  return isAlone ? bytes.buffer : new Uint8Array(bytes).buffer
}
