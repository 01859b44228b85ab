import { createDecipheriv, createHash } from 'node:crypto'
import { CipherSuite, type RecipientContext } from '@hpke/core'
import { sealedLayout } from '@/domain/live-session/recording/chunk'
import { NodeAes256Gcm, NodeDhkemP256, NodeHkdfSha256 } from './node-primitives'

/**
 * HPKE (RFC 9180) with P-256, which every supported WebCrypto has; older ones lack X25519. Node's primitives are faster here.
 */
const suite = new CipherSuite({
  kem: new NodeDhkemP256(),
  kdf: new NodeHkdfSha256(),
  aead: new NodeAes256Gcm(),
})

const { form, encBytes, nonceBytes, tagBytes } = sealedLayout
/** What a seal adds to its content. */
export const sealBytes = 1 + encBytes + nonceBytes + tagBytes
/** First byte of a chunk as an earlier release sealed it: an uncompressed point of the curve. Each had an encapsulated key of its own. */
const point = 4

/** For how long a process holds what is derived for a track, ms: one sends a chunk every two seconds. */
const heldMs = 60_000
/** Far more segments than one process receives within that time. */
const mostHeld = 2_000

/** By digest of what they are made of, so that a secret is held in no second place. */
const pairs = new Map<string, Promise<CryptoKeyPair>>()
const contexts = new Map<string, Promise<RecipientContext>>()

function held<T>(kept: Map<string, T>, id: string, make: () => T): T {
  const known = kept.get(id)
  if (known !== undefined) return known
  if (kept.size >= mostHeld) kept.clear()
  const made = make()
  kept.set(id, made)
  setTimeout(() => kept.delete(id), heldMs).unref()
  return made
}

/** Deriving a pair takes as long as opening a chunk with it. */
function keyPairOf(ikm: Uint8Array<ArrayBuffer>): Promise<CryptoKeyPair> {
  return held(pairs, digestOf(ikm), () => suite.kem.deriveKeyPair(ikm))
}

/** Finding the secret of two keys takes longer than opening a chunk: it is found once for the chunks of a segment. */
function contextOf(ikm: Uint8Array<ArrayBuffer>, enc: Uint8Array<ArrayBuffer>): Promise<RecipientContext> {
  return held(contexts, digestOf(ikm, enc), async () =>
    suite.createRecipientContext({ recipientKey: await keyPairOf(ikm), enc }),
  )
}

function digestOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64')
}

/** The public key of `ikm`, 65 bytes: an uncompressed point of P-256. */
export async function publicKeyOf(ikm: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const { publicKey } = await keyPairOf(ikm)
  return Buffer.from(await suite.kem.serializePublicKey(publicKey))
}

/** Opens what was sealed to the key of `ikm`, with exactly this associated data; null where it cannot be opened. */
export async function openSealed(
  ikm: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array,
  associatedData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  try {
    if (sealed[0] === form) return await openOfSegment(ikm, sealed, associatedData)
    if (sealed[0] === point) return await openAlone(ikm, sealed, associatedData)
    return null
  } catch {
    // Whatever is wrong with bytes of a client, they are not a chunk of this track.
    return null
  }
}

/** @throws Error where it does not open */
async function openOfSegment(
  ikm: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array,
  associatedData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  if (sealed.length < sealBytes) throw new Error('too short')
  const [nonceAt, contentAt] = [1 + encBytes, 1 + encBytes + nonceBytes]
  const context = await contextOf(ikm, new Uint8Array(sealed.subarray(1, nonceAt)))
  const key = Buffer.from(await context.export(associatedData, 32))
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, contentAt))
    .setAAD(associatedData)
    .setAuthTag(sealed.subarray(-tagBytes))
  const content = decipher.update(sealed.subarray(contentAt, -tagBytes))
  // In this mode nothing is left for the end: it checks the tag.
  decipher.final()
  return new Uint8Array(content.buffer, content.byteOffset, content.length)
}

/** Opens a chunk that an earlier release sealed by itself: it may wait on a device for days. @throws Error where it does not open */
async function openAlone(
  ikm: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array,
  associatedData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const enc = new Uint8Array(sealed.subarray(0, encBytes))
  const { buffer } = new Uint8Array(sealed.subarray(encBytes))
  return new Uint8Array(await suite.open({ recipientKey: await keyPairOf(ikm), enc }, buffer, associatedData))
}
