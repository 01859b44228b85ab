import { join } from 'node:path'
import pg from 'pg'
import { EmbeddedError } from '@/db/embedded/embedded-error'
import { folderFault } from '@/db/embedded/folder-fault'
import { lookAtHome } from '@/db/embedded/look-at-home'
import type { Configuration } from '@/server/operate/configuration'
import { addressOf } from '@/server/platform/address'
import { readBuildId } from '@/server/platform/build-id'
import { databaseFaultOf } from '@/server/platform/connect-database'
import { defaultPort, type Env } from '@/server/platform/env'
import { askAddress } from './measure/ask-address'
import type { DatabaseAccess, Place } from './place'

const PATIENCE_MS = 4_000
/** Without PORT a server takes the next free port: so many are asked. */
const PORTS_ASKED = 5

type Opened = { readonly place: Place; close(): Promise<void> }

/**
 * An installation as it is seen from a program beside it: nothing is started, made or changed. A running embedded database is
 * reached through its own socket.
 */
export async function openPlace(
  env: Configuration,
  settingsFault: string | null,
  root: string,
): Promise<Opened> {
  const [heard, opened] = await Promise.all([listenAround(env), openDatabaseOf(env)])
  const { database, pid, close } = opened
  return { place: { env, root, build: readBuildId(root), settingsFault, ...heard, pid, database }, close }
}

async function listenAround({ host, port }: Env): Promise<Pick<Place, 'local' | 'isPortTaken'>> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  const ports = port === null ? Array.from({ length: PORTS_ASKED }, (_, n) => defaultPort + n) : [port]
  for (const asked of ports) {
    const url = addressOf(name, asked)
    const answer = await askAddress(url)
    if (answer.answers && answer.build !== null) {
      const local = { url, build: answer.build, dateOffset: answer.dateOffset }
      return { local, isPortTaken: false }
    }
    // A host that is not of this machine has no port here.
    const isFree = !answer.answers && !/^(ECONNRESET|EPROTO|HPE_|ETIMEDOUT)/.test(answer.code)
    if (port !== null) return { local: null, isPortTaken: !isFree }
  }
  return { local: null, isPortTaken: false }
}

type OpenedDatabase = { database: DatabaseAccess; pid: number | null; close: () => Promise<void> }

async function openDatabaseOf(env: Env): Promise<OpenedDatabase> {
  if (env.databaseUrl !== null) return connectTo(env.databaseUrl, null)
  try {
    const home = await lookAtHome(join(env.dataDir, 'postgres'))
    if (home.state !== 'running') return closed({ state: home.state })
    return await connectTo(home.url, home.owner)
  } catch (error) {
    if (error instanceof EmbeddedError) return closed({ state: 'broken', reason: error.message })
    const fault = folderFault(error, env.dataDir)
    if (fault === undefined) throw error
    return closed({ state: 'broken', reason: `${fault}.` })
  }
}

async function connectTo(url: string, pid: number | null): Promise<OpenedDatabase> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'triade doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    return closed({ state: 'away', fault: databaseFaultOf(error) })
  }
  // A client takes one statement at a time, and the checks look side by side.
  let last: Promise<unknown> = Promise.resolve()
  const ask = (statement: string) => {
    const asked = last.then(async () => (await client.query(statement)).rows)
    last = asked.catch(() => undefined)
    return asked
  }
  return { database: { state: 'answers', ask }, pid, close: () => client.end().catch(() => undefined) }
}

function closed(database: DatabaseAccess): OpenedDatabase {
  return { database, pid: null, close: async () => undefined }
}
