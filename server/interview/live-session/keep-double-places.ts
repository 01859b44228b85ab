import { DomainError } from '@/domain/domain-error'
import { doublePlaces } from '@/domain/occupancy/double-places'
import { type Keeping, keepBy } from '@/domain/occupancy/keeping'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { readStays } from '@/server/interview/occupancy/read-stays'
import { keepAll, occupantsOf, stayOfAgreed } from '@/server/interview/occupancy/require-free'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import { lockedState } from './locked-state'

/**
 * Keeps double places of an interview that is agreed, with a reason.
 * @throws DomainError notFound, seatMayNot, wrongMoment once it has begun; changedMeanwhile where none of them may be kept, or is there
 * any more
 */
export async function keepDoublePlaces(
  shell: Shell,
  organiser: TakenOrganiser,
  keeping: Keeping,
): Promise<void> {
  const { liveSessionId, actor, member } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  await inTransaction(shell.database.pool, async (within) => {
    const { contract, stage } = await lockedState(within, liveSessionId)
    if (!contract) throw new DomainError('notFound')
    if (stage.status !== 'scheduled' && stage.status !== 'briefing') throw new DomainError('wrongMoment')
    await holdOccupants(within.tx, occupantsOf(cohortId, [contract]))
    const stay = stayOfAgreed(liveSessionId, cohortId, contract)
    const others = await readStays(within.tx, {
      from: stay.startsAt,
      until: stay.startsAt + stay.lengthMs,
      cohortId,
      now: Date.now(),
      personIds: stay.people.map((each) => each.personId),
    })
    const kept = doublePlaces(stay, others).flatMap((each) => keepBy(liveSessionId, each, keeping) ?? [])
    if (kept.length === 0) throw new DomainError('changedMeanwhile')
    await keepAll(within.tx, kept, actor.personId)
  })
}
