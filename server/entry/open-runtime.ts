import { resolve } from 'node:path'
import { createSnapshotCache } from '@/server/interview/event-log/snapshot-cache'
import { type Joined, joinProcesses } from '@/server/interview/live-session/join-processes'
import type { Configuration } from '@/server/operate/configuration'
import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import { createAuth } from '@/server/people/sign-in/auth'
import { connectDatabase } from '@/server/platform/connect-database'
import type { Env } from '@/server/platform/env'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import type { Logger } from '@/server/platform/log'
import { openMedia } from '@/server/platform/media/open-media'
import { createJobBell } from '@/server/platform/queue/job-bell'
import { createRateLimit } from '@/server/platform/rate-limit'
import type { Realtime } from '@/server/platform/realtime/open-realtime'
import { applyErasures } from '@/server/privacy/erasure/apply-erasures'
import { tellErased } from '@/server/privacy/erasure/tell-erased'
import { applyDestroyed } from '@/server/privacy/recordings/apply-destroyed'
import type { Runtime } from './runtime'

type Needs = { env: Configuration; log: Logger; url: string; realtime: Realtime }

const COMMAND_RATE = { perSecond: 30, burst: 60 }

/**
 * Opens and migrates the database, and creates the other parts of the runtime.
 * @throws ConfigurationError when DATABASE_URL cannot be used; EmbeddedError when the embedded database does not start
 */
export async function openRuntime({ env, log, url, realtime }: Needs): Promise<Runtime> {
  const database = await connectDatabase(env, log, { applyErasures })
  try {
    const snapshots = createSnapshotCache()
    const { publisher, gateway } = realtime
    const media = await openMedia(env, log)
    await applyDestroyed({ database, media })
    const parts = { database, snapshots, media, publisher, gateway, log, jobBell: createJobBell() }
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

/** Bundled beside the server by server/entry/start/. */
function heavyWorkScript({ mode }: Env): string {
  return resolve('.build', mode === 'development' ? 'heavy-work-dev.mjs' : 'heavy-work.mjs')
}

function joinOthers(env: Env, parts: Parameters<typeof joinProcesses>[0]): Joined | null {
  const { directDatabaseUrl: url, areWakeUpsOn } = env
  return url === null ? null : joinProcesses(parts, { url, areWakeUpsOn })
}
