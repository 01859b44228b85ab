import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, liveSessionSeat, scenario, scenarioKnowledge } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { seatMoves } from '@/domain/live-session/core/agreement'
import { checkSeating } from '@/domain/live-session/core/schedule'
import type { Amendment } from '@/domain/live-session/course/decide/amend'
import type { Contract } from '@/domain/live-session/event'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import { type Amended, type Amending, amendLiveSession } from './amend'
import { rolesIn } from './roles-in'
import { seatPeople } from './seat-people'

export type ScenarioWish = {
  readonly cohortId: string
  readonly scenarioKey: string
  /** Everybody, where seats change with the situation: they are bound by the new one alone. */
  readonly seats?: Amendment['seats']
}

/**
 * Changes the situation until the interview begins, in the caller's transaction. Binds everybody to the new
 * one and frees them of the former, except those who could read its brief. The caller announces it after the commit.
 * @throws DomainError notFound for a situation the cohort does not have; those of `changeSeats`
 */
export async function changeScenario(
  within: Within,
  what: Amending,
  { cohortId, scenarioKey, seats }: ScenarioWish,
): Promise<Amended> {
  const { tx } = within
  const stored = (await latestScenarios(tx, cohortId)).find((each) => each.scenario.key === scenarioKey)
  if (!stored) throw new DomainError('notFound')
  if (seats) checkSeating(seats.seats, await rolesIn(tx, cohortId, seats.seats))
  const { key, version } = stored.scenario
  const { liveSessionId } = what
  return amendLiveSession(within, what, { scenario: { key, version }, seats }, async (before, after) => {
    await holdKnowledge(tx, [before, after], [await familyOf(tx, before), stored.family])
    await tx
      .update(liveSessionSeat)
      .set({ endedAt: sql`now()` })
      .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), isNull(liveSessionSeat.endedAt)))
    await tx
      .update(liveSession)
      .set({ scenarioKey: key, scenarioVersion: version })
      .where(eq(liveSession.id, liveSessionId))
    await seatPeople(tx, { liveSessionId, family: stored.family, seats: after.seats })
    return seatMoves(before, after).flatMap(({ personId, from }) => (from === null ? [] : personId))
  })
}

async function familyOf(tx: Tx, { scenario: { key, version } }: Contract): Promise<string> {
  const [found] = await tx
    .select({ family: scenario.family })
    .from(scenario)
    .where(and(eq(scenario.key, key), eq(scenario.version, version)))
  if (!found) throw new DomainError('notFound')
  return found.family
}

/** Locks what binds these people to both families, in one order: two changes in opposite directions then take turns. */
async function holdKnowledge(
  tx: Tx,
  agreements: readonly Contract[],
  families: readonly string[],
): Promise<void> {
  const people = agreements.flatMap(({ seats }) => seats.map(({ personId }) => personId))
  const { userId, family } = scenarioKnowledge
  await tx
    .select({ userId })
    .from(scenarioKnowledge)
    .where(and(inArray(userId, people), inArray(family, [...families])))
    .orderBy(sql`${userId} collate "C"`, family)
    .for('update')
}
