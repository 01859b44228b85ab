import { DomainError } from '@/domain/domain-error'
import { maySit } from '@/domain/live-session/core/seat'
import { absentees } from '@/domain/live-session/course/absence'
import { requireComing } from '@/server/interview/absence/require-coming'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import { inTransaction, type Within } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'

import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { announceAmended } from './amend'
import { changeSeats } from './change-seats'
import { lockedState } from './locked-state'
import { rolesIn } from './roles-in'
import { tellAmended } from './tell-by-letter'

/**
 * Gives an interview without supervisors a new one, until it begins. Absent supervisors, and seats that no longer suit
 * their holder, end; players stay. Returns the number of changes, by which `undoAssignment` undoes it.
 * @throws DomainError notFound, seatMayNot, changedMeanwhile where it has a supervisor already, cannotCome; those of
 * `changeSeats` and `requireFree`
 */
export async function assignSupervisor(
  shell: Shell & SocketHolders,
  organiser: TakenOrganiser,
  { supervisorId }: { supervisorId: string },
): Promise<{ version: number }> {
  const { liveSessionId, actor, member } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  const { amended, version } = await inTransaction(shell.database.pool, async (within) => {
    const {
      seats,
      agreed,
      version: before,
    } = await seatsWith(within, { liveSessionId, cohortId, supervisorId })
    await holdOccupants(within.tx, occupantsOf(cohortId, [agreed, { ...agreed, seats }]))
    const done = await changeSeats(within, { liveSessionId, actor }, { seats })
    await requireFree(within.tx, {
      liveSessionId,
      cohortId,
      before: agreed,
      after: done.after,
      keeping: null,
      by: actor.personId,
    })
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: actor.personId }, [done])
    return { amended: done, version: before + done.events.length }
  })
  await announceAmended(shell, amended)
  return { version }
}

type Asked = { liveSessionId: string; cohortId: string; supervisorId: string }

/** The seating as it will be, read under the lock of the log. */
async function seatsWith(within: Within, { liveSessionId, cohortId, supervisorId }: Asked) {
  const { tx } = within
  const { contract, stage, changes } = await lockedState(within, liveSessionId)
  if (!contract) throw new DomainError('notFound')
  const roleOf = await rolesIn(tx, cohortId, contract.seats)
  const said = (await saidAbsences(tx, { liveSessionIds: [liveSessionId] })).get(liveSessionId) ?? []
  const absent = absentees(
    { status: stage.status, scheduledFor: contract.scheduledFor },
    contract.seats,
    said,
    Date.now(),
  )
  const kept = contract.seats.filter((each) => {
    const { personId, seat } = each
    const role = roleOf(personId)
    if (seat === 'supervisor' && absent.includes(each)) return false
    return seat === 'advisor' || seat === 'beneficiary' || (role !== null && maySit(role, seat))
  })
  if (kept.some(({ seat }) => seat === 'supervisor')) throw new DomainError('changedMeanwhile')
  await requireComing(tx, { cohortId, personId: supervisorId, at: contract.scheduledFor })
  const seats = [...kept, { personId: supervisorId, seat: 'supervisor' as const }]
  return { seats, agreed: contract, version: changes.length }
}
