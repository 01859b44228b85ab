import { seatsBefore } from '@/domain/live-session/undo-seating'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { amendLiveSession, announceAmended } from './amend'
import { familyOf } from './change-seats'
import { lockedState } from './locked-state'
import { seatPeople } from './seat-people'
import { tellAmended } from './tell-by-letter'

/**
 * Puts the seats of an interview back as they were before a supervisor was assigned. Whoever had lost a seat by leaving the cohort has it
 * again as before: of nobody. Nothing but the seating that was there is written, so that no rule of a new seating is asked.
 * @throws DomainError notFound, seatMayNot, wrongMoment, nothingToUndo where somebody changed it since; those of
 * `seatPeople`
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
    const seats = seatsBefore(await lockedState(within, liveSessionId), { personId, version })
    const family = await familyOf(within.tx, liveSessionId)
    const done = await amendLiveSession(within, { liveSessionId, actor }, { seats }, (_, after) =>
      seatPeople(within.tx, { liveSessionId, family, seats: after.seats }),
    )
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: personId }, [done])
    return done
  })
  await announceAmended(shell, amended)
}
