import type { SenderContext } from '@hpke/core'
import {
  associatedData,
  type ChunkHeader,
  type ChunkPlace,
  packChunk,
  sealedLayout,
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

/** What a page holds of the segment that a track is in: its keys are made from it, and nothing of it is stored. */
type SegmentContext = { readonly segment: number; readonly context: Promise<SenderContext> }

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
  const contexts = new Map<string, SegmentContext>()
  const openContext = async (publicKey: string) => {
    const suite = await suiteOnce()
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey))
    return suite.createSenderContext({ recipientPublicKey })
  }
  const contextOf = (publicKey: string, { trackId, segment }: ChunkPlace) => {
    const known = contexts.get(trackId)
    if (known?.segment === segment) return known.context
    const opened = { segment, context: openContext(publicKey) }
    contexts.set(trackId, opened)
    opened.context.catch(() => {
      if (contexts.get(trackId) === opened) contexts.delete(trackId)
    })
    return opened.context
  }
  return async (publicKey, place, header, media) => {
    const { form, encBytes, nonceBytes } = sealedLayout
    const context = await contextOf(publicKey, place)
    const additionalData = associatedData(place)
    const raw = await context.export(additionalData, 32)
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
    const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
    const content = packChunk(header, media)
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
    const sealed = new Uint8Array(1 + encBytes + nonceBytes + ciphertext.byteLength)
    sealed[0] = form
    sealed.set(new Uint8Array(context.enc), 1)
    sealed.set(iv, 1 + encBytes)
    sealed.set(new Uint8Array(ciphertext), 1 + encBytes + nonceBytes)
    return sealed
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
