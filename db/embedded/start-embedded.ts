import { resolve } from 'node:path'
import type { Log } from '@/db/log'
import { ensureDatabase, type Running } from './attach'
import { findBinaries } from './binaries'
import type { FreeBytes } from './disk-space'
import { EmbeddedError } from './embedded-error'
import { folderFault } from './folder-fault'
import { type Home, prepareHome } from './home'
import { initCluster } from './init-cluster'
import { halt, launch } from './launch'
import { becomeOwner, hasLivingOwner } from './owner'
import { watchServer } from './watch'

type Options = {
  dataDir?: string
  log: Log
  projectRoot?: string
  fallbackParents?: string[]
  /** Bytes free on the disk of a folder; for tests. */
  free?: FreeBytes
}

type Located = Options & { dataDir: string; projectRoot: string }

/** A running embedded server. */
export type Embedded = {
  readonly url: string
  readonly version: string
  /** The folder in use, which may be a fallback. */
  readonly folder: string
  /** Changes when the server is restarted. */
  readonly pid: number
  /** Whether `stop` stops the server: this process started it, or the process that did was killed. */
  readonly owned: boolean
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL in `dataDir` (default `<project>/.data/postgres`), or attaches to a server that runs there
 * already, and keeps it running until `stop()`.
 * @throws EmbeddedError with a sentence for the operator
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { projectRoot = process.cwd() } = options
  const dataDir = options.dataDir ?? resolve(projectRoot, '.data/postgres')
  try {
    return await start({ ...options, projectRoot, dataDir })
  } catch (error) {
    const fault = error instanceof EmbeddedError ? undefined : folderFault(error, dataDir)
    if (fault === undefined) throw error
    throw new EmbeddedError(`The database cannot be kept: ${fault}.`, { cause: error })
  }
}

async function start({ dataDir, projectRoot, fallbackParents, free, log }: Located): Promise<Embedded> {
  const began = performance.now()
  const home = await prepareHome(dataDir, log, fallbackParents)
  const binaries = await findBinaries(projectRoot, home, log)
  await initCluster(home, binaries, free)
  const first = await launch(home, binaries, log)
  let { pid } = first
  let owned = await own(home, first).catch(async (error: unknown) => {
    if (first.started) await halt(home, binaries, first.pid)
    throw error
  })
  const ms = Math.round(performance.now() - began)
  log.info(
    { version: first.version, folder: home.folder, pid, ms },
    first.started ? 'embedded PostgreSQL started' : 'attached to the embedded PostgreSQL already running',
  )

  const endWatch = watchServer({
    url: first.url,
    log,
    restart: async () => {
      const again = await launch(home, binaries, log)
      owned = again.started || (owned && again.pid === pid)
      pid = again.pid
      if (owned) await becomeOwner(home)
      if (again.url !== first.url) log.error({}, 'the database moved to another port: restart this program')
    },
  })
  const stopOnExit = () => {
    if (owned && process.platform !== 'win32') signalFastStop(pid)
  }
  process.once('exit', stopOnExit)

  let stopping: Promise<void> | undefined
  const stop = async () => {
    await endWatch()
    if (owned) await halt(home, binaries, pid)
    process.off('exit', stopOnExit)
  }

  return {
    url: first.url,
    version: first.version,
    folder: home.folder,
    get pid() {
      return pid
    },
    get owned() {
      return owned
    },
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Makes the product's database, and this process the owner of a server that has none. Returns whether it is. */
async function own(home: Home, running: Running & { started: boolean }): Promise<boolean> {
  await ensureDatabase(running)
  const owned = running.started || !(await hasLivingOwner(home))
  if (owned) await becomeOwner(home)
  return owned
}

function signalFastStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // The server has ended already.
  }
}
