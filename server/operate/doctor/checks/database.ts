import { migrationState } from '@/db/migrate'
import type { DatabaseFault } from '@/server/platform/connect-database'
import { type ForeignRelease, findForeignRelease, readRelease } from '@/server/platform/release'
import { bad, type Check, type Finding, ok, warn } from '../check'
import type { Ask } from '../place'

type Measured = {
  version: string
  /** Whether a commit is on the disk before it is answered. */
  isSynced: boolean
  isReadOnly: boolean
  bytes: number
  /** The middle of five round trips. */
  latencyMs: number
  connections: number
  mostConnections: number
  missingMigrations: number
  /** What a release newer than this program has done; null where none has. */
  foreign: ForeignRelease | null
}
type Facts =
  | { state: 'answers'; measured: Measured }
  | { state: 'none' | 'stopped' }
  | { state: 'away'; fault: DatabaseFault }
  | { state: 'broken'; reason: string }

const SLOW_MS = 20
const TOO_SLOW_MS = 200
const MB = 1_000_000

export const database: Check<Facts> = {
  async measure({ database, root }) {
    return database.state === 'answers'
      ? { state: 'answers', measured: await measure(database.ask, root) }
      : database
  },
  judge(facts) {
    switch (facts.state) {
      case 'none':
        return [ok('databaseNone')]
      case 'stopped':
        return [ok('databaseStopped')]
      case 'broken':
        return [bad('databaseBroken', { reason: facts.reason })]
      case 'away':
        return [bad('databaseAway', { fault: facts.fault })]
      case 'answers':
        return judgeMeasured(facts.measured)
      default:
        return facts satisfies never
    }
  },
}

function judgeMeasured(it: Measured): Finding[] {
  const found: Finding[] = []
  const values = { version: it.version, megabytes: Math.ceil(it.bytes / MB), ms: it.latencyMs }
  found.push(ok('databaseFine', values))
  if (Number.parseInt(it.version, 10) < 14) found.push(bad('databaseOld', values))
  if (!it.isSynced) found.push(bad('databaseUnsynced'))
  if (it.isReadOnly) found.push(bad('databaseReadOnly'))
  if (it.missingMigrations > 0) found.push(bad('databaseMigrations', { count: it.missingMigrations }))
  if (it.foreign !== null) found.push(judgeForeign(it.foreign))
  if (it.latencyMs >= TOO_SLOW_MS) found.push(bad('databaseSlow', values))
  else if (it.latencyMs >= SLOW_MS) found.push(warn('databaseSlow', values))
  if (it.connections > it.mostConnections * 0.9) {
    found.push(warn('databaseCrowded', { count: it.connections, most: it.mostConnections }))
  }
  // What is wrong stands in place of what is fine.
  return found.length > 1 ? found.slice(1) : found
}

function judgeForeign({ newer, unknownMigrations, unknownSince }: ForeignRelease): Finding {
  if (newer !== null) return bad('databaseNewer', newer)
  return bad('databaseOtherRelease', { count: unknownMigrations, since: unknownSince ?? '' })
}

async function measure(ask: Ask, root: string): Promise<Measured> {
  const [row = {}] = await ask(`
    select current_setting('server_version') as version,
      current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off'
        and current_setting('full_page_writes') = 'on' as synced,
      pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as reading,
      pg_database_size(current_database())::float8 as bytes,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as most`)
  const times: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const began = performance.now()
    await ask('select 1')
    times.push(performance.now() - began)
  }
  const { missing } = await migrationState(ask)
  return {
    version: String(row.version),
    isSynced: row.synced === true,
    isReadOnly: row.reading === true,
    bytes: Number(row.bytes),
    latencyMs: Math.round((times.toSorted((a, b) => a - b)[2] ?? 0) * 10) / 10,
    connections: Number(row.connections),
    mostConnections: Number(row.most),
    missingMigrations: missing,
    foreign: await findForeignRelease(ask, readRelease(root)),
  }
}
