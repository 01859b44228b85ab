import { resolve } from 'node:path'
import { signInKey } from './access/authorizations'
import { endAuthorizations } from './access/end-authorizations'
import { createAuth } from './auth/auth'
import { connectDatabase } from './connect-database'
import type { Env } from './env'
import { tellErased } from './erasure/tell-erased'
import { createSnapshotCache } from './event-log/snapshot-cache'
import { openHeavyWork } from './heavy-work/open-heavy-work'
import { createJobBell } from './jobs/job-bell'
import type { Logger } from './log'
import { joinProcesses, type Processes } from './processes/join-processes'
import { createRateLimit } from './rate-limit'
import type { Realtime } from './realtime/open-realtime'
import type { Runtime } from './runtime'

type Needs = { env: Env; log: Logger; url: string; realtime: Realtime }

const COMMAND_RATE = { perSecond: 30, burst: 60 }

/**
 * Opens and migrates the database, and creates the other parts of the runtime.
 * @throws ConfigurationError when DATABASE_URL cannot be used; EmbeddedError when the embedded database does not start
 */
export async function openRuntime({ env, log, url, realtime }: Needs): Promise<Runtime> {
  const database = await connectDatabase(env, log)
  try {
    const snapshots = createSnapshotCache()
    const { publisher, gateway } = realtime
    const parts = { database, snapshots, publisher, gateway, log, jobBell: createJobBell() }
    const processes = joinOthers(env, parts)
    const onSignedOut = ({ id, userId }: { id: string; userId: string }) =>
      endAuthorizations({ ...parts, processes }, userId, [signInKey(id)])
    return {
      ...parts,
      env,
      url,
      browserConnection: env.realtime.browser,
      commandRates: createRateLimit(COMMAND_RATE),
      processes,
      relay: processes?.relay ?? null,
      tellErased: (farewell) => tellErased({ env, log, url }, farewell),
      heavyWork: openHeavyWork({ script: heavyWorkScript(env), mode: env.mode, log }),
      auth: createAuth({ env, url, pool: database.pool, log, onSignedOut }),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Bundled beside the server by server/start/. */
function heavyWorkScript({ mode }: Env): string {
  return resolve('.build', mode === 'development' ? 'heavy-work-dev.mjs' : 'heavy-work.mjs')
}

function joinOthers(env: Env, parts: Parameters<typeof joinProcesses>[0]): Processes | null {
  const { directDatabaseUrl: url, areWakeUpsOn } = env
  return url === null ? null : joinProcesses(parts, { url, areWakeUpsOn })
}
