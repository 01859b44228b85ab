import { eq, inArray } from 'drizzle-orm'
import { cohort, user } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { DomainError } from '@/domain/domain-error'
import { seatOf } from '@/domain/live-session/core/agreement'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { recordingMode } from '@/domain/live-session/recording/asked'
import type { LiveSessionState } from '@/domain/live-session/state'
import { isViewOpen } from '@/domain/live-session/views'
import { scenarioFor } from '@/domain/scenario/scenario'
import type { Room as ReadRoom } from '@/reading/room'
import { absentIdsOf } from '@/server/interview/absence/absent-ids'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { bySeat } from './by-seat'
import { readBrought } from './read-brought'
import { toldTo } from './told-views'

/** What a seat reads of its live session, and what its screen needs to follow the log. */
export type Room = ReadRoom & {
  logId: string
  realtime: BrowserConnection
  lastSeq: number
  version: number
  /** Whether its cohort is archived: it is read, and nothing goes on. */
  isArchived: boolean
  /** Whether this interview can be recorded here: keys can be kept, and people meet by the product or in a room. */
  canRecord: boolean
  /** Ids of those who said that they cannot come; the waiting room reads them again (`readAbsentIds`). */
  absentIds: string[]
}

/** Everything a seat needs to enter a live session, except its facts. Of the scenario, only what that seat may know. */
export async function readRoom(
  shell: Shell & Pick<Runtime, 'browserConnection' | 'media'>,
  { liveSessionId, viewer, isArchived }: TakenSeat,
): Promise<Room> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  const contract = snapshot?.state.contract
  if (!snapshot || !contract) throw new DomainError('notFound')
  const { db } = shell.database
  const { cohortId } = snapshot
  const named = [...contract.seats.map(({ personId }) => personId), ...namedBeside(snapshot.state)]
  const [known, [cohortRow], brought, called, absentIds] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name, form: user.form })
      .from(user)
      .where(inArray(user.id, named)),
    db.select({ name: cohort.name, timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId)),
    readBrought(shell, liveSessionId, viewer),
    namesInCohorts(db, [cohortId]),
    absentIdsOf(db, liveSessionId, snapshot.state),
  ])
  const all = known.map((person) => ({ ...person, name: called(cohortId, person) }))
  const people = all.flatMap((person) => {
    const seat = seatOf(contract, person.personId)
    return seat ? [{ ...person, seat }] : []
  })
  return {
    liveSessionId,
    logId: snapshot.logId,
    cohort: {
      id: cohortId,
      name: cohortRow?.name ?? '',
      timeZone: cohortRow?.timeZone ?? usualTimeZone,
    },
    viewer,
    isArchived,
    canRecord: shell.media !== null && recordingMode(snapshot.state) !== null,
    absentIds,
    people: people.sort(bySeat),
    others: all.filter(({ personId }) => seatOf(contract, personId) === null),
    grid: snapshot.grid,
    scenario: scenarioFor(viewer.seat, (seat) => isViewOpen(snapshot.state, seat), snapshot.scenario),
    version: snapshot.state.changes.length,
    scheduledFor: contract.scheduledFor,
    place: contract.place,
    where: contract.where,
    plan: contract.plan,
    brought,
    realtime: shell.browserConnection,
    lastSeq: toldTo(viewer, snapshot, Date.now()),
  }
}

/** Ids of those who changed what was agreed, lost a seat by it, or opened or closed it for others. */
function namedBeside({ changes, unsealing, closing }: LiveSessionState): readonly string[] {
  const changed = changes.flatMap(({ byId, before }) => [
    byId,
    ...before.seats.map(({ personId }) => personId),
  ])
  return [...changed, ...[unsealing, closing].flatMap((act) => act?.byId ?? [])]
}
