import { DomainError } from '@/domain/domain-error'
import { undoCancellation as decide } from '@/domain/live-session/course/decide/undo-cancellation'
import type { Contract } from '@/domain/live-session/event'
import type { Keeping } from '@/domain/occupancy/keeping'
import { roomKey } from '@/domain/occupancy/stay'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import type { TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { amendBy, announceAmended } from './amend'
import { familyOf } from './change-seats'
import { lockedState } from './locked-state'
import { rolesIn } from './roles-in'
import { bindAgain } from './seat-people'
import { tellReinstated } from './tell-seated'

/**
 * Plans a cancelled live session again while its hour is ahead; its people and room must be free. Briefs read stay
 * known, former members' seats come back empty. `keptBecause`: reason for a double place; null: refuse one.
 * @throws DomainError seatMayNot, wrongMoment, hourPassed; those of `bindAgain` and `requireFree`
 */
export async function undoCancellation(
  shell: Shell & SocketHolders,
  { liveSessionId, actor, member: { cohortId } }: TakenOrganiser,
  { keptBecause }: { keptBecause: string | null },
): Promise<void> {
  const { personId: by } = actor
  const amended = await inTransaction(shell.database.pool, async (within) => {
    const { tx } = within
    const { contract } = await lockedState(within, liveSessionId)
    if (!contract) throw new DomainError('notFound')
    await holdOccupants(tx, occupantsOf(cohortId, [contract]))
    const done = await amendBy(within, { liveSessionId, actor }, decide, async () => [])
    if (done.events.length === 0) return done
    await bindAgain(tx, { family: await familyOf(tx, liveSessionId), seats: contract.seats })
    const roleOf = await rolesIn(tx, cohortId, contract.seats)
    const seats = contract.seats.filter(({ personId }) => roleOf(personId) !== null)
    const keeping = keptBecause === null ? null : keepingOf(contract, keptBecause)
    await requireFree(tx, {
      liveSessionId,
      cohortId,
      before: null,
      after: { ...contract, seats },
      keeping,
      by,
    })
    const fact = done.events[0]?.id ?? ''
    await tellReinstated(tx, { liveSessionId, cohortId, by, fact })
    return done
  })
  await announceAmended(shell, amended)
}

/** The reason, for all of an interview that may be kept in two places. */
function keepingOf({ seats, where }: Contract, reason: string): Keeping {
  const supervisors = seats.filter(({ seat }) => seat === 'supervisor')
  const people = supervisors.map(({ personId }) => ({ kind: 'person' as const, id: personId }))
  const rooms = where?.kind === 'room' ? [{ kind: 'room' as const, id: roomKey(where.name) }] : []
  return { reason, isFromWall: false, occupants: [...people, ...rooms] }
}
