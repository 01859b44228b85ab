import { inArray } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { type Head, parseChannel, realtimeEvents, seatChannels } from '@/domain/live-session/channels'
import { publishQuietly } from '@/server/realtime/publisher'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'

type Way = Pick<Shell, 'database' | 'publisher' | 'log'>

const EVERY_MS = 3_000
const ALONE_EVERY_MS = 1_000

/**
 * Tells every occupied seat channel, every 3 s, how far its log has come: a lost last message leaves no gap to notice.
 * Failures are logged and the next turn tries again. Returns what stops it.
 */
export function startHeadBeacon(shell: Runtime): () => void {
  let isTelling = false
  const timer = setInterval(async () => {
    if (isTelling || !isOurTurn(shell)) return
    isTelling = true
    try {
      await tellHeads(shell)
    } catch (error) {
      shell.log.warn({ err: error }, 'the head beacon missed a turn')
    } finally {
      isTelling = false
    }
  }, beaconEveryMs(shell))
  timer.unref()
  return () => clearInterval(timer)
}

/** Where nothing else carries what other processes have committed, the beacon is all there is, and turns faster. */
function beaconEveryMs({ relay, env }: Pick<Runtime, 'relay' | 'env'>): number {
  const isOnlyWay = env.databaseUrl !== null && env.realtime.kind === 'embedded' && relay === null
  return isOnlyWay ? ALONE_EVERY_MS : EVERY_MS
}

/** Each process has its own sockets to tell; an engine's are everybody's, so that one process is enough. */
function isOurTurn({ publisher, processes }: Pick<Runtime, 'publisher' | 'processes'>): boolean {
  return publisher.kind !== 'pusher' || (processes?.isFirst() ?? true)
}

/** One turn of the beacon. */
export async function tellHeads(shell: Way): Promise<void> {
  const channels = await shell.publisher.occupiedChannels(seatChannels())
  const ids = new Map(
    channels.flatMap((channel) => {
      const id = parseChannel(channel)?.liveSessionId
      return id ? [[channel, id] as const] : []
    }),
  )
  if (ids.size === 0) return
  const rows = await shell.database.db
    .select({ id: liveSession.id, logId: liveSession.logId, lastSeq: liveSession.lastSeq })
    .from(liveSession)
    .where(inArray(liveSession.id, [...new Set(ids.values())]))
  const heads = new Map<string, Head>(rows.map(({ id, ...head }) => [id, head]))
  const messages = [...ids].flatMap(([channel, id]) => {
    const head = heads.get(id)
    return head ? [{ channel, event: realtimeEvents.head, data: head }] : []
  })
  await publishQuietly(shell.publisher, messages, shell.log)
}
