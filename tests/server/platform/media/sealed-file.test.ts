import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockBytes } from '@/server/platform/media/blocks'
import { openFolderStore } from '@/server/platform/media/folder-store'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openSealedFile, type SealedFile, writeSealed } from '@/server/platform/media/sealed-file'

const folder = '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01'
const name = `${folder}/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a02`
const other = `${folder}/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a03`
const secret = new Uint8Array(32).fill(3)
const sealedBlock = blockBytes + 16
const header = 36

let root: string
let store: MediaStore

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'triade-media-'))
  store = openFolderStore(root)
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Content of a length. Its pattern has 44 bytes, so no two blocks are alike. */
function contentOf(length: number): Buffer {
  return Buffer.alloc(length, 'none of these words is near a power of two ')
}

function* inParts(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

async function partOf(file: SealedFile | null, from: number, to: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of file?.read(from, to) ?? []) parts.push(part)
  return Buffer.concat(parts)
}

async function open(at = name, by = secret) {
  return openSealedFile(store, by, at)
}

describe('A sealed file', () => {
  it('reads as it was written, whole and in any part, whatever its length', async () => {
    const lengths = fc.constantFrom(0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 2 * blockBytes, 150_000)
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 900, max: 90_000 }),
        fc.nat(160_000),
        fc.nat(160_000),
        async (length, size, one, two) => {
          const content = contentOf(length)
          await writeSealed(store, secret, name, inParts(content, size))
          const file = await open()
          expect(file?.size).toBe(length)
          expect(content.equals(await partOf(file, 0, length))).toBe(true)
          const [from, to] = [Math.min(one, two), Math.max(one, two)]
          expect(content.subarray(from, to).equals(await partOf(file, from, to))).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('holds none of its content in clear', async () => {
    await writeSealed(store, secret, name, [Buffer.from('words that were said aloud '.repeat(40))])
    expect((await readFile(join(root, name))).includes('words that were said')).toBe(false)
  })

  it('is sealed anew each time it is written', async () => {
    await writeSealed(store, secret, name, [contentOf(500)])
    const first = await readFile(join(root, name))
    await writeSealed(store, secret, name, [contentOf(500)])
    const second = await readFile(join(root, name))
    expect(first.subarray(4, 36)).not.toEqual(second.subarray(4, 36))
    expect(first.subarray(36)).not.toEqual(second.subarray(36))
  })

  it('does not open with the key of another track, or in the place of another file', async () => {
    await writeSealed(store, secret, name, [contentOf(100)])
    await expect(open(name, new Uint8Array(32).fill(4))).rejects.toThrow()
    await writeFile(join(root, other), await readFile(join(root, name)))
    await expect(open(other)).rejects.toThrow()
  })

  it('does not open once it was cut, even between two blocks', async () => {
    for (const length of [header + 2 * sealedBlock, header + sealedBlock, header + 100, header, 10, 0]) {
      await writeSealed(store, secret, name, [contentOf(2 * blockBytes + 100)])
      await truncate(join(root, name), length)
      await expect(open()).rejects.toThrow()
    }
  })

  it('does not read a block that was changed, nor one of another place', async () => {
    const content = contentOf(3 * blockBytes)
    await writeSealed(store, secret, name, [content])
    const sealed = await readFile(join(root, name))
    const swapped = Buffer.concat([
      sealed.subarray(0, header),
      sealed.subarray(header + sealedBlock, header + 2 * sealedBlock),
      sealed.subarray(header, header + sealedBlock),
      sealed.subarray(header + 2 * sealedBlock),
    ])
    await writeFile(join(root, name), swapped)
    await expect(partOf(await open(), 0, 10)).rejects.toThrow()
    const changed = Buffer.from(sealed)
    changed[header + 50] = (changed[header + 50] ?? 0) ^ 1
    await writeFile(join(root, name), changed)
    await expect(partOf(await open(), 0, 10)).rejects.toThrow()
    expect(await partOf(await open(), blockBytes, blockBytes + 10)).toEqual(
      content.subarray(blockBytes, blockBytes + 10),
    )
  })

  it('is not there once its folder was removed', async () => {
    await writeSealed(store, secret, name, [contentOf(100)])
    await store.removeFolder(folder)
    expect(await open()).toBeNull()
    expect(await store.folders()).toEqual([])
  })

  it('has no name that leads out of its store', async () => {
    for (const wrong of ['../secret', `${folder}/../../secret`, '/etc/passwd', folder, `${folder}/a`])
      await expect(writeSealed(store, secret, wrong, [contentOf(1)])).rejects.toThrow('no name')
    await expect(store.removeFolder('..')).rejects.toThrow('no folder')
  })

  it('leaves nothing behind where its content fails half way', async () => {
    async function* failing() {
      yield contentOf(200_000)
      throw new Error('the browser went away')
    }
    await expect(writeSealed(store, secret, other, failing())).rejects.toThrow('went away')
    expect(await store.sizeOf(other)).toBeNull()
  })
})
