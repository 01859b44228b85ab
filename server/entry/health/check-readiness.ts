import { areMigrationsApplied } from '@/db/migrate'
import type { Runtime } from '@/server/entry/runtime'
import { probeDisk } from './probe-disk'

export type Readiness = {
  ready: boolean
  database: {
    engine: string
    version: string
    fsync: boolean
    reachable: boolean
    migrated: boolean
    /** Null while the database does not answer. */
    disk: 'free' | 'full' | null
  }
  realtime: { engine: string }
  demo: boolean
}

const TIMEOUT_MS = 2000

/** Whether this server is ready: its database answers within 2 s, has every migration of this build, and room to write. */
export async function checkReadiness(
  runtime: Pick<Runtime, 'database' | 'publisher' | 'env'>,
): Promise<Readiness> {
  const { engine, pool } = runtime.database
  const [migrated, isFull] = await Promise.all([
    withTimeout(areMigrationsApplied(pool).catch(() => null)),
    withTimeout(probeDisk(pool).catch(() => null)),
  ])
  return {
    ready: migrated === true && isFull === false,
    database: {
      engine: engine.kind,
      version: engine.version,
      fsync: engine.fsync,
      reachable: migrated !== null,
      migrated: migrated === true,
      disk: isFull === null ? null : isFull ? 'full' : 'free',
    },
    realtime: { engine: runtime.publisher.kind },
    demo: runtime.env.isDemoOn,
  }
}

async function withTimeout<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), TIMEOUT_MS)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
