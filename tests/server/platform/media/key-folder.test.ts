import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openKeyFolder } from '@/server/platform/media/key-folder'

const keyId = '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01'
const otherId = '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a02'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('The folder of keys', () => {
  it('gives a key to every process that opened it, the same each time', async () => {
    const [one, other] = [await openKeyFolder(folder), await openKeyFolder(folder)]
    const key = await one.create(keyId)
    expect(await other.read(keyId)).toEqual(key)
    expect(key.ikm).not.toEqual(key.files)
    expect(await one.create(otherId)).not.toEqual(key)
    expect((await other.list()).map((key) => key.keyId).toSorted()).toEqual([keyId, otherId])
  })

  it('is opened by two processes at once, who then share one master key', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => openKeyFolder(folder)))
    const key = await opened[0]?.create(keyId)
    for (const each of opened) expect(await each.read(keyId)).toEqual(key)
  })

  it('keeps its files from other accounts, and no key in clear', async () => {
    const { ikm, files } = await (await openKeyFolder(folder)).create(keyId)
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
      const bytes = await readFile(join(folder, name))
      expect(bytes.includes(Buffer.from(ikm)) || bytes.includes(Buffer.from(files))).toBe(false)
    }
  })

  it('has nothing of a destroyed key, for any process', async () => {
    const [one, other] = [await openKeyFolder(folder), await openKeyFolder(folder)]
    await one.create(keyId)
    expect(await other.destroy(keyId)).toBe(true)
    expect(await one.read(keyId)).toBeNull()
    expect(await one.destroy(keyId)).toBe(false)
    expect(await readdir(folder)).toEqual(['master'])
  })

  it('recalls a key for ten seconds, unless this process destroyed it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const [one, other] = [await openKeyFolder(folder), await openKeyFolder(folder)]
      const key = await one.create(keyId)
      expect(await one.recall(otherId)).toBeNull()
      expect(await one.recall(keyId)).toEqual(key)
      await other.destroy(keyId)
      expect(await one.recall(keyId)).toEqual(key)
      expect(await one.read(keyId)).toBeNull()
      vi.advanceTimersByTime(10_000)
      expect(await one.recall(keyId)).toBeNull()

      await one.create(otherId)
      expect(await one.recall(otherId)).not.toBeNull()
      await one.destroy(otherId)
      expect(await one.recall(otherId)).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  it('does not read a key under the name of another, a damaged one, or one of another folder', async () => {
    const keys = await openKeyFolder(folder)
    await keys.create(keyId)
    await copyFile(join(folder, `${keyId}.key`), join(folder, `${otherId}.key`))
    expect(await keys.read(otherId)).toBeNull()
    await writeFile(join(folder, `${otherId}.key`), Buffer.alloc(20))
    expect(await keys.read(otherId)).toBeNull()
    await rm(join(folder, 'master'))
    expect(await (await openKeyFolder(folder)).read(keyId)).toBeNull()
  })

  it('has no name that leads out of it', async () => {
    const keys = await openKeyFolder(folder)
    for (const wrong of ['../secret', 'master', ''])
      await expect(keys.read(wrong)).rejects.toThrow('no id of a key')
  })
})
