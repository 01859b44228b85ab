import { constants, existsSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bad, type Check, gigabytes, ok, warn } from '../check'

type Facts = {
  folder: string
  free: number
  total: number
  isWritable: boolean
}

const LITTLE = 2e9
const TOO_LITTLE = 300e6

export const disk: Check<Facts> = {
  /** The disk of the data folder; nothing of an installation whose database and secret are elsewhere is there. */
  async measure({ env }) {
    if (env.databaseUrl !== null && !env.isSecretKept) return null
    const folder = existingAbove(env.dataDir)
    const { bavail, blocks, bsize } = await statfs(folder)
    const isWritable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    )
    return { folder: env.dataDir, free: bavail * bsize, total: blocks * bsize, isWritable }
  },
  judge({ folder, free, total, isWritable }) {
    const values = { folder, free: gigabytes(free), total: gigabytes(total) }
    if (!isWritable) return [bad('diskClosed', values)]
    if (free < TOO_LITTLE) return [bad('diskFull', values)]
    return [free < LITTLE ? warn('diskFull', values) : ok('diskFine', values)]
  },
}

function existingAbove(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingAbove(dirname(folder))
}
