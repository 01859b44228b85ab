import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@/db/embedded/start-embedded'
import { asAddress } from './database-url'
import { quietLog } from './quiet-log'

/** A PostgreSQL of the test's own, which several application processes may be given as DATABASE_URL. */
export type OwnDatabase = {
  readonly url: string
  /** Its process, for a test that kills it; it comes back by itself. */
  readonly pid: number
  /** Away until `start`. */
  halt(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Starts one in a folder of its own, or in `folder`, which then stays. */
export async function startOwnDatabase(folder?: string): Promise<OwnDatabase> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'triade-own-pg-')))
  const options = { dataDir: join(home, 'pg'), log: quietLog(), fallbackParents: [tmpdir()] }
  let server = await startEmbedded(options)
  return {
    url: asAddress(server.url),
    get pid() {
      return server.pid
    },
    halt: () => server.stop(),
    async start() {
      server = await startEmbedded(options)
    },
    async remove() {
      await server.stop()
      await rm(server.folder, { recursive: true, force: true })
      await rm(home, { recursive: true, force: true })
    },
  }
}
