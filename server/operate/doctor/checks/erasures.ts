import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { errorCode } from '@/db/error'
import { isForOperator } from '@/server/platform/operator-error'
import { erasureFileOf, readErasureFile } from '@/server/privacy/erasure/erasure-file'
import { bad, type Check, ok, warn } from '../check'
import type { Place } from '../place'

type Facts = {
  file: string
  /** How many people the file holds; null: it is not there. A text: why it cannot be read. */
  inFile: number | null | string
  /** How many the database holds; null where that is not known. */
  inDatabase: number | null
  isWritable: boolean
}

/** The file that keeps people erased when an older state of the database is put back. */
export const erasures: Check<Facts> = {
  async measure({ env, database }) {
    const file = erasureFileOf(env.dataDir)
    const place = existsSync(file) ? file : env.dataDir
    const isWritable =
      !existsSync(place) ||
      (await access(place, constants.W_OK).then(
        () => true,
        () => false,
      ))
    return { file, isWritable, inFile: lookInto(env.dataDir), inDatabase: await countIn(database) }
  },
  judge({ file, inFile, inDatabase, isWritable }) {
    const values = { file, count: inDatabase ?? 0 }
    if (typeof inFile === 'string') return [bad('erasuresUnreadable', { ...values, reason: inFile })]
    if (!isWritable) return [bad('erasuresClosed', values)]
    if ((inDatabase ?? 0) > (inFile ?? 0)) {
      return [inFile === null ? bad('erasuresMissing', values) : warn('erasuresBehind', values)]
    }
    return [ok('erasuresFine', { file, count: inFile ?? 0 })]
  },
}

function lookInto(dataDir: string): Facts['inFile'] {
  try {
    return readErasureFile(dataDir)?.length ?? null
  } catch (error) {
    if (isForOperator(error)) return error.message
    throw error
  }
}

async function countIn(database: Place['database']): Promise<number | null> {
  if (database.state !== 'answers') return null
  try {
    const [row = {}] = await database.ask('select count(*)::int as count from erased_person')
    return Number(row.count)
  } catch (error) {
    // 42P01: the tables are of an earlier release, or not there yet; the check of the database says so.
    if (errorCode(error) === '42P01') return null
    throw error
  }
}
