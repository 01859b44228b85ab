import { createHash } from 'node:crypto'
import { CipherSuite } from '@hpke/core'
import { NodeAes256Gcm, NodeDhkemP256, NodeHkdfSha256 } from './node-primitives'

/**
 * HPKE (RFC 9180) with P-256, which every supported WebCrypto has; older ones lack X25519. Node's primitives are faster here.
 */
const suite = new CipherSuite({
  kem: new NodeDhkemP256(),
  kdf: new NodeHkdfSha256(),
  aead: new NodeAes256Gcm(),
})

/** Length of the sender's key before each ciphertext. */
const encBytes = 65
/** What a seal adds to its content. */
export const sealBytes = encBytes + 16

/** For how long a process holds a derived key pair, ms: a track sends a chunk every two seconds. */
const heldMs = 60_000

/** By digest of what they are made of, so that a secret is held in no second place. */
const pairs = new Map<string, Promise<CryptoKeyPair>>()

/** Deriving a pair takes as long as opening a chunk with it. */
function keyPairOf(ikm: Uint8Array<ArrayBuffer>): Promise<CryptoKeyPair> {
  const id = createHash('sha256').update(ikm).digest('base64')
  const held = pairs.get(id)
  if (held) return held
  const derived = suite.kem.deriveKeyPair(ikm)
  pairs.set(id, derived)
  setTimeout(() => pairs.delete(id), heldMs).unref()
  return derived
}

/** The public key of `ikm`, 65 bytes: an uncompressed point of P-256. */
export async function publicKeyOf(ikm: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const { publicKey } = await keyPairOf(ikm)
  return Buffer.from(await suite.kem.serializePublicKey(publicKey))
}

/** Opens what was sealed to the key of `ikm`, with exactly this associated data; null where it cannot be opened. */
export async function openSealed(
  ikm: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array<ArrayBuffer>,
  associatedData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed.length < sealBytes) return null
  const recipientKey = await keyPairOf(ikm)
  try {
    const enc = sealed.slice(0, encBytes)
    const { buffer } = sealed.slice(encBytes)
    return new Uint8Array(await suite.open({ recipientKey, enc }, buffer, associatedData))
  } catch {
    // Whatever is wrong with bytes of a client, they are not a chunk of this track.
    return null
  }
}
