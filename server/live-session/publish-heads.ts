import { and, eq, inArray, isNull } from 'drizzle-orm'
import { liveSession, liveSessionSeat, membership } from '@/db/schema'
import { parseChannel, seatChannel, seatChannels } from '@/domain/live-session/channels'
import type { Viewer } from '@/domain/live-session/seat'
import { freshSnapshot } from '@/server/event-log/read-snapshot'
import type { Snapshot } from '@/server/event-log/snapshot'
import { publishQuietly } from '@/server/realtime/publisher'
import type { Shell } from '@/server/shell'
import { beaconMessage } from './send-views'

type Needs = Pick<Shell, 'database' | 'snapshots' | 'publisher' | 'log'>

/**
 * Tells every occupied seat channel how far its log has come, so that a browser notices facts it has missed. Nothing is told on the
 * channel of a seat that has ended: an external engine may still have a subscriber there.
 */
export async function publishHeads(shell: Needs): Promise<void> {
  const channels = await shell.publisher.occupiedChannels(seatChannels())
  const ids = [...new Set(channels.flatMap((channel) => parseChannel(channel)?.liveSessionId ?? []))]
  if (ids.length === 0) return
  const held = await heldSeats(shell, ids)
  const snapshots = await snapshotsOf(shell, held)
  const now = Date.now()
  const messages = channels.flatMap((channel) => {
    const seat = held.get(channel)
    const snapshot = seat && snapshots.get(seat.liveSessionId)
    return snapshot ? [beaconMessage(channel, seat, snapshot, now)] : []
  })
  await publishQuietly(shell.publisher, messages, shell.log)
}

type HeldSeat = Viewer & { readonly liveSessionId: string; readonly logId: string; readonly lastSeq: number }

/** The seats that are held in these live sessions, by channel. */
async function heldSeats({ database: { db } }: Needs, ids: string[]): Promise<ReadonlyMap<string, HeldSeat>> {
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
    .where(and(inArray(liveSessionId, ids), isNull(endedAt), eq(liveSessionSeat.waitsOutside, false)))
  return new Map(rows.map((row) => [seatChannel(row.liveSessionId, row), row]))
}

/** The snapshots of their live sessions, brought up to date where this process has not seen the end of the log. */
async function snapshotsOf(
  shell: Needs,
  held: ReadonlyMap<string, HeldSeat>,
): Promise<ReadonlyMap<string, Snapshot>> {
  const found = new Map<string, Snapshot>()
  for (const { liveSessionId, logId, lastSeq } of held.values()) {
    if (found.has(liveSessionId)) continue
    const cached = shell.snapshots.get(liveSessionId)
    const isCurrent = cached?.logId === logId && cached.state.seq >= lastSeq
    const snapshot = isCurrent ? cached : await freshSnapshot(shell, liveSessionId)
    if (snapshot) found.set(liveSessionId, snapshot)
  }
  return found
}
