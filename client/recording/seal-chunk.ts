import type { SenderContext } from '@hpke/core'
import {
  associatedData,
  type ChunkHeader,
  type ChunkPlace,
  packChunk,
  sealedLayout,
} from '@/domain/live-session/recording/chunk'

/** Seals chunks of one segment to the public key of its track: what comes out can be opened by the server alone, as a chunk of that place. */
export type Seal = (
  place: ChunkPlace,
  header: ChunkHeader,
  media: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Begins the seal of a segment, by the public key of its track (base64url). It holds in memory what opens the chunks of that segment,
 * so it must go with the segment.
 */
export type BeginSeal = (publicKey: string) => Seal

/** The suite of the server: server/platform/media/suite.ts. */
async function loadSuite() {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
}

/** A seal rejects where its code cannot be loaded, and tries again with the next chunk. */
export function createSeal(): BeginSeal {
  let loaded: ReturnType<typeof loadSuite> | null = null
  const suiteOnce = () => {
    loaded ??= loadSuite().catch((error: unknown) => {
      loaded = null
      throw error
    })
    return loaded
  }
  return (publicKey) => {
    let opened: Promise<SenderContext> | null = null
    const contextOnce = () => {
      opened ??= openContext(suiteOnce(), publicKey).catch((error: unknown) => {
        opened = null
        throw error
      })
      return opened
    }
    return async (place, header, media) => sealWith(await contextOnce(), place, packChunk(header, media))
  }
}

async function openContext(loading: ReturnType<typeof loadSuite>, publicKey: string): Promise<SenderContext> {
  const suite = await loading
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey))
  return suite.createSenderContext({ recipientPublicKey })
}

/** `sealedLayout` says what comes out. */
async function sealWith(
  context: SenderContext,
  place: ChunkPlace,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { form, encBytes, nonceBytes } = sealedLayout
  const additionalData = associatedData(place)
  const raw = await context.export(additionalData, 32)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
  const sealed = new Uint8Array(1 + encBytes + nonceBytes + ciphertext.byteLength)
  sealed[0] = form
  sealed.set(new Uint8Array(context.enc), 1)
  sealed.set(iv, 1 + encBytes)
  sealed.set(new Uint8Array(ciphertext), 1 + encBytes + nonceBytes)
  return sealed
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
