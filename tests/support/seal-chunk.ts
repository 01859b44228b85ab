import { createHash } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { createSeal } from '@/client/recording/seal-chunk'
import { associatedData, type ChunkHeader, packChunk } from '@/domain/live-session/recording/chunk'

/** A track as the page that records it knows it. */
export type RecordedTrack = {
  readonly recordingId: string
  readonly trackId: string
  readonly publicKey: string
  readonly right: string
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

const beginSeal = createSeal()

type Place = { readonly segment: number; readonly number: number }

/** A chunk as a browser seals it; `header`: two seconds at the place of its number, if it says nothing else. */
export async function sealChunk(
  { recordingId, trackId, publicKey }: RecordedTrack,
  { segment, number }: Place,
  media: Uint8Array,
  header: Partial<ChunkHeader> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const clocks = { from: number * 2_000, to: (number + 1) * 2_000, media: 2_000, ...header }
  return beginSeal(publicKey)({ recordingId, trackId, segment, number }, clocks, Uint8Array.from(media))
}

/** The same as an earlier release sealed it, with a key encapsulated for it alone. */
export async function sealChunkAlone(
  { recordingId, trackId, publicKey }: RecordedTrack,
  { segment, number }: Place,
  media: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const clocks = { from: number * 2_000, to: (number + 1) * 2_000, media: 2_000 }
  const packed = packChunk(clocks, media)
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    Uint8Array.from(Buffer.from(publicKey, 'base64url')),
  )
  const place = associatedData({ recordingId, trackId, segment, number })
  const { enc, ct } = await suite.seal({ recipientPublicKey }, packed, place)
  return Uint8Array.from(Buffer.concat([Buffer.from(enc), Buffer.from(ct)]))
}

/** The `Content-Digest` of a body. */
export function contentDigest(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
}
