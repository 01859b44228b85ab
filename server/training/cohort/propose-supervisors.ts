import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, membership, scenario, scenarioKnowledge } from '@/db/schema'
import { roles } from '@/domain/access/roles'
import { type AwayFacts, awayFrom } from '@/domain/cohort/year/away'
import { type ProposedSupervisor, proposeSupervisor } from '@/domain/cohort/year/propose-supervisor'
import type { YearSession } from '@/domain/cohort/year/year'
import { maySit } from '@/domain/live-session/core/seat'
import type { Stay } from '@/domain/occupancy/stay'
import { takenDuring } from '@/domain/occupancy/taken-during'
import type { Year } from './read-year'

type Barred = ReadonlyMap<string, ReadonlySet<string>>

/** Which interviews to come a seat elsewhere keeps those who may supervise from, by person. */
export async function readBarred(db: Db, cohortId: string, now: number): Promise<Barred> {
  const ids = db
    .select({ id: membership.userId })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), inArray(membership.role, supervising)))
  const barred = new Map<string, Set<string>>()
  const soon = gt(liveSession.scheduledFor, new Date(now - DAY_MS))
  const isOpen = inArray(liveSession.status, ['scheduled', 'briefing', 'interview'])
  const bound = await db
    .select({ personId: scenarioKnowledge.userId, id: liveSession.id })
    .from(scenarioKnowledge)
    .innerJoin(scenario, eq(scenario.family, scenarioKnowledge.family))
    .innerJoin(
      liveSession,
      and(eq(liveSession.scenarioKey, scenario.key), eq(liveSession.scenarioVersion, scenario.version)),
    )
    .where(and(inArray(scenarioKnowledge.userId, ids), eq(scenarioKnowledge.kind, 'advises'), isOpen, soon))
  for (const { personId, id } of bound) barred.set(personId, (barred.get(personId) ?? new Set()).add(id))
  return barred
}

const supervising = roles.filter((role) => maySit(role, 'supervisor'))
const DAY_MS = 86_400_000

/** Says for an interview of this year who could supervise it. */
export function proposalsIn(
  year: Year,
  barred: Barred,
  { absences, stays }: Pick<AwayFacts, 'absences'> & { readonly stays: readonly Stay[] },
): (session: YearSession) => ProposedSupervisor | null {
  let supervised: ReturnType<typeof supervisedBy> | undefined
  return (session) => {
    supervised ??= supervisedBy(year.sessions)
    const away = awayFrom(session, { lengthMs: year.lengthMs, rounds: year.away, absences })
    const span = { id: session.id, startsAt: session.scheduledFor, lengthMs: year.lengthMs }
    return propose(session, year, barred, { supervised, away, taken: takenDuring(span, stays) })
  }
}

type Known = {
  readonly supervised: ReturnType<typeof supervisedBy>
  readonly away: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
}

function propose(
  session: YearSession,
  { members }: Year,
  barred: Barred,
  { supervised, away, taken }: Known,
): ProposedSupervisor | null {
  const advisorId = session.seats.find(({ seat, hasEnded }) => seat === 'advisor' && !hasEnded)?.personId
  const choices = members
    .filter(
      ({ personId, role, isSuspended }) =>
        !isSuspended &&
        maySit(role, 'supervisor') &&
        !away.has(personId) &&
        !barred.get(personId)?.has(session.id),
    )
    .map(({ personId, name, role }) => {
      const theirs = supervised.get(personId) ?? []
      return {
        personId,
        name,
        isSupervisor: role === 'supervisor',
        load: theirs.length,
        isTaken: taken.has(personId),
        knowsAdvisor: theirs.some(({ seats }) =>
          seats.some((each) => each.seat === 'advisor' && each.personId === advisorId && !each.hasEnded),
        ),
      }
    })
  return proposeSupervisor(choices)
}

/** By supervisor: the interviews that they lead or led. */
function supervisedBy(sessions: readonly YearSession[]): ReadonlyMap<string, readonly YearSession[]> {
  const supervised = new Map<string, YearSession[]>()
  for (const session of sessions) {
    if (session.status === 'cancelled') continue
    for (const { personId, seat, hasEnded } of session.seats) {
      if (seat !== 'supervisor' || hasEnded) continue
      const known = supervised.get(personId)
      if (known) known.push(session)
      else supervised.set(personId, [session])
    }
  }
  return supervised
}
