import { and, eq, inArray, isNull } from 'drizzle-orm'
import { liveSession, liveSessionSeat, membership } from '@/db/schema'
import {
  type Head,
  parseChannel,
  realtimeEvents,
  seatChannel,
  seatChannels,
} from '@/domain/live-session/channels'
import { publishQuietly } from '@/server/realtime/publisher'
import type { Shell } from '@/server/shell'

/**
 * Tells every occupied seat channel the last `seq` of its log, so that a browser notices facts it has missed. Nothing is told on the
 * channel of a seat that has ended: an external engine may still have a subscriber there.
 */
export async function publishHeads(shell: Pick<Shell, 'database' | 'publisher' | 'log'>): Promise<void> {
  const channels = await shell.publisher.occupiedChannels(seatChannels())
  const ids = new Set(channels.flatMap((channel) => parseChannel(channel)?.liveSessionId ?? []))
  if (ids.size === 0) return
  const heads = await headsOf(shell, [...ids])
  const messages = channels.flatMap((channel) => {
    const head = heads.get(channel)
    return head ? [{ channel, event: realtimeEvents.head, data: head }] : []
  })
  await publishQuietly(shell.publisher, messages, shell.log)
}

/** The heads of these live sessions, by the channel of each seat that is held. */
async function headsOf(
  { database: { db } }: Pick<Shell, 'database'>,
  ids: string[],
): Promise<ReadonlyMap<string, Head>> {
  const { liveSessionId, userId: personId, seat, endedAt } = liveSessionSeat
  const { logId, lastSeq } = liveSession
  const rows = await db
    .select({ liveSessionId, logId, lastSeq, personId, seat })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionId))
    .innerJoin(
      membership,
      and(eq(membership.cohortId, liveSession.cohortId), eq(membership.userId, personId)),
    )
    .where(and(inArray(liveSessionId, ids), isNull(endedAt)))
  return new Map(
    rows.map(({ logId, lastSeq, ...row }) => [seatChannel(row.liveSessionId, row), { logId, lastSeq }]),
  )
}
