import {
  Aes128Gcm,
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemP521HkdfSha512,
  HkdfSha256,
  HkdfSha512,
} from '@hpke/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from '@/client/recording/seal-chunk'
import { associatedData, packChunk } from '@/domain/live-session/recording/chunk'
import { NodeAes256Gcm, NodeDhkemP256, NodeHkdfSha256 } from '@/server/platform/media/node-primitives'
import { openSealed, publicKeyOf } from '@/server/platform/media/suite'

const info = '4f6465206f6e2061204772656369616e2055726e'
const content = '4265617574792069732074727574682c20747275746820626561757479'
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('hex')

/** RFC 9180, appendix A.3: the key encapsulation and the key derivation of our suite. */
const a3 = {
  suite: new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() }),
  ikmR: '668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550',
  pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  ciphertexts: [
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    'fa6f037b47fc21826b610172ca9637e82d6e5801eb31cbd3748271affd4ecb06646e0329cbdf3c3cd655b28e82',
    '895cabfac50ce6c6eb02ffe6c048bf53b7f7be9a91fc559402cbc5b8dcaeb52b2ccc93e466c28fb55fed7a7fec',
  ],
}

/** RFC 9180, appendix A.6: the cipher of our suite. No vector of the RFC has exactly our three parts. */
const a6 = {
  suite: new CipherSuite({ kem: new DhkemP521HkdfSha512(), kdf: new HkdfSha512(), aead: new Aes256Gcm() }),
  ikmR: '2ad954bbe39b7122529f7dde780bff626cd97f850d0784a432784e69d86eccaade43b6c10a8ffdb94bf943c6da479db137914ec835a7e715e36e45e29b587bab3bf1',
  pkRm: '0401b45498c1714e2dce167d3caf162e45e0642afc7ed435df7902ccae0e84ba0f7d373f646b7738bbbdca11ed91bdeae3cdcba3301f2457be452f271fa6837580e661012af49583a62e48d44bed350c7118c0d8dc861c238c72a2bda17f64704f464b57338e7f40b60959480c0e58e6559b190d81663ed816e523b6b6a418f66d2451ec64',
  enc: '040138b385ca16bb0d5fa0c0665fbbd7e69e3ee29f63991d3e9b5fa740aab8900aaeed46ed73a49055758425a0ce36507c54b29cc5b85a5cee6bae0cf1c21f2731ece2013dc3fb7c8d21654bb161b463962ca19e8c654ff24c94dd2898de12051f1ed0692237fb02b2f8d1dc1c73e9b366b529eb436e98a996ee522aef863dd5739d2f29b0',
  ciphertexts: [
    '170f8beddfe949b75ef9c387e201baf4132fa7374593dfafa90768788b7b2b200aafcc6d80ea4c795a7c5b841a',
    'd9ee248e220ca24ac00bbbe7e221a832e4f7fa64c4fbab3945b6f3af0c5ecd5e16815b328be4954a05fd352256',
    '142cf1e02d1f58d9285f2af7dcfa44f7c3f2d15c73d460c48c6e0e506a3144bae35284e7e221105b61d24e1c7a',
  ],
}

describe.each([
  ['A.3, P-256 and SHA-256', a3],
  ['A.6, AES-256-GCM', a6],
  [
    'A.3, with Node’s HKDF',
    {
      ...a3,
      suite: new CipherSuite({
        kem: new DhkemP256HkdfSha256(),
        kdf: new NodeHkdfSha256(),
        aead: new Aes128Gcm(),
      }),
    },
  ],
  [
    'A.3, with Node’s key encapsulation',
    {
      ...a3,
      suite: new CipherSuite({ kem: new NodeDhkemP256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() }),
    },
  ],
  [
    'A.6, with Node’s AES-256-GCM',
    {
      ...a6,
      suite: new CipherSuite({
        kem: new DhkemP521HkdfSha512(),
        kdf: new HkdfSha512(),
        aead: new NodeAes256Gcm(),
      }),
    },
  ],
])(
  'The library for sealing, against RFC 9180, appendix %s',
  (_name, { suite, ikmR, pkRm, enc, ciphertexts }) => {
    it('derives the key pair of the vector', async () => {
      const { publicKey } = await suite.kem.deriveKeyPair(bytes(ikmR))
      expect(hex(await suite.kem.serializePublicKey(publicKey))).toBe(pkRm)
    })

    it('opens each ciphertext of the vector', async () => {
      const recipientKey = await suite.kem.deriveKeyPair(bytes(ikmR))
      const context = await suite.createRecipientContext({ recipientKey, enc: bytes(enc), info: bytes(info) })
      for (const [number, ciphertext] of ciphertexts.entries())
        expect(hex(await context.open(bytes(ciphertext), new TextEncoder().encode(`Count-${number}`)))).toBe(
          content,
        )
    })
  },
)

const ours = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const ikm = new Uint8Array(32).fill(7)
const place = { recordingId: 'session', trackId: 'track', segment: 0, number: 3 }
const clocks = { from: 0, to: 2_000, media: 2_000 }

type SealTo = (
  publicKey: Uint8Array<ArrayBuffer>,
  media: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array<ArrayBuffer>>

const beginSeal = createSeal()
const sealOfSegment: SealTo = (publicKey, media) =>
  beginSeal(Buffer.from(publicKey).toString('base64url'))(place, clocks, media)

const sealAlone: SealTo = async (publicKey, media) => {
  const recipientPublicKey = await ours.kem.deserializePublicKey(publicKey)
  const packed = packChunk(clocks, media)
  const { enc, ct } = await ours.seal({ recipientPublicKey }, packed, associatedData(place))
  return Uint8Array.from(Buffer.concat([Buffer.from(enc), Buffer.from(ct)]))
}

describe('Node’s primitives', () => {
  it('derive what the library derives, of any length', async () => {
    const [own, library] = [new NodeHkdfSha256(), new HkdfSha256()]
    const any = fc.uint8Array({ maxLength: 100 })
    const salt = fc.oneof(fc.constant(new Uint8Array(0)), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    await fc.assert(
      fc.asyncProperty(
        any,
        salt,
        any,
        fc.integer({ min: 1, max: 200 }),
        async (key, salted, info, length) => {
          expect(await own.extract(salted, key)).toEqual(await library.extract(salted, key))
          const prk = await own.extract(salted, key)
          expect(await own.expand(prk, info, length)).toEqual(await library.expand(prk, info, length))
          expect(await own.extractAndExpand(salted, key, info, length)).toEqual(
            await library.extractAndExpand(salted, key, info, length),
          )
        },
      ),
    )
  })

  it('find the secret that the library finds, and refuse what is no point of the curve', async () => {
    const [own, library] = [new NodeDhkemP256(), new DhkemP256HkdfSha256()]
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (seed) => {
        const recipientKey = await library.deriveKeyPair(seed)
        const { enc, sharedSecret } = await library.encap({ recipientPublicKey: recipientKey.publicKey })
        expect(await own.decap({ recipientKey, enc })).toEqual(sharedSecret)
        expect(await own.decap({ recipientKey: recipientKey.privateKey, enc })).toEqual(sharedSecret)
        const moved = new Uint8Array(enc)
        moved[64] = (moved[64] ?? 0) ^ 1
        await expect(own.decap({ recipientKey, enc: moved })).rejects.toThrow()
      }),
      { numRuns: 20 },
    )
  })

  it('leave to the library a secret that names its sender', async () => {
    const [own, library] = [new NodeDhkemP256(), new DhkemP256HkdfSha256()]
    const [recipientKey, senderKey] = [await library.generateKeyPair(), await library.generateKeyPair()]
    const recipientPublicKey = recipientKey.publicKey
    const { enc, sharedSecret } = await library.encap({ recipientPublicKey, senderKey })
    const senderPublicKey = senderKey.publicKey
    expect(await own.decap({ recipientKey, enc, senderPublicKey })).toEqual(sharedSecret)
  })

  it('seal nothing: chunks are sealed in the browser', async () => {
    const context = new NodeAes256Gcm().createEncryptionContext(new Uint8Array(32))
    const nothing = new Uint8Array(0)
    await expect(context.seal(new Uint8Array(12), nothing, nothing)).rejects.toThrow('in the browser')
  })
})

describe.each([
  ['with the keys of its segment', sealOfSegment, 94],
  ['by itself, by an earlier release', sealAlone, 81],
])('A chunk sealed %s', (_how, seal, overhead) => {
  it('opens with the key it was sealed to', async () => {
    const publicKey = Uint8Array.from(await publicKeyOf(ikm))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), async (media) => {
        const sealed = await seal(publicKey, Uint8Array.from(media))
        const packed = packChunk(clocks, Uint8Array.from(media))
        expect(sealed).toHaveLength(packed.length + overhead)
        const opened = await openSealed(ikm, sealed, associatedData(place))
        expect(Buffer.from(packed).equals(opened ?? new Uint8Array(0))).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('does not open where it stands in another place, with another key, changed or cut', async () => {
    const publicKey = Uint8Array.from(await publicKeyOf(ikm))
    const sealed = await seal(publicKey, Uint8Array.of(1, 2, 3))
    for (const moved of [{ number: 4 }, { segment: 1 }, { trackId: 'other' }, { recordingId: 'other' }])
      expect(await openSealed(ikm, sealed, associatedData({ ...place, ...moved }))).toBeNull()
    expect(await openSealed(new Uint8Array(32).fill(8), sealed, associatedData(place))).toBeNull()
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1)
      expect(await openSealed(ikm, Uint8Array.from(changed), associatedData(place))).toBeNull()
    }
    for (const length of [0, 1, 64, 80, 93, sealed.length - 1])
      expect(await openSealed(ikm, sealed.slice(0, length), associatedData(place))).toBeNull()
    expect(await openSealed(ikm, sealed, associatedData(place))).not.toBeNull()
  })
})

describe('The chunks of a segment', () => {
  it('have one encapsulated key, and each a key of its own; the next segment has another', async () => {
    const publicKey = (await publicKeyOf(ikm)).toString('base64url')
    const [segment, next] = [beginSeal(publicKey), beginSeal(publicKey)]
    const media = new Uint8Array(50)
    const sealed = [
      await segment(place, clocks, media),
      await segment({ ...place, number: 4 }, clocks, media),
      await next({ ...place, segment: 1 }, clocks, media),
    ].map((bytes) => Buffer.from(bytes).toString('hex'))
    const [first, second, later] = sealed.map((text) => text.slice(2, 132))
    expect(second).toBe(first)
    expect(later).not.toBe(first)
    expect(new Set(sealed.map((text) => text.slice(156))).size).toBe(3)
  })

  it('open in any order, also of several segments in turn', async () => {
    const publicKey = (await publicKeyOf(ikm)).toString('base64url')
    const places = fc.array(fc.record({ segment: fc.nat(3), number: fc.nat(9) }), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(places, fc.infiniteStream(fc.nat()), async (some, order) => {
        const seals = [0, 1, 2, 3].map(() => beginSeal(publicKey))
        const chunks = []
        for (const at of some) {
          const whole = { ...place, ...at }
          const sealed = await seals[at.segment]?.(whole, clocks, Uint8Array.of(at.number))
          if (sealed) chunks.push({ whole, sealed, by: order.next().value })
        }
        expect(chunks).toHaveLength(some.length)
        for (const { whole, sealed } of chunks.toSorted((a, b) => a.by - b.by))
          expect((await openSealed(ikm, sealed, associatedData(whole)))?.at(-1)).toBe(whole.number)
      }),
      { numRuns: 20 },
    )
  })
})
