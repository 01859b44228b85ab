import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, scenario } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { checkSeating } from '@/domain/live-session/core/schedule'
import type { Amendment } from '@/domain/live-session/course/decide/amend'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { type Amended, type Amending, amendLiveSession } from './amend'
import { rolesIn } from './roles-in'
import { seatPeople } from './seat-people'

/**
 * Gives the seats of a live session to these people until its interview begins, in the caller's transaction. Former
 * members' seats may be filled. The caller announces it after the commit (`announceAmended`).
 * @throws DomainError notFound, seatMayNot, wrongMoment, seatsIncomplete, seatTaken, notAMember, roleCannotSit; those
 * of `seatPeople`
 */
export async function changeSeats(
  within: Within,
  what: Amending,
  wished: NonNullable<Amendment['seats']>,
): Promise<Amended> {
  const { tx } = within
  const { liveSessionId } = what
  const { cohortId, family } = await ofSession(tx, liveSessionId)
  checkSeating(wished.seats, await rolesIn(tx, cohortId, wished.seats))
  return amendLiveSession(within, what, { seats: wished }, (_, { seats }) =>
    seatPeople(tx, { liveSessionId, family, seats }),
  )
}

/** The family of the situation that a live session plays. @throws DomainError notFound */
export async function familyOf(tx: Tx, liveSessionId: string): Promise<string> {
  return (await ofSession(tx, liveSessionId)).family
}

async function ofSession(tx: Tx, liveSessionId: string): Promise<{ cohortId: string; family: string }> {
  const [found] = await tx
    .select({ cohortId: liveSession.cohortId, family: scenario.family })
    .from(liveSession)
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(eq(liveSession.id, liveSessionId))
  if (!found) throw new DomainError('notFound')
  return found
}
