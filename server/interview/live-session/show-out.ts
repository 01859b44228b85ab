import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSessionSeat } from '@/db/schema'
import { decidesPresence, outsiders } from '@/domain/live-session/consent/outside'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { seatKey } from '@/server/people/access/authorizations'
import { endAuthorizations, type SocketHolders } from '@/server/people/access/end-authorizations'

/**
 * Closes what was open to those who have to wait outside since these facts: their seats' rows refuse them already, their sockets hear
 * nothing more from here on.
 */
export function showOut(
  holders: SocketHolders,
  { liveSessionId, seatsNow }: Pick<TakenSeat, 'liveSessionId' | 'seatsNow'>,
  state: LiveSessionState,
  events: readonly LiveSessionEvent[],
): void {
  if (!decidesPresence(events)) return
  for (const personId of outsiders(state)) {
    if (seatsNow.get(personId)?.standing !== 'held') continue
    endAuthorizations(holders, personId, [seatKey(liveSessionId, personId)])
  }
}

/** Writes who waits outside into the rows of seats, where these were changed after the facts. */
export async function projectOutside(tx: Tx, liveSessionId: string, state: LiveSessionState): Promise<void> {
  const waits = outsiders(state)
  const { liveSessionId: id, userId } = liveSessionSeat
  const isOut =
    waits.length === 0
      ? sql`false`
      : sql`${userId} in (${sql.join(
          waits.map((each) => sql`${each}`),
          sql`, `,
        )})`
  await tx.update(liveSessionSeat).set({ waitsOutside: isOut }).where(eq(id, liveSessionId))
}
