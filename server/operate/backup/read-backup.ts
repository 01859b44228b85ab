import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { errorCode } from '@/db/error'
import { disableSilenceTimeout } from '@/db/pool'
import { tablesInOrder } from '@/server/platform/tables-in-order'
import { BackupError, damagedBackup, type Head, type Line, migrationHashes, readLine } from './format'

const PAGE = 500
/** Tables with rows since the first start, built in, due every hour or from the erasure file: equal rows of the backup are skipped. */
const library = ['erased_person', 'job', 'library_item', 'observation_grid', 'scenario']

/** Reads a backup to its end and changes nothing. Returns its head. @throws BackupError when the file is missing or damaged */
export async function checkBackup(file: string): Promise<Head> {
  let head: Head | undefined
  let rows = 0
  let isWhole = false
  for await (const line of linesOf(file)) {
    if (!head && line.kind !== 'head') break
    if (line.kind === 'head') head = line
    if (line.kind === 'row') rows += 1
    if (line.kind === 'end') isWhole = line.rows === rows
  }
  if (!head) throw damagedBackup()
  if (!isWhole) throw new BackupError('This backup ends too early: it was not written to its end.')
  return head
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
    await client.query(`select set_config('triade.restores', pg_current_xact_id()::text, true)`)
    const rows = await fill(client, file)
    // A backup of an older release says nothing of who knows which brief.
    await client.query('select fill_scenario_knowledge()')
    // Nor does it keep the values of dials apart.
    await client.query('select move_dial_values()')
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
  let isWhole = false
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
        isWhole = line.rows === count
        break
      default:
        line satisfies never
    }
  }
  if (isWhole) return count
  throw new BackupError('This backup ends too early: it was not written to its end.')
}

async function insert(client: pg.PoolClient, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  const repeated = library.includes(table) ? 'on conflict do nothing' : ''
  const insertion = client.query(
    `insert into "${table}" (${columns})
     select ${columns} from jsonb_populate_recordset(null::"${table}", $1) ${repeated}`,
    [JSON.stringify(rows)],
  )
  await insertion.catch((error: unknown) => {
    // 22: a value that cannot be one; 23: a row that breaks a rule; 42703: a column that is not there.
    throw /^(2[23]...|42703)$/.test(errorCode(error) ?? '') ? damagedBackup() : error
  })
}

/** The lines of a backup, read to the end of the file, where its checksum is compared. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  const packed = createReadStream(file)
  const text = packed.pipe(createGunzip())
  packed.on('error', (error) => text.destroy(error))
  // An error may also come once the reading has ended.
  text.on('error', () => undefined)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield readLine(line)
    }
    if (rest) yield readLine(rest)
  } catch (error) {
    throw isDamage(error) ? damagedBackup() : error
  } finally {
    packed.destroy()
  }
}

function isDamage(error: unknown): boolean {
  return errorCode(error)?.startsWith('Z_') ?? false
}
