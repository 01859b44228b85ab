import { closeSync, fsyncSync, openSync } from 'node:fs'
import { errorCode } from '@/db/error'

/** Has the disk hold a folder's entries: a new, renamed or removed file is kept by them. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Some file systems take no sync of a folder.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errorCode(error) ?? '')) throw error
  } finally {
    closeSync(descriptor)
  }
}
