import { resolve } from 'node:path'
import type { Log } from '@/db/log'
import { ensureDatabase } from './attach'
import { findBinaries } from './binaries'
import { prepareHome } from './home'
import { initCluster } from './init-cluster'
import { halt, launch } from './launch'
import { becomeOwner, hasLivingOwner } from './owner'
import { watchServer } from './watch'

type Options = { dataDir?: string; log: Log; projectRoot?: string; fallbackParents?: string[] }

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
  const { log, projectRoot = process.cwd(), fallbackParents } = options
  const began = performance.now()
  const home = await prepareHome(
    options.dataDir ?? resolve(projectRoot, '.data/postgres'),
    log,
    fallbackParents,
  )
  const binaries = await findBinaries(projectRoot, home, log)
  await initCluster(home, binaries)
  const first = await launch(home, binaries)
  await ensureDatabase(first)

  let { pid } = first
  let owned = first.started || !(await hasLivingOwner(home))
  if (owned) await becomeOwner(home)
  const ms = Math.round(performance.now() - began)
  log.info(
    { version: first.version, folder: home.folder, pid, ms },
    first.started ? 'embedded PostgreSQL started' : 'attached to the embedded PostgreSQL already running',
  )

  const endWatch = watchServer({
    url: first.url,
    log,
    restart: async () => {
      const again = await launch(home, binaries)
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
    if (owned) await halt(home, binaries)
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

function signalFastStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // The server has ended already.
  }
}
