import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { disableSilenceTimeout } from '@/db/pool'
import { BackupError, type Head, type Line, migrationHashes, readLine } from './format'
import { tablesInOrder } from './tables'

const PAGE = 500
/** Tables whose built-in rows exist since the first start: equal rows of the backup are skipped. */
const library = ['observation_grid', 'scenario']

/** Reads the head of a backup. @throws BackupError */
export async function readHead(file: string): Promise<Head> {
  for await (const line of linesOf(file)) {
    if (line.kind === 'head') return line
    break
  }
  throw new BackupError('This file is not a backup of Triade, or it is damaged.')
}

/**
 * Restores a backup into a migrated database without users, all or nothing. Each log gets a new id, so that browsers which hold
 * later facts read the log again. Returns the number of rows.
 * @throws BackupError when the file is damaged or of a newer release, or when the database has users
 */
export async function readBackup(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect()
  disableSilenceTimeout(client)
  try {
    await client.query('begin')
    await requireUnused(client)
    const rows = await fill(client, file)
    await client.query('update live_session set log_id = gen_random_uuid()')
    await client.query('commit')
    return rows
  } finally {
    client.release(true)
  }
}

async function requireUnused(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query('select from "user" limit 1')
  if (rows.length > 0) throw new BackupError('This database is in use: a backup goes into an empty one.')
}

async function fill(client: pg.PoolClient, file: string): Promise<number> {
  const known = new Set(await migrationHashes(client))
  const tables = new Set(await tablesInOrder(client))
  let table = ''
  let waiting: Record<string, unknown>[] = []
  let count = 0
  const flush = async () => {
    await insert(client, table, waiting)
    waiting = []
  }
  for await (const line of linesOf(file)) {
    switch (line.kind) {
      case 'head':
        if (line.migrations.every((hash) => known.has(hash))) break
        throw new BackupError('This backup was made by a newer release of Triade.')
      case 'table':
        await flush()
        table = line.name
        if (!tables.has(table)) throw new BackupError('This backup holds a table that is not known here.')
        break
      case 'row':
        count += 1
        if (waiting.push(line.row) >= PAGE) await flush()
        break
      case 'end':
        await flush()
        if (line.rows === count) return count
        break
      default:
        line satisfies never
    }
  }
  throw new BackupError('This backup ends too early: it was not written to its end.')
}

async function insert(client: pg.PoolClient, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  const repeated = library.includes(table) ? 'on conflict do nothing' : ''
  await client.query(
    `insert into "${table}" (${columns})
     select ${columns} from jsonb_populate_recordset(null::"${table}", $1) ${repeated}`,
    [JSON.stringify(rows)],
  )
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  const packed = createReadStream(file)
  const text = packed.pipe(createGunzip())
  packed.on('error', (error) => text.destroy(error))
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }))
      yield readLine(line)
  } catch (error) {
    if (error instanceof BackupError || !isDamage(error)) throw error
    throw new BackupError('This file is not a backup of Triade, or it is damaged.')
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
