import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFolderSync } from '@/server/platform/media/sync-folder'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-sync-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** How many descriptors of this process stand for a folder. */
async function openOn(path: string): Promise<number> {
  const names = await readdir('/proc/self/fd')
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return targets.filter((target) => target === path).length
}

describe('A folder to which one file comes after another', () => {
  it('is opened once, and closed when none came for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const folders = createFolderSync()
      for (const name of ['a', 'b', 'c']) {
        await writeFile(join(folder, name), name)
        await folders.sync(folder)
      }
      expect(await openOn(folder)).toBe(1)
      vi.advanceTimersByTime(10_000)
      await vi.waitFor(async () => expect(await openOn(folder)).toBe(0))
    } finally {
      vi.useRealTimers()
    }
  })

  it('is closed when it is removed, and opened anew under the same name', async () => {
    const folders = createFolderSync()
    await folders.sync(folder)
    folders.forget(folder)
    await vi.waitFor(async () => expect(await openOn(folder)).toBe(0))
    await rm(folder, { recursive: true })
    await expect(folders.sync(folder)).rejects.toMatchObject({ code: 'ENOENT' })
    await mkdir(folder)
    await folders.sync(folder)
    folders.forget(folder)
  })
})
