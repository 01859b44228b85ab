import { type FileHandle, open } from 'node:fs/promises'
import { errorCode } from '@/db/error'

/** Has the disk hold a folder's entries: a new, renamed or removed file is kept by them. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await open(folder, 'r')
  try {
    await syncEntries(entries)
  } finally {
    await entries.close()
  }
}

/** For how long a folder stays open, ms: a track sends a chunk every two seconds. */
const openMs = 10_000

/** Syncs folders to which one file comes after another: each stays open for some seconds. */
export type FolderSync = {
  sync(folder: string): Promise<void>
  /** Closes a folder that was removed, or is to be: another one of its name would not be synced. */
  forget(folder: string): void
}

export function createFolderSync(): FolderSync {
  const held = new Map<string, Promise<FileHandle>>()
  const forget = (folder: string) => {
    const opening = held.get(folder)
    held.delete(folder)
    // A sync that goes on is finished first.
    opening?.then((entries) => entries.close()).catch(() => undefined)
  }
  const opened = (folder: string) => {
    const before = held.get(folder)
    if (before) return before
    const opening = open(folder, 'r')
    held.set(folder, opening)
    opening.catch(() => held.delete(folder))
    setTimeout(() => {
      if (held.get(folder) === opening) forget(folder)
    }, openMs).unref()
    return opening
  }
  return { sync: async (folder) => syncEntries(await opened(folder)), forget }
}

async function syncEntries(entries: FileHandle): Promise<void> {
  try {
    await entries.sync()
  } catch (error) {
    // Some file systems take no sync of a folder.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errorCode(error) ?? '')) throw error
  }
}
