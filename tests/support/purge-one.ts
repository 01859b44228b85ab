import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/db/client'
import { type LoggedKind, usualRetention } from '@/domain/retention/retention'
import { createSnapshotCache } from '@/server/interview/event-log/snapshot-cache'
import { createLog } from '@/server/platform/log'
import { createMemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import { purgeLiveSession } from '@/server/privacy/retention/purge-live-session'
import { quietLog } from './quiet-log'

/** Purges a live session beside a running server, as if the time of these kinds were over. `now` in epoch ms. */
export async function purgeOne(
  dataDir: string,
  { liveSessionId, kinds, now }: { liveSessionId: string; kinds: readonly LoggedKind[]; now: number },
): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  const shell = {
    database,
    log: createLog('silent'),
    relay: null,
    media: null,
    snapshots: createSnapshotCache(),
    publisher: createMemoryPublisher(),
  }
  try {
    const wish = { liveSessionId, kinds, retention: usualRetention, runId: randomUUID(), now }
    await purgeLiveSession(shell, wish)
  } finally {
    await database.close()
  }
}
