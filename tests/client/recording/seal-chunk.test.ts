import { expect, test } from 'vitest'
import { createSeal } from '@/client/recording/seal-chunk'
import { associatedData, unpackChunk } from '@/domain/live-session/recording/chunk'
import { openSealed, publicKeyOf } from '@/server/platform/media/suite'

const ikm = Uint8Array.from({ length: 32 }, (_, index) => index)
const place = { recordingId: 'live', trackId: 'voice', segment: 1, number: 2 }
const header = { from: 4_000, to: 6_000, media: 2_000 }
const media = new Uint8Array([26, 69, 223, 163])

async function sealed(): Promise<Uint8Array<ArrayBuffer>> {
  const publicKey = (await publicKeyOf(ikm)).toString('base64url')
  return createSeal()(publicKey)(place, header, media)
}

test('the server opens what a page has sealed, as a chunk of its place', async () => {
  const opened = await openSealed(ikm, await sealed(), associatedData(place))
  expect(opened && unpackChunk(opened)).toEqual({ header, media })
})

test.each([
  ['another recording', { recordingId: 'other' }],
  ['another track', { trackId: 'picture' }],
  ['another segment', { segment: 0 }],
  ['another number', { number: 3 }],
])('a chunk cannot be opened as one of %s', async (_, other) => {
  expect(await openSealed(ikm, await sealed(), associatedData({ ...place, ...other }))).toBeNull()
})

test('the same chunk sealed twice is not the same bytes', async () => {
  expect(Buffer.compare(await sealed(), await sealed())).not.toBe(0)
})
