import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { endedMembership, liveSession, liveSessionSeat, membership } from '@/db/schema'
import type { Actor } from '@/domain/live-session/core/seat'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { announceAmended } from '@/server/interview/live-session/amend'
import { openDebriefsForOthers } from '@/server/interview/live-session/open-for-others'
import type { Shell } from '@/server/interview/shell'
import { memberKey, seatKey } from '@/server/people/access/authorizations'
import { endAuthorizations, type SocketHolders } from '@/server/people/access/end-authorizations'

type Ending = {
  readonly cohortId: string
  readonly personIds: readonly string[]
  /** The coordinator who removes them; null where they leave by themselves. */
  readonly endedBy: string | null
}

/**
 * Ends memberships and their seats: gates refuse from the commit, sockets close. Rows of seats stay, since they record
 * who could read which brief. Debriefs without a supervisor open. `alongside` runs in the transaction: `begin` first,
 * `end` with the former members.
 */
export async function endMemberships(
  shell: Shell & SocketHolders,
  { cohortId, personIds, endedBy }: Ending,
  alongside: { begin(tx: Tx): Promise<void>; end(tx: Tx, ended: readonly string[]): Promise<void> },
): Promise<void> {
  const { ended, seats, opened } = await inTransaction(shell.database.pool, async ({ tx, connection }) => {
    await alongside.begin(tx)
    const { userId, role, joinedAt } = membership
    const theirs = and(eq(membership.cohortId, cohortId), inArray(userId, [...personIds]))
    const members = await tx.select({ userId }).from(membership).where(theirs)
    if (members.length === 0) return { ended: [], seats: [], opened: [] }
    const opened = await openDebriefsForOthers(connection, {
      cohortId,
      personIds: members.map((each) => each.userId),
      actor: actorOf({ personIds, endedBy }),
    })
    const gone = await tx.delete(membership).where(theirs).returning({ userId, role, joinedAt })
    await tx
      .insert(endedMembership)
      .values(gone.map((row) => ({ cohortId, endedBy, ...row })))
      .onConflictDoUpdate({
        target: [endedMembership.cohortId, endedMembership.userId],
        set: {
          endedAt: sql`now()`,
          endedBy: sql`excluded.ended_by`,
          role: sql`excluded.role`,
          joinedAt: sql`excluded.joined_at`,
        },
      })
    const ended = gone.map((row) => row.userId)
    await alongside.end(tx, ended)
    return { ended, seats: await seatsOf(tx, cohortId, ended), opened }
  })
  for (const personId of ended) {
    const theirs = seats.filter((seat) => seat.personId === personId)
    endAuthorizations(shell, personId, [
      memberKey(cohortId, personId),
      ...theirs.map(({ liveSessionId }) => seatKey(liveSessionId, personId)),
    ])
  }
  for (const each of opened) await announceAmended(shell, each)
}

/** A member who leaves opens it as their last act; else the coordinator who removes them. */
function actorOf({ personIds: [first = ''], endedBy }: Omit<Ending, 'cohortId'>): Actor {
  return endedBy === null
    ? { personId: first, seat: 'supervisor', organises: false }
    : { personId: endedBy, seat: null, organises: true }
}

/** The same for one person, without an author and without a line in the journal. */
export function endMembership(
  shell: Shell & SocketHolders,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<void> {
  const nothing = async () => undefined
  return endMemberships(
    shell,
    { cohortId, personIds: [personId], endedBy: null },
    { begin: nothing, end: nothing },
  )
}

function seatsOf(tx: Tx, cohortId: string, personIds: readonly string[]) {
  return tx
    .select({ liveSessionId: liveSessionSeat.liveSessionId, personId: liveSessionSeat.userId })
    .from(liveSessionSeat)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionSeat.liveSessionId))
    .where(and(eq(liveSession.cohortId, cohortId), inArray(liveSessionSeat.userId, [...personIds])))
}
