import { DomainError } from '@/domain/domain-error'
import type { Plan } from '@/domain/live-session/core/plan'
import type { Amendment } from '@/domain/live-session/course/decide/amend'
import type { Contract } from '@/domain/live-session/event'
import type { Keeping } from '@/domain/occupancy/keeping'
import { inTransaction, type Within } from '@/server/interview/event-log/in-transaction'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { occupantsOf, requireFree } from '@/server/interview/occupancy/require-free'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'

import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { type Amended, type Amending, amendLiveSession, announceAmended, projectAgreed } from './amend'
import { changeScenario } from './change-scenario'
import { changeSeats } from './change-seats'
import { lockedState } from './locked-state'
import { moveLiveSession } from './move-live-session'
import { tellAmended } from './tell-by-letter'

export type Edit = Omit<Amendment, 'scenario'> & {
  /** The version that was read (`readAgreement`). */
  readonly version: number
  /** The situation to play; absent: the one that is agreed. */
  readonly scenarioKey?: string | undefined
  /** Why double places are kept; absent: new ones are refused. */
  readonly keeping?: Keeping | null | undefined
}

/**
 * Changes what is agreed for a live session, all of it or nothing, until its interview begins.
 * @throws DomainError notFound, seatMayNot, changedMeanwhile when it is not that version any more; those of `moveLiveSession`,
 * `changeScenario`, `changeSeats`, `requireFree` and `amend`
 */
export async function editLiveSession(
  shell: Shell & SocketHolders,
  organiser: TakenOrganiser,
  { version, when, scenarioKey, seats, plan, keeping = null }: Edit,
): Promise<{ version: number }> {
  const { liveSessionId, actor, member } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  const what = { liveSessionId, actor }
  const amended = await inTransaction(shell.database.pool, async (within) => {
    const agreed = await requireVersion(within, liveSessionId, version)
    const wished = { seats: seats?.seats ?? agreed.seats, where: when?.where ?? null }
    await holdOccupants(within.tx, occupantsOf(cohortId, [agreed, wished]))
    const done: Amended[] = []
    if (when) done.push(await moveLiveSession(within, what, when))
    if (scenarioKey !== undefined && scenarioKey !== agreed.scenario.key)
      done.push(await changeScenario(within, what, { cohortId, scenarioKey, seats }))
    else if (seats) done.push(await changeSeats(within, what, seats))
    if (plan) done.push(await changePlan(within, what, plan))
    const after = done.at(-1)?.after ?? agreed
    await requireFree(within.tx, {
      liveSessionId,
      cohortId,
      before: agreed,
      after,
      keeping,
      by: actor.personId,
    })
    await tellAmended(within.tx, { liveSessionId, cohortId, actorId: actor.personId }, done)
    return done
  })
  for (const each of amended) await announceAmended(shell, each)
  return { version: version + amended.reduce((sum, { events }) => sum + events.length, 0) }
}

async function changePlan(within: Within, what: Amending, plan: Plan): Promise<Amended> {
  return amendLiveSession(within, what, { plan }, async (_, after) => {
    await projectAgreed(within, what.liveSessionId, after)
    return []
  })
}

/** What is agreed. The version is the number of changes so far, read under the lock of the log. */
async function requireVersion(within: Within, liveSessionId: string, version: number): Promise<Contract> {
  const { changes, contract } = await lockedState(within, liveSessionId)
  if (changes.length !== version) throw new DomainError('changedMeanwhile')
  if (contract === null) throw new DomainError('notFound')
  return contract
}
