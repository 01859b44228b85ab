import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Seat, Viewer } from '@/domain/live-session/core/seat'
import { parseChannel, seatChannel, seatChannels } from '@/domain/live-session/follow/channels'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { heldSeatsStatement } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import { beaconMessage } from './send-views'

type Needs = Pick<Shell, 'database' | 'snapshots' | 'publisher' | 'log'>

/** Heads announced in one turn of the event loop; more would delay arriving acts. */
const AT_ONCE = 10

/** Up to which `seq` the beacon has told each occupied channel: places of hidden facts are sent once. */
export type ToldChannels = Map<string, number>

/**
 * Tells every occupied seat channel how far its log has come, so that a browser notices facts it has missed. Nothing is told on the
 * channel of a seat that has ended: an external engine may still have a subscriber there.
 */
export async function publishHeads(shell: Needs, told: ToldChannels = new Map()): Promise<void> {
  const occupied = new Map<string, string[]>()
  const channels = new Set(await shell.publisher.occupiedChannels(seatChannels()))
  for (const channel of told.keys()) if (!channels.has(channel)) told.delete(channel)
  for (const channel of channels) {
    const id = parseChannel(channel)?.liveSessionId
    if (id !== undefined) occupied.set(id, [...(occupied.get(id) ?? []), channel])
  }
  const ids = [...occupied.keys()]
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (from > 0) await nextTurn()
    await publishSome(shell, ids.slice(from, from + AT_ONCE), occupied, told)
  }
}

async function publishSome(
  shell: Needs,
  ids: readonly string[],
  occupied: ReadonlyMap<string, readonly string[]>,
  told: ToldChannels,
): Promise<void> {
  const held = await heldSeats(shell, ids)
  const snapshots = await snapshotsOf(shell, held)
  const now = Date.now()
  const channels = ids.flatMap((id) => occupied.get(id) ?? [])
  const messages = channels.flatMap((channel) => {
    const seat = held.get(channel)
    const snapshot = seat && snapshots.get(seat.liveSessionId)
    if (!snapshot) return []
    const { message, lastSeq } = beaconMessage(channel, seat, snapshot, now, told.get(channel) ?? 0)
    told.set(channel, lastSeq)
    return [message]
  })
  await publishQuietly(shell.publisher, messages, shell.log)
}

type HeldSeat = Viewer & { readonly liveSessionId: string; readonly logId: string; readonly lastSeq: number }
type Row = { live_session_id: string; user_id: string; seat: Seat; log_id: string; last_seq: number }

/** The seats that are held in these live sessions, by channel. */
async function heldSeats(
  { database: { pool } }: Needs,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldSeat>> {
  const { rows } = await pool.query<Row>({ name: 'heads-of-seats', text: heldSeatsStatement, values: [ids] })
  return new Map(
    rows.map(
      ({ live_session_id: liveSessionId, user_id: personId, seat, log_id: logId, last_seq: lastSeq }) => [
        seatChannel(liveSessionId, { seat, personId }),
        { liveSessionId, personId, seat, logId, lastSeq },
      ],
    ),
  )
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
