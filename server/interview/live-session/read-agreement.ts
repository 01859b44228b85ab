import { eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Status } from '@/domain/live-session/core/stage'
import { whyCancellationStays } from '@/domain/live-session/course/decide/undo-cancellation'
import type { Contract } from '@/domain/live-session/event'
import type { Localized } from '@/domain/localized'
import { absentIdsOf } from '@/server/interview/absence/absent-ids'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { requireOrganising, type TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

/** What is agreed for a live session, for those who may change it. */
export type Agreement = Pick<Contract, 'scheduledFor' | 'place' | 'where' | 'plan'> & {
  /** The phases of the grid it has pinned, which may be another one than the cohort has now. */
  phases: { key: string; label: Localized }[]
  /** How often it has been changed: a save names the one it was read from. */
  version: number
  cohortId: string
  status: Status
  /** How long it ran on its clock, in ms; null until it has ended. */
  ranMs: number | null
  /** Whether it was cancelled and can be planned again, as it was. */
  isReinstatable: boolean
  scenarioKey: string
  shortName: string
  seats: { personId: string; seat: Contract['seats'][number]['seat'] }[]
  supervision: Contract['settings']['supervision']
  /** What people who have left the cohort are called here: their seats are to be filled. */
  formerNames: Record<string, string>
  /** Who of those seated said that they cannot come. */
  absentIds: string[]
  /** Who changed it last. */
  changedBy: { personId: string; name: string } | null
}

/** Reads what is agreed. @throws DomainError seatMayNot for a seat that may not change it */
export async function readAgreement(shell: Shell, organiser: TakenOrganiser): Promise<Agreement> {
  const { liveSessionId, member, seatsNow } = organiser
  const { cohortId } = member
  requireOrganising(organiser)
  const snapshot = await freshSnapshot(shell, liveSessionId)
  const contract = snapshot?.state.contract
  if (!snapshot || !contract) throw new DomainError('notFound')
  const called = await namesInCohorts(shell.database.db, [cohortId])
  const nameOf = async (id: string) => {
    const [found] = await shell.database.db.select({ name: user.name }).from(user).where(eq(user.id, id))
    return called(cohortId, { personId: id, name: found?.name ?? '' })
  }
  const left = contract.seats.filter((each) => seatsNow.get(each.personId)?.standing === 'noLongerMember')
  const changerId = snapshot.state.changes.at(-1)?.byId
  const { scheduledFor, place, where, plan } = contract
  const { endedAt } = snapshot.state.clock
  return {
    cohortId,
    scheduledFor,
    place,
    where,
    plan,
    phases: snapshot.grid.phases.map(({ key, label }) => ({ key, label })),
    version: snapshot.state.changes.length,
    status: snapshot.state.stage.status,
    ranMs: endedAt === null ? null : elapsedAt(snapshot.state.clock, endedAt),
    isReinstatable: whyCancellationStays(snapshot.state, Date.now()) === null,
    scenarioKey: contract.scenario.key,
    shortName: snapshot.scenario.persona.shortName,
    seats: contract.seats.map(({ personId: id, seat }) => ({ personId: id, seat })),
    supervision: contract.settings.supervision,
    formerNames: Object.fromEntries(
      await Promise.all(left.map(async (each) => [each.personId, await nameOf(each.personId)])),
    ),
    absentIds: await absentIdsOf(shell.database.db, liveSessionId, snapshot.state),
    changedBy: changerId ? { personId: changerId, name: await nameOf(changerId) } : null,
  }
}
