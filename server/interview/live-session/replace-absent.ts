import { DomainError } from '@/domain/domain-error'
import { absentIdsOf } from '@/server/interview/absence/absent-ids'
import { requireComing } from '@/server/interview/absence/require-coming'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'

import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { announceAmended } from './amend'
import { changeSeats } from './change-seats'
import { lockedState } from './locked-state'
import { tellAmended } from './tell-by-letter'

type Wish = { readonly absentId: string; readonly personId: string }

/**
 * Gives an absent person's seat to another, who leaves any other seat in that interview. Returns the number of changes,
 * by which `undoAssignment` undoes it.
 * @throws DomainError notFound, seatMayNot, changedMeanwhile where the absence does not stand any more, cannotCome;
 * those of `changeSeats` and `requireFree`
 */
export async function replaceAbsent(
  shell: Shell & SocketHolders,
  organiser: TakenOrganiser,
  { absentId, personId }: Wish,
): Promise<{ version: number }> {
  const { liveSessionId, actor, member } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  const { amended, version } = await inTransaction(shell.database.pool, async (within) => {
    const state = await lockedState(within, liveSessionId)
    const absentIds = await absentIdsOf(within.tx, liveSessionId, state)
    if (!state.contract || !absentIds.includes(absentId)) throw new DomainError('changedMeanwhile')
    await requireComing(within.tx, { cohortId, personId, at: state.contract.scheduledFor })
    const seats = state.contract.seats
      .filter((each) => each.personId !== personId)
      .map((each) => (each.personId === absentId ? { ...each, personId } : each))
    const { contract } = state
    await holdOccupants(within.tx, occupantsOf(cohortId, [contract, { ...contract, seats }]))
    const done = await changeSeats(within, { liveSessionId, actor }, { seats })
    await requireFree(within.tx, {
      liveSessionId,
      cohortId,
      before: contract,
      after: done.after,
      keeping: null,
      by: actor.personId,
    })
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: actor.personId }, [done])
    return { amended: done, version: state.changes.length + done.events.length }
  })
  await announceAmended(shell, amended)
  return { version }
}
