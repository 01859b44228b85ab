import { eq } from 'drizzle-orm'
import { cohort, liveSessionSeat, user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { BrowserConnection } from '@/domain/live-session/browser-connection'
import { seats } from '@/domain/live-session/seat'
import { isViewOpen } from '@/domain/live-session/views'
import { scenarioFor } from '@/domain/scenario/scenario'
import type { Room as ReadRoom, SeatedPerson } from '@/reading/room'
import { byName } from '@/server/by-name'
import { namesInCohorts } from '@/server/cohort/names-in-cohorts'
import { freshSnapshot } from '@/server/event-log/read-snapshot'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { readBrought } from './read-brought'
import type { TakenSeat } from './take-seat'
import { toldTo } from './told-views'

/** What a seat reads of its live session, and what its screen needs to follow the log. */
export type Room = ReadRoom & { logId: string; realtime: BrowserConnection; lastSeq: number }

/** Everything a seat needs to enter a live session, except its facts. Of the scenario, only what that seat may know. */
export async function readRoom(
  shell: Shell & Pick<Runtime, 'browserConnection'>,
  { liveSessionId, viewer }: TakenSeat,
): Promise<Room> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  const contract = snapshot?.state.contract
  if (!snapshot || !contract) throw new DomainError('notFound')
  const { db } = shell.database
  const { cohortId } = snapshot
  const [seated, [cohortRow], brought, called] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name, seat: liveSessionSeat.seat })
      .from(liveSessionSeat)
      .innerJoin(user, eq(user.id, liveSessionSeat.userId))
      .where(eq(liveSessionSeat.liveSessionId, liveSessionId)),
    db.select({ name: cohort.name }).from(cohort).where(eq(cohort.id, cohortId)),
    readBrought(shell, liveSessionId, viewer),
    namesInCohorts(db, [cohortId]),
  ])
  const people = seated.map((person) => ({ ...person, name: called(cohortId, person) }))
  return {
    liveSessionId,
    logId: snapshot.logId,
    cohort: { id: cohortId, name: cohortRow?.name ?? '' },
    viewer,
    people: people.sort(bySeat),
    grid: snapshot.grid,
    scenario: scenarioFor(viewer.seat, (seat) => isViewOpen(snapshot.state, seat), snapshot.scenario),
    scheduledFor: contract.scheduledFor,
    place: contract.place,
    plan: contract.plan,
    brought,
    realtime: shell.browserConnection,
    lastSeq: toldTo(viewer, snapshot, Date.now()),
  }
}

/** The order of people in lists of a live session: by seat, then by name. */
export function bySeat(one: SeatedPerson, other: SeatedPerson): number {
  return seats.indexOf(one.seat) - seats.indexOf(other.seat) || byName(one, other)
}
