import { inArray } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { type Head, parseChannel, realtimeEvents, seatChannels } from '@/domain/live-session/channels'
import { publishQuietly } from '@/server/realtime/publisher'
import type { Shell } from '@/server/shell'

/** Tells every occupied seat channel the last `seq` of its log, so that a browser notices facts it has missed. */
export async function publishHeads(shell: Pick<Shell, 'database' | 'publisher' | 'log'>): Promise<void> {
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
