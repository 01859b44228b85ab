import { resolve } from 'node:path'
import type { Log } from '@/db/log'
import { ensureDatabase } from './attach'
import { findBinaries } from './binaries'
import { prepareHome } from './home'
import { initCluster } from './init-cluster'
import { halt, launch } from './launch'
import { watchServer } from './watch'

type Options = { dataDir?: string; log: Log; projectRoot?: string; shelters?: string[] }

/** A running embedded server; `folder` is where it really stands, `pid` changes when it had to be restarted. */
export type Embedded = {
  readonly url: string
  readonly version: string
  readonly folder: string
  readonly pid: number
  readonly startedByUs: boolean
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL in `dataDir` (default `<project>/.data/postgres`), or attaches to it when it runs
 * already, and keeps it running until `stop()`. Throws EmbeddedError with a sentence for the operator.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { log, projectRoot = process.cwd(), shelters } = options
  const began = performance.now()
  const home = await prepareHome(options.dataDir ?? resolve(projectRoot, '.data/postgres'), log, shelters)
  const binaries = await findBinaries(projectRoot, home, log)
  await initCluster(home, binaries)
  const first = await launch(home, binaries)
  await ensureDatabase(first)

  let { pid, started: startedByUs } = first
  const ms = Math.round(performance.now() - began)
  log.info(
    { version: first.version, folder: home.folder, pid, ms },
    startedByUs ? 'embedded PostgreSQL started' : 'attached to the embedded PostgreSQL already running',
  )

  const endWatch = watchServer({
    url: first.url,
    log,
    restart: async () => {
      const again = await launch(home, binaries)
      startedByUs = again.started || (startedByUs && again.pid === pid)
      pid = again.pid
      if (again.url !== first.url) log.error({}, 'the database moved to another port: restart this program')
    },
  })
  const stopOnExit = () => {
    if (startedByUs && process.platform !== 'win32') signalFastStop(pid)
  }
  process.once('exit', stopOnExit)

  let stopping: Promise<void> | undefined
  const stop = async () => {
    process.off('exit', stopOnExit)
    await endWatch()
    if (startedByUs) await halt(home, binaries)
  }

  return {
    url: first.url,
    version: first.version,
    folder: home.folder,
    get pid() {
      return pid
    },
    get startedByUs() {
      return startedByUs
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
    // Already gone.
  }
}
