import { join } from 'node:path'
import { type Database, openDatabase } from '@/db/client'
import { errorCode } from '@/db/error'
import { migrateDatabase } from '@/db/migrate'
import { createAuth } from './auth/auth'
import { ConfigurationError } from './configuration-error'
import type { Env } from './env'
import { createSnapshotCache } from './event-log/snapshot-cache'
import type { Logger } from './log'
import { joinProcesses, type Processes } from './processes/join-processes'
import { createRateLimit } from './rate-limit'
import type { Realtime } from './realtime/open-realtime'
import type { Runtime } from './runtime'

type Needs = { env: Env; log: Logger; url: string; realtime: Realtime }

const OLDEST_POSTGRES = 14
const COMMAND_RATE = { perSecond: 30, burst: 60 }

/**
 * Opens and migrates the database, and creates the other parts of the runtime.
 * @throws ConfigurationError when DATABASE_URL cannot be used; EmbeddedError when the embedded database does not start
 */
export async function openRuntime({ env, log, url, realtime }: Needs): Promise<Runtime> {
  const database = await connectDatabase(env, log)
  try {
    requireVersion(database, env)
    await migrateDatabase(database.pool)
    const snapshots = createSnapshotCache()
    const { publisher, gateway } = realtime
    const parts = { database, snapshots, publisher, gateway, log }
    const processes = joinOthers(env, parts)
    const onSignedOut = (signInId: string) => {
      gateway?.closeSignIn(signInId)
      processes?.notifySignedOut(signInId)
    }
    return {
      ...parts,
      env,
      url,
      browserConnection: env.realtime.browser,
      commandRates: createRateLimit(COMMAND_RATE),
      processes,
      relay: processes?.relay ?? null,
      auth: createAuth({ env, url, pool: database.pool, log, onSignedOut }),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function joinOthers(env: Env, parts: Parameters<typeof joinProcesses>[0]): Processes | null {
  const { directDatabaseUrl: url, areWakeUpsOn } = env
  return url === null ? null : joinProcesses(parts, { url, areWakeUpsOn })
}

async function connectDatabase(env: Env, log: Logger): Promise<Database> {
  try {
    return await openDatabase({
      ...(env.databaseUrl === null ? {} : { url: env.databaseUrl }),
      embedded: { dataDir: join(env.dataDir, 'postgres') },
      log,
    })
  } catch (error) {
    throw env.databaseUrl === null ? error : unreachable(errorCode(error))
  }
}

function unreachable(code: string | undefined): ConfigurationError {
  const reasons: Record<string, string> = {
    '28P01': 'the server refuses its user or password',
    '28000': 'the server refuses its user or password',
    '3D000': 'the server has no database of that name',
    ENOTFOUND: 'its host does not exist',
  }
  const reason = reasons[code ?? ''] ?? `the server does not answer (${code ?? 'no reason given'})`
  return new ConfigurationError(`DATABASE_URL is wrong: ${reason}.`)
}

function requireVersion({ engine }: Database, env: Env): void {
  if (env.databaseUrl === null || Number.parseInt(engine.version, 10) >= OLDEST_POSTGRES) return
  throw new ConfigurationError(
    `DATABASE_URL leads to PostgreSQL ${engine.version}: Triade needs ${OLDEST_POSTGRES} or newer.`,
  )
}
