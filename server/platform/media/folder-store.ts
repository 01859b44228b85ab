import { constants, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import { isUuid } from '@/server/platform/is-uuid'
import { MediaFullError, type MediaStore, requireName } from './media-store'
import { createFolderSync, syncFolder } from './sync-folder'

const { O_CREAT, O_DSYNC, O_TRUNC, O_WRONLY } = constants
/** For a new file, of which the disk holds what is written when writing it has ended. */
const durably = O_WRONLY | O_CREAT | O_TRUNC | (O_DSYNC ?? 0)
/** Left on the disk for the database beside it. */
const reserveBytes = 500_000_000
/** For how long it counts as known that the disk has room, ms. */
const roomKnownMs = 1_000
/** Far more folders than are written to at once. */
const mostKnown = 1_000

/** Keeps media in a folder of this machine, or of a disk that all processes share. */
export function openFolderStore(root: string): MediaStore {
  makeFolder(root)
  const pathOf = (name: string) => join(root, requireName(name))
  /** Folders of which this process knows that the disk holds them. */
  const known = new Set<string>()
  const folders = createFolderSync()
  const ensureFolder = async (folder: string) => {
    if (known.has(folder)) return
    await mkdir(join(root, folder), { recursive: true, mode: 0o700 })
    await syncFolder(root)
    if (known.size >= mostKnown) known.clear()
    known.add(folder)
  }
  /** Another process may have removed a folder that is known. */
  const openIn = async (folder: string, path: string) => {
    await ensureFolder(folder)
    try {
      return await open(path, durably, 0o600)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      known.delete(folder)
      folders.forget(join(root, folder))
      await ensureFolder(folder)
      return open(path, durably, 0o600)
    }
  }
  /** Up to when it is known that the disk has room, epoch ms. */
  let roomUntil = 0
  const requireRoom = async () => {
    if (Date.now() < roomUntil) return
    if ((await free()) === 0) throw new MediaFullError()
    roomUntil = Date.now() + roomKnownMs
  }
  const orFull = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      roomUntil = 0
      throw isFull(error) ? new MediaFullError() : error
    }
  }
  const free = async () => {
    const { bavail, bsize } = await statfs(root)
    return Math.max(0, bavail * bsize - reserveBytes)
  }

  return {
    kind: 'folder',
    free,
    async begin(name) {
      const path = pathOf(name)
      await requireRoom()
      const file = await orFull(openIn(folderOf(name), path))
      // The entry was made by opening the file.
      const entered = folders.sync(dirname(path))
      entered.catch(() => undefined)
      return {
        add: (bytes) => orFull(file.writeFile(bytes)),
        async keep() {
          // Not every system has that flag.
          if (O_DSYNC === undefined) await orFull(file.sync())
          await orFull(entered)
          // All of it is on the disk by now.
          file.close().catch(() => undefined)
        },
        async abandon() {
          await file.close().catch(() => undefined)
          await rm(path, { force: true })
        },
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
      known.delete(folder)
      folders.forget(join(root, folder))
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

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error) ?? '')
}
