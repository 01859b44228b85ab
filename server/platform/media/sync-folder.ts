import { open } from 'node:fs/promises'
import { errorCode } from '@/db/error'

/** Has the disk hold a folder's entries: a new, renamed or removed file is kept by them. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await open(folder, 'r')
  try {
    await entries.sync()
  } catch (error) {
    // Some file systems take no sync of a folder.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errorCode(error) ?? '')) throw error
  } finally {
    await entries.close()
  }
}
