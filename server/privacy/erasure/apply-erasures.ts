import type pg from 'pg'
import { disableSilenceTimeout } from '@/db/pool'
import { type Erased, joinErased } from '@/domain/erasure/erased'
import { isForOperator } from '@/server/platform/operator-error'
import type { Queryable } from '@/server/platform/queryable'
import { erasePerson, notYetErased } from './erase-person'
import { erasedPeople, holdErasures } from './erased-people'
import { addToErasureFile, erasureFileOf, readErasureFile } from './erasure-file'

type Needs = {
  readonly pool: pg.Pool
  readonly dataDir: string
  readonly log: {
    warn(details: object, message: string): void
    error(details: object, message: string): void
  }
}

/**
 * Repeats erasures that a backup undid, at each start and after a restore, from the erasure file and the database; then
 * each holds all. Returns the number of people erased again.
 * @throws ConfigurationError where there is a file that cannot be read: no one is shown before it can
 */
export async function applyErasures({ pool, dataDir, log }: Needs): Promise<number> {
  const file = readErasureFile(dataDir)
  const rows = await erasedPeople(pool)
  const again = await notYetErased(pool, joinErased(rows, file ?? []))
  const isFileWhole = file !== null && missingFrom(file, rows).length === 0
  if (again.length === 0 && isFileWhole) return 0
  const count = await applyUnderLock(pool, dataDir)
  if (count > 0)
    log.warn(
      { people: count },
      'people who had been erased were in this database again, and were erased again',
    )
  if (file === null && rows.length > 0) {
    log.warn(
      { file: erasureFileOf(dataDir), people: rows.length },
      'the erasure file was missing and is written anew from the database: if this database was restored, put the old file back and start again',
    )
  }
  await completeErasureFile({ pool, dataDir, log })
  return count
}

async function applyUnderLock(pool: pg.Pool, dataDir: string): Promise<number> {
  return underLock(pool, async (connection) => {
    const rows = await erasedPeople(connection)
    const joined = joinErased(rows, readErasureFile(dataDir) ?? [])
    const again = await notYetErased(connection, joined)
    for (const erased of joined) if (again.includes(erased.personId)) await erasePerson(connection, erased)
    // Of an account that is not there, it is only written down that it must not come back.
    const { rows: there } = await connection.query<{ id: string }>(
      'select id from "user" where id = any ($1)',
      [again],
    )
    return there.length
  })
}

/**
 * Writes people known only to the database into this machine's file, which it creates if missing. If it cannot be
 * written, the log and the doctor warn, and the database alone holds them.
 */
export async function completeErasureFile({ pool, dataDir, log }: Needs): Promise<void> {
  try {
    await underLock(pool, async (connection) => {
      const file = readErasureFile(dataDir)
      const missing = missingFrom(file ?? [], await erasedPeople(connection))
      if (file === null || missing.length > 0) addToErasureFile(dataDir, missing)
    })
  } catch (error) {
    if (!isForOperator(error)) throw error
    log.error({ file: erasureFileOf(dataDir), reason: error.message }, 'the erasure file is not up to date')
  }
}

async function underLock<T>(pool: pg.Pool, work: (connection: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  disableSilenceTimeout(client)
  let isBroken = true
  try {
    await client.query('begin')
    await holdErasures(client)
    const result = await work(client)
    await client.query('commit')
    isBroken = false
    return result
  } finally {
    client.release(isBroken)
  }
}

function missingFrom(file: readonly Erased[], rows: readonly Erased[]): readonly Erased[] {
  const known = new Set(ids(file))
  return rows.filter(({ personId }) => !known.has(personId))
}

function ids(erased: readonly Erased[]): string[] {
  return erased.map(({ personId }) => personId)
}
