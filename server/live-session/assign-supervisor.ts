import { eq } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { fold } from '@/domain/live-session/evolve'
import { maySit } from '@/domain/live-session/seat'
import { initialState } from '@/domain/live-session/state'
import type { SocketHolders } from '@/server/access/end-authorizations'
import { inTransaction, type Within } from '@/server/event-log/in-transaction'
import { eventsAfter } from '@/server/event-log/read'
import type { Shell } from '@/server/shell'
import { announceAmended } from './amend'
import { changeSeats } from './change-seats'
import { takeOrganiser } from './organiser'
import { rolesIn } from './roles-in'
import { tellAmended } from './tell-by-letter'

const MAX_FACTS = 5_000

/**
 * Gives an interview that has lost its supervisors another one, until it begins. Whoever cannot sit in it any more and observed or
 * supervised loses their seat; the players stay.
 * @throws DomainError notFound, noLongerMember, seatMayNot, changedMeanwhile where somebody supervises it already; those of `changeSeats`
 */
export async function assignSupervisor(
  shell: Shell & SocketHolders,
  personId: string,
  { liveSessionId, supervisorId }: { liveSessionId: string; supervisorId: string },
): Promise<void> {
  const permission = 'liveSession.schedule'
  const { actor, cohortId } = await takeOrganiser(shell, personId, {
    ...{ liveSessionId, permission },
    purpose: 'course',
  })
  if (!actor.organises) throw new DomainError('seatMayNot')
  const amended = await inTransaction(shell.database.pool, async (within) => {
    const seats = await seatsWith(within, { liveSessionId, cohortId, supervisorId })
    const done = await changeSeats(within, { liveSessionId, actor }, { seats })
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: personId }, [done])
    return done
  })
  await announceAmended(shell, amended)
}

type Asked = { liveSessionId: string; cohortId: string; supervisorId: string }

/** The seating as it will be, read under the lock of the log. */
async function seatsWith({ tx, connection }: Within, { liveSessionId, cohortId, supervisorId }: Asked) {
  await tx
    .select({ seq: liveSession.lastSeq })
    .from(liveSession)
    .where(eq(liveSession.id, liveSessionId))
    .for('no key update')
  const { contract } = fold(await eventsAfter(connection, liveSessionId, 0, MAX_FACTS), initialState)
  if (!contract) throw new DomainError('notFound')
  const roleOf = await rolesIn(tx, cohortId, contract.seats)
  const kept = contract.seats.filter(({ personId, seat }) => {
    const role = roleOf(personId)
    return seat === 'advisor' || seat === 'beneficiary' || (role !== null && maySit(role, seat))
  })
  if (kept.some(({ seat }) => seat === 'supervisor')) throw new DomainError('changedMeanwhile')
  return [...kept, { personId: supervisorId, seat: 'supervisor' as const }]
}
