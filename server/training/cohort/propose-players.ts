import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, membership, scenario, scenarioKnowledge } from '@/db/schema'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import { type AwayFacts, awayFrom } from '@/domain/cohort/year/away'
import type { DecisionFacts } from '@/domain/cohort/year/decision'
import { proposePlayer } from '@/domain/cohort/year/propose-player'
import { standingOf } from '@/domain/cohort/year/session-standing'
import type { YearSession } from '@/domain/cohort/year/year'
import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import type { Stay } from '@/domain/occupancy/stay'
import { takenDuring } from '@/domain/occupancy/taken-during'
import type { Year } from './read-year'

/** By learner and interview. */
type Bound = ReadonlyMap<string, BriefKnowledge>

/** What binds the learners of a cohort to the situations of these interviews. */
export async function readPlayers(db: Db, cohortId: string, sessionIds: readonly string[]): Promise<Bound> {
  const learners = db
    .select({ id: membership.userId })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), eq(membership.role, 'learner')))
  const bound = await db
    .select({ personId: scenarioKnowledge.userId, id: liveSession.id, kind: scenarioKnowledge.kind })
    .from(scenarioKnowledge)
    .innerJoin(scenario, eq(scenario.family, scenarioKnowledge.family))
    .innerJoin(
      liveSession,
      and(eq(liveSession.scenarioKey, scenario.key), eq(liveSession.scenarioVersion, scenario.version)),
    )
    .where(and(inArray(liveSession.id, [...sessionIds]), inArray(scenarioKnowledge.userId, learners)))
  return new Map(bound.map(({ personId, id, kind }) => [`${personId} ${id}`, kind]))
}

/** Says who could take the seat of a player of this year who cannot come. */
export function playersIn(
  { learners, sessions, lengthMs, away: rounds }: Pick<Year, 'learners' | 'sessions' | 'lengthMs' | 'away'>,
  knowledge: Bound,
  { absences, stays, now }: Pick<AwayFacts, 'absences'> & { stays: readonly Stay[]; now: number },
): DecisionFacts['proposePlayer'] {
  return (session, absentId) => {
    const away = awayFrom(session, { lengthMs, rounds, absences })
    const sits = (personId: string) =>
      session.seats.find((each) => each.personId === personId && !each.hasEnded)
    const seat = sits(absentId)?.seat ?? null
    if (!isPlayer(seat)) return null
    const otherSeat = seat === 'advisor' ? 'beneficiary' : 'advisor'
    const otherId = session.seats.find((each) => each.seat === otherSeat && !each.hasEnded)?.personId
    const taken = takenDuring({ id: session.id, startsAt: session.scheduledFor, lengthMs }, stays)
    const past = sessions.filter((each) => each !== session && isPast(each, now))
    const choices = learners
      .filter(({ personId, isSuspended }) => {
        const own = sits(personId)?.seat
        return !isSuspended && !away.has(personId) && (own === undefined || own === 'observer')
      })
      .map(({ personId }) => ({
        personId,
        isTaken: taken.has(personId),
        knowledge: knowledge.get(`${personId} ${session.id}`) ?? null,
        isSeated: sits(personId) !== undefined,
        held: {
          advisor: past.filter((each) => hasSeat(each, personId, 'advisor')).length,
          beneficiary: past.filter((each) => hasSeat(each, personId, 'beneficiary')).length,
        },
        met: past.filter(
          (each) =>
            hasSeat(each, personId, seat) && otherId !== undefined && hasSeat(each, otherId, otherSeat),
        ).length,
      }))
    return proposePlayer(seat, choices)
  }
}

/** What is planned counts too: it will have been by then. */
function isPast(session: YearSession, now: number): boolean {
  const standing = standingOf(session, now)
  return standing === 'held' || standing === 'planned'
}

function hasSeat({ seats }: YearSession, personId: string, seat: Seat): boolean {
  return seats.some((each) => each.personId === personId && each.seat === seat && !each.hasEnded)
}
