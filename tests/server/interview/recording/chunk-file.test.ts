import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChunkHeader } from '@/domain/live-session/recording/chunk'
import { readChunk } from '@/server/interview/recording/chunk-file'
import { openFolderStore } from '@/server/platform/media/folder-store'
import { type KeyFolder, openKeyFolder, type TrackKey } from '@/server/platform/media/key-folder'
import type { MediaStore } from '@/server/platform/media/media-store'
import { writeSealed } from '@/server/platform/media/sealed-file'
import { publicKeyOf } from '@/server/platform/media/suite'
import { sealChunk } from '../../../support/seal-chunk'

let folder = ''
let keys: KeyFolder
let store: MediaStore
let key: TrackKey
const keyId = randomUUID()
const place = { recordingId: randomUUID(), trackId: randomUUID(), segment: 3 }
const levels = { at: 40, steps: '0az.7' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-chunks-'))
  keys = await openKeyFolder(join(folder, 'keys'))
  store = openFolderStore(join(folder, 'media'))
  key = await keys.create(keyId)
})
afterAll(() => rm(folder, { recursive: true }))

async function write(name: string, bytes: Uint8Array) {
  const file = await store.begin(name)
  await file.add(bytes)
  await file.keep()
}

/** Keeps a chunk as its browser sealed it. */
async function kept(number: number, media: Uint8Array, header: Partial<ChunkHeader> = {}) {
  const publicKey = (await publicKeyOf(key.ikm)).toString('base64url')
  const track = { ...place, publicKey, right: '' }
  const sealed = await sealChunk(track, { segment: place.segment, number }, media, header)
  const name = `${keyId}/${randomUUID()}`
  await write(name, sealed)
  return { sealed, file: { name, number, bytes: media.length } }
}

describe('The file of a chunk', () => {
  it('gives the media and the levels that its browser sealed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
        fc.nat(19_999),
        fc.option(fc.constant(levels), { nil: undefined }),
        async (media, number, told) => {
          const { file } = await kept(number, media, told ? { levels: told } : {})
          const chunk = await readChunk(store, key, place, file)
          expect([chunk?.levels, Buffer.from(chunk?.media ?? [])]).toEqual([told, Buffer.from(media)])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('opens in its own place and with the key of its track alone', async () => {
    const { file } = await kept(7, randomBytes(200))
    const other = await keys.create(randomUUID())
    const wrong = [
      readChunk(store, other, place, file),
      readChunk(store, key, place, { ...file, number: 8 }),
      readChunk(store, key, { ...place, segment: 2 }, file),
      readChunk(store, key, { ...place, trackId: randomUUID() }, file),
      readChunk(store, key, { ...place, recordingId: randomUUID() }, file),
    ]
    const outcomes = await Promise.allSettled(wrong)
    expect(outcomes.map(({ status }) => status)).toEqual(wrong.map(() => 'rejected'))
    expect(await readChunk(store, key, place, file)).not.toBeNull()
  })

  it('does not open changed, cut short or lengthened', async () => {
    const { sealed, file } = await kept(0, randomBytes(200))
    const changes = [0, 20, 64, 65, 150, sealed.length - 1].map((at) =>
      sealed.with(at, (sealed[at] ?? 0) ^ 1),
    )
    const lengths = [
      sealed.slice(0, -1),
      sealed.slice(0, 70),
      sealed.slice(0, 0),
      new Uint8Array([...sealed, 0]),
    ]
    for (const bytes of [...changes, ...lengths]) {
      await write(file.name, bytes)
      await expect(readChunk(store, key, place, file)).rejects.toThrow('damaged')
    }
  })

  it('is null where it is gone', async () => {
    const { file } = await kept(0, randomBytes(20))
    await store.remove(file.name)
    expect(await readChunk(store, key, place, file)).toBeNull()
  })

  it.each([
    ['with its levels', levels],
    ['without levels', undefined],
  ])('is read as an earlier release kept it, %s', async (_what, told) => {
    const media = randomBytes(150_000)
    const name = `${keyId}/${randomUUID()}`
    await writeSealed(store, key.files, name, told ? [media, Buffer.from(JSON.stringify(told))] : [media])
    const chunk = await readChunk(store, key, place, { name, number: 0, bytes: media.length })
    expect(chunk?.levels).toEqual(told)
    expect(media.equals(chunk?.media ?? Buffer.alloc(0))).toBe(true)
  })
})
