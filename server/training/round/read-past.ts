import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, liveSession, liveSessionSeat, scenarioKnowledge } from '@/db/schema'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Past, PlannedSession, RoundFacts, RoundSetup } from '@/domain/pairing/round'
import { latestScenarios } from '@/server/library/scenario/latest-scenarios'
import { readElsewhere } from '@/server/training/occupancy/read-elsewhere'
import { asHere } from '@/server/training/occupancy/tell-elsewhere'
import { trainedCodes } from './trained-codes'

/** How long after its hour an interview that no one opened is still expected, in ms. */
const LATE_MS = 12 * 3_600_000

type Planning = {
  readonly cohortId: string
  readonly setup: RoundSetup
  readonly now: number
  /** What is planned already: its situations are read although they were archived since. */
  readonly sessions?: readonly PlannedSession[]
  /** The round, if it is there already: it is not in its own way. */
  readonly roundId?: string
}

/**
 * The past by which a round of this cohort is planned. Interviews planned before it count as held, since their people
 * will have met; cancelled and missed ones do not.
 */
export async function readRoundFacts(
  db: Db | Tx,
  { cohortId, setup, now, sessions = [], roundId }: Planning,
): Promise<RoundFacts> {
  const people = [...setup.learnerIds, ...setup.supervisorIds]
  const rows = await db
    .select({
      id: liveSession.id,
      at: liveSession.scheduledFor,
      personId: liveSessionSeat.userId,
      seat: liveSessionSeat.seat,
    })
    .from(liveSession)
    .innerJoin(liveSessionSeat, eq(liveSessionSeat.liveSessionId, liveSession.id))
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        ne(liveSession.status, 'cancelled'),
        or(ne(liveSession.status, 'scheduled'), gt(liveSession.scheduledFor, new Date(now - LATE_MS))),
        isNull(liveSessionSeat.endedAt),
      ),
    )
    .orderBy(liveSession.scheduledFor, liveSession.id)
  const planned = sessions.map(({ scenarioKey }) => scenarioKey)
  const scenarios = await latestScenarios(db, cohortId, planned)
  const { userId: bound, family: of } = scenarioKnowledge
  const families = scenarios.map(({ family }) => family)
  const known = await db
    .select()
    .from(scenarioKnowledge)
    .where(and(inArray(bound, people), inArray(of, families)))
  const codes = await trainedCodes(db, cohortId, now)
  const training = Object.fromEntries(
    [...codes].map(([personId, due]) => [
      personId,
      scenarios.filter(({ scenario }) => due.has(scenario.trap.code)).map(({ scenario }) => scenario.key),
    ]),
  )
  const lengthMs = await lengthIn(db, cohortId)
  const { agreed, drafts } = await readElsewhere(db, {
    cohortId,
    now,
    personIds: people,
    exceptRoundId: roundId ?? null,
    spans: setup.slots.map(({ startsAt }) => ({ startsAt, lengthMs })),
    exceptIds: sessions.flatMap(({ liveSessionId }) => liveSessionId ?? []),
  })
  const knowledge: Record<string, Record<string, BriefKnowledge>> = {}
  for (const { userId, family, kind } of known) knowledge[userId] = { ...knowledge[userId], [family]: kind }
  return {
    setup,
    past: { ...pastOf(rows), knowledge, training },
    scenarios: scenarios.map(({ scenario, family, isArchived }) => ({
      key: scenario.key,
      family,
      isArchived,
    })),
    elsewhere: asHere([...agreed, ...drafts.map(({ stay }) => stay)], cohortId),
    lengthMs,
  }
}

/** How long an interview of a cohort takes its people, in ms. */
export async function lengthIn(db: Db | Tx, cohortId: string): Promise<number> {
  const [found] = await db.select({ plan: cohort.plan }).from(cohort).where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  return totalMinutes(found.plan) * 60_000
}

type SeatRow = { id: string; at: Date; personId: string; seat: Seat }

function pastOf(rows: readonly SeatRow[]): Pick<Past, 'met' | 'seats' | 'supervised'> {
  const seats: Record<string, Partial<Record<Seat, number>>> = {}
  const sessions = new Map<string, SeatRow[]>()
  for (const row of rows) {
    const held = seats[row.personId] ?? {}
    seats[row.personId] = { ...held, [row.seat]: (held[row.seat] ?? 0) + 1 }
    sessions.set(row.id, [...(sessions.get(row.id) ?? []), row])
  }
  const each = [...sessions.values()].map((session) => {
    const sitting = (seat: Seat) => session.filter((row) => row.seat === seat).map((row) => row.personId)
    return { at: session[0]?.at.getTime() ?? 0, sitting }
  })
  return {
    seats,
    met: each.flatMap(({ at, sitting }) => {
      const [[advisorId], [beneficiaryId]] = [sitting('advisor'), sitting('beneficiary')]
      return advisorId && beneficiaryId ? [{ advisorId, beneficiaryId, at }] : []
    }),
    supervised: each.flatMap(({ sitting }) =>
      sitting('advisor').flatMap((advisorId) =>
        sitting('supervisor').map((supervisorId) => ({ supervisorId, advisorId })),
      ),
    ),
  }
}
