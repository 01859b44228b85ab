import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import { isUuid } from '@/server/platform/is-uuid'
import { MediaFullError, type MediaStore, requireName } from './media-store'
import { syncFolder } from './sync-folder'

/** Left on the disk for the database beside it. */
const reserveBytes = 500_000_000

/** Keeps media in a folder of this machine, or of a disk that all processes share. */
export function openFolderStore(root: string): MediaStore {
  makeFolder(root)
  const pathOf = (name: string) => join(root, requireName(name))
  const free = async () => {
    const { bavail, bsize } = await statfs(root)
    return Math.max(0, bavail * bsize - reserveBytes)
  }

  return {
    kind: 'folder',
    free,
    async write(name, content) {
      const path = pathOf(name)
      const folder = join(root, folderOf(name))
      const partial = `${path}.partial`
      if ((await free()) === 0) throw new MediaFullError()
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeAll(partial, content)
        await rename(partial, path)
        syncFolder(folder)
        syncFolder(root)
      } catch (error) {
        await rm(partial, { force: true })
        throw isFull(error) ? new MediaFullError() : error
      }
    },
    async sizeOf(name) {
      try {
        return (await stat(pathOf(name))).size
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      }
    },
    async read(name, from, to) {
      const file = await open(pathOf(name), 'r')
      try {
        const buffer = Buffer.alloc(Math.max(0, to - from))
        const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
    },
    async removeFolder(folder) {
      if (!isUuid(folder)) throw new Error('no folder of media')
      await rm(join(root, folder), { recursive: true, force: true })
    },
    async folders() {
      return (await readdir(root)).filter(isUuid)
    },
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

async function writeAll(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    for await (const bytes of content) await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error) ?? '')
}
