import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { attach } from '@/db/embedded/attach'
import { prepareHome } from '@/db/embedded/home'
import type { AppServer } from '../support/app-server'
import { quietLog } from '../support/quiet-log'
import { plainRow, type Row, round, told } from './row'

const run = promisify(execFile)
const MEGABYTE = 1_000_000

/** What a filled database takes on the disk for each interview that was held, and how long its backup and the restore of that take. */
export async function yearOnDisk(app: AppServer): Promise<Row[]> {
  const { facts, held, ofLogs, inAll } = await sizesOf(app.dataDir)
  const whole = `${held} held, ${facts} facts; ${round(inAll / MEGABYTE)} MB the whole database`
  const rows = [told(plainRow('a year on the disk: an interview', 'kB', ofLogs / held / 1_000, whole))]
  const folder = await mkdtemp(join(tmpdir(), 'triade-bench-backup-'))
  // The database runs under an account of its own, which must be able to enter the folder.
  await chmod(folder, 0o755)
  try {
    const file = join(folder, 'year.backup')
    const written = await secondsOf('write', app.dataDir, file)
    const { size } = await stat(file)
    rows.push(told(plainRow('a year: backup', 's', written, `${round(size / MEGABYTE)} MB`)))
    const restored = await secondsOf('read', join(folder, 'data'), file)
    rows.push(told(plainRow('a year: restore into a new database', 's', restored)))
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function secondsOf(act: 'write' | 'read', dataDir: string, file: string): Promise<number> {
  const begun = performance.now()
  await run(process.execPath, ['.build/backup.mjs', act, file], {
    env: { ...process.env, NODE_ENV: 'production', TRIADE_DATA_DIR: dataDir },
  })
  return (performance.now() - begun) / 1_000
}

async function sizesOf(dataDir: string) {
  const running = await attach(await prepareHome(join(dataDir, 'postgres'), quietLog()))
  if (!running) throw new Error('no database runs there')
  const client = new pg.Client({ connectionString: running.url })
  await client.connect()
  try {
    // The floor's own, which no backup may hold.
    await client.query('drop table if exists bench_floor')
    const { rows } = await client.query<{ facts: number; held: number; logs: number; whole: number }>(`
      select (select count(*)::float8 from live_session_event) as facts,
        (select count(*)::float8 from live_session where status = 'closed') as held,
        (select sum(pg_total_relation_size(oid))::float8 from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like 'live_session%') as logs,
        pg_database_size(current_database())::float8 as whole`)
    const [row] = rows
    if (!row) throw new Error('the database tells nothing of itself')
    return { facts: row.facts, held: row.held, ofLogs: row.logs, inAll: row.whole }
  } finally {
    await client.end()
  }
}
