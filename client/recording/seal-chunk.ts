import {
  associatedData,
  type ChunkHeader,
  type ChunkPlace,
  packChunk,
} from '@/domain/live-session/recording/chunk'

/** Seals one chunk to the public key of its track (base64url): what comes out can be opened by the server alone, as a chunk of that place. */
export type Seal = (
  publicKey: string,
  place: ChunkPlace,
  header: ChunkHeader,
  media: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array<ArrayBuffer>>

/** The suite of the server: server/platform/media/suite.ts. */
async function loadSuite() {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
}

/** Rejects where the code of the seal cannot be loaded. */
export function createSeal(): Seal {
  let loaded: ReturnType<typeof loadSuite> | null = null
  const suiteOnce = () => {
    loaded ??= loadSuite().catch((error: unknown) => {
      loaded = null
      throw error
    })
    return loaded
  }
  return async (publicKey, place, header, media) => {
    const suite = await suiteOnce()
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey))
    const { ct, enc } = await suite.seal(
      { recipientPublicKey },
      packChunk(header, media),
      associatedData(place),
    )
    const sealed = new Uint8Array(enc.byteLength + ct.byteLength)
    sealed.set(new Uint8Array(enc))
    sealed.set(new Uint8Array(ct), enc.byteLength)
    return sealed
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
