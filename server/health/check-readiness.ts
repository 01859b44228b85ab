import { areMigrationsApplied } from '@/db/migrate'
import type { Runtime } from '@/server/runtime'

export type Readiness = {
  ready: boolean
  database: { engine: string; version: string; fsync: boolean; reachable: boolean; migrated: boolean }
  realtime: { engine: string }
  demo: boolean
}

const PATIENCE_MS = 2000

/** Can this server do its work now: does the database answer, with every migration of this build applied? */
export async function checkReadiness(
  runtime: Pick<Runtime, 'database' | 'publisher' | 'env'>,
): Promise<Readiness> {
  const { engine, pool } = runtime.database
  const migrated = await withinPatience(areMigrationsApplied(pool).catch(() => null))
  return {
    ready: migrated === true,
    database: {
      engine: engine.kind,
      version: engine.version,
      fsync: engine.fsync,
      reachable: migrated !== null,
      migrated: migrated === true,
    },
    realtime: { engine: runtime.publisher.kind },
    demo: runtime.env.isDemoOn,
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
