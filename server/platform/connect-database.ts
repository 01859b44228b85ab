import { join } from 'node:path'
import { type Database, openDatabase } from '@/db/client'
import { errorCode, isDiskFull } from '@/db/error'
import { migrateDatabase } from '@/db/migrate'
import { ConfigurationError } from './configuration-error'
import type { Env } from './env'
import type { Logger } from './log'
import { findForeignRelease, foreignReleaseSentence, noteRelease, type Release, readRelease } from './release'

const OLDEST_POSTGRES = 14

type Options = {
  readonly url?: string | null
  readonly poolSize?: number
  /** Erases again the people that an older state has brought back; before anyone is shown. */
  readonly applyErasures: (opened: {
    pool: Database['pool']
    dataDir: string
    log: Logger
  }) => Promise<unknown>
}

/**
 * Opens this installation's database, or `url`, migrates it, and erases again people whom an older state brought back:
 * at each start and before a backup.
 * @throws ConfigurationError when it cannot be used; EmbeddedError when the embedded database does not start
 */
export async function connectDatabase(env: Env, log: Logger, options: Options): Promise<Database> {
  const { url = env.databaseUrl, poolSize, applyErasures } = options
  const database = await openDatabase({
    ...(url === null ? {} : { url }),
    ...(poolSize === undefined ? {} : { poolSize }),
    embedded: { dataDir: join(env.dataDir, 'postgres') },
    log,
  }).catch((error: unknown) => {
    throw url === null ? error : new ConfigurationError(`DATABASE_URL is wrong: ${databaseFault(error)}.`)
  })
  try {
    requireVersion(database, env)
    const release = readRelease(process.cwd())
    await requireOwnRelease(database, release)
    await migrateDatabase(database.pool)
    await noteRelease(database.pool, release)
    await applyErasures({ pool: database.pool, dataDir: env.dataDir, log })
    return database
  } catch (error) {
    await database.close()
    throw sentenceOf(error, env) ?? error
  }
}

/** Why a database server cannot be used, in kinds that each have one remedy. */
export type DatabaseFault = 'access' | 'name' | 'host' | 'certificate' | 'crowded' | 'silent'

export function databaseFaultOf(error: unknown): DatabaseFault {
  const code = errorCode(error) ?? ''
  if (code === '28P01' || code === '28000') return 'access'
  if (code === '3D000') return 'name'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'host'
  if (code === '53300') return 'crowded'
  return /CERT|VERIFY/.test(code) ? 'certificate' : 'silent'
}

/** The end of a sentence on it, without the server's address or password. */
function databaseFault(error: unknown): string {
  const code = errorCode(error) ?? 'no reason given'
  const kind = databaseFaultOf(error)
  switch (kind) {
    case 'access':
      return 'the server refuses its user or password; correct them, or ask whoever runs that server'
    case 'name':
      return 'the server has no database of that name; create it, or correct the name'
    case 'host':
      return `its host is not found (${code}); correct the name, or check the network`
    case 'crowded':
      return 'the server has no connection left; raise its max_connections, or use a pooler'
    case 'certificate':
      return `the server's certificate is not trusted (${code}); give its authority in NODE_EXTRA_CA_CERTS`
    case 'silent':
      return `the server does not answer (${code}); start it, or correct host and port`
    default:
      return kind satisfies never
  }
}

/** What keeps the tables from being brought up to this release; null for what is a defect. */
function sentenceOf(error: unknown, env: Env): ConfigurationError | null {
  const named = env.databaseUrl === null ? 'The embedded database' : 'DATABASE_URL leads to a database that'
  if (isDiskFull(error)) {
    return new ConfigurationError('The disk of the database is full: make room on it, then start again.')
  }
  if (errorCode(error) === '42501') {
    return new ConfigurationError(
      `${named} does not let its user create tables: make that user the owner of the database.`,
    )
  }
  if (errorCode(error) === '25006') {
    return new ConfigurationError(`${named} can only be read (a standby?): name the server that writes.`)
  }
  return null
}

function requireVersion({ engine }: Database, env: Env): void {
  if (env.databaseUrl === null || Number.parseInt(engine.version, 10) >= OLDEST_POSTGRES) return
  throw new ConfigurationError(
    `DATABASE_URL leads to PostgreSQL ${engine.version}: Triade needs ${OLDEST_POSTGRES} or newer.`,
  )
}

/** A database of a newer release may hold what this one would misread, so nothing is written into it. */
async function requireOwnRelease({ pool }: Database, own: Release): Promise<void> {
  const foreign = await findForeignRelease(async (statement) => (await pool.query(statement)).rows, own)
  if (foreign !== null) throw new ConfigurationError(foreignReleaseSentence(foreign, own))
}
