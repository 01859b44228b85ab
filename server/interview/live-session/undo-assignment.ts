import { DomainError } from '@/domain/domain-error'
import { seatsBefore } from '@/domain/live-session/core/undo-seating'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'

import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { amendLiveSession, announceAmended } from './amend'
import { familyOf } from './change-seats'
import { lockedState } from './locked-state'
import { seatPeople } from './seat-people'
import { tellAmended } from './tell-by-letter'

/**
 * Restores an interview's seats from before a supervisor was assigned, leaving a former member's seat empty. Checks
 * occupancy only, since the former seating was valid.
 * @throws DomainError notFound, seatMayNot, wrongMoment, nothingToUndo where it was changed since; those of
 * `seatPeople` and `requireFree`
 */
export async function undoAssignment(
  shell: Shell & SocketHolders,
  organiser: TakenOrganiser,
  { version }: { version: number },
): Promise<void> {
  const { liveSessionId, actor, member } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  const { personId } = actor
  const amended = await inTransaction(shell.database.pool, async (within) => {
    const state = await lockedState(within, liveSessionId)
    const seats = seatsBefore(state, { personId, version })
    if (!state.contract) throw new DomainError('notFound')
    await holdOccupants(within.tx, occupantsOf(cohortId, [state.contract, { ...state.contract, ...seats }]))
    const family = await familyOf(within.tx, liveSessionId)
    const done = await amendLiveSession(within, { liveSessionId, actor }, { seats }, (_, after) =>
      seatPeople(within.tx, { liveSessionId, family, seats: after.seats }),
    )
    await requireFree(within.tx, {
      liveSessionId,
      cohortId,
      before: done.before,
      after: done.after,
      keeping: null,
      by: personId,
    })
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: personId }, [done])
    return done
  })
  await announceAmended(shell, amended)
}
