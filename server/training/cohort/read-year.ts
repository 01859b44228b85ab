import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, membership, round, roundAct, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { RoundAway } from '@/domain/cohort/year/away'
import { findBehind } from '@/domain/cohort/year/behind'
import { commitmentsByPerson } from '@/domain/cohort/year/commitments'
import { practiceOf } from '@/domain/cohort/year/practice'
import type { YearLearner, YearRound } from '@/domain/cohort/year/year'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { RoundSetup } from '@/domain/pairing/round'
import { byName } from '@/domain/person/by-name'
import type { PersonForm } from '@/domain/person/person-form'
import { dayOf } from '@/i18n/zoned-time'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { isSuspended } from '@/server/platform/is-suspended'
import { readYearSessions } from './year-sessions'

export type YearMember = YearLearner & {
  readonly name: string
  readonly form: PersonForm
  readonly role: Role
  /** Kept out by an administrator: nothing is planned with them. */
  readonly isSuspended: boolean
}

/**
 * A cohort's year: its interviews, who has practised what, who is behind, how commitments stand. A fixed number of queries, and of the
 * logs only the few facts about commitments, of those that have grown since.
 */
export async function readYear(db: Db, cohortId: string, now: number) {
  const [[found], { sessions, commitments }, rounds, absences, people, called] = await Promise.all([
    db.select({ timeZone: cohort.timeZone, plan: cohort.plan }).from(cohort).where(eq(cohort.id, cohortId)),
    readYearSessions(db, cohortId),
    readRounds(db, cohortId),
    readAbsences(db, cohortId),
    db
      .select({
        personId: membership.userId,
        name: user.name,
        form: user.form,
        role: membership.role,
        joinedAt: membership.joinedAt,
        isSuspended: isSuspended(membership.userId),
      })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.cohortId, cohortId)),
    namesInCohorts(db, [cohortId]),
  ])
  if (!found) throw new DomainError('notFound')
  const { timeZone, plan } = found
  const members: readonly YearMember[] = people
    .map((person) => ({
      ...person,
      name: called(cohortId, person),
      joinedAt: person.joinedAt.getTime(),
    }))
    .sort(byName)
  const learners = members.filter(({ role }) => role === 'learner')
  const months = monthsIn(timeZone)
  const practice = practiceOf({
    sessions,
    rounds: rounds.map((each) => expectedIn(each, absences.get(each.id) ?? [])),
    learners,
    monthOf: months,
    now,
  })
  return {
    timeZone,
    members,
    learners,
    practice,
    sessions,
    lengthMs: totalMinutes(plan) * 60_000,
    away: rounds.map(({ id, away }): RoundAway => ({ id, away })),
    behind: findBehind(practice, learners),
    commitments: commitmentsByPerson(commitments, dayOf(now, timeZone)),
  }
}

export type Year = Awaited<ReturnType<typeof readYear>>
export type YearReader = typeof readYear

/**
 * Reads the year of a cohort once, for one request whose queries speak of the same year. Not for a mutation, which would not see what it
 * changed.
 */
export function readingYearsOnce(): YearReader {
  const years = new Map<string, Promise<Year>>()
  return (db, cohortId, now) => {
    const known = years.get(cohortId)
    if (known) return known
    const year = readYear(db, cohortId, now)
    years.set(cohortId, year)
    year.catch(() => years.delete(cohortId))
    return year
  }
}

/** The month of a moment on the clocks of a zone; days are asked once. */
function monthsIn(timeZone: string): (at: number) => string {
  const known = new Map<number, string>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    const month = dayOf(at, timeZone).slice(0, 7)
    known.set(at, month)
    return month
  }
}

type PublishedRound = {
  id: string
  title: string
  learnerIds: string[]
  slots: RoundSetup['slots']
  away: RoundSetup['away']
}

function readRounds(db: Db, cohortId: string): Promise<PublishedRound[]> {
  return db
    .select({
      id: round.id,
      title: round.title,
      learnerIds: sql<string[]>`${round.setup}->'learnerIds'`,
      slots: sql<RoundSetup['slots']>`${round.setup}->'slots'`,
      away: sql<RoundSetup['away']>`${round.setup}->'away'`,
    })
    .from(round)
    .where(and(eq(round.cohortId, cohortId), isNotNull(round.publishedAt)))
}

/** Whose absence was told at the board of each round, and not taken back. */
async function readAbsences(db: Db, cohortId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .select({ roundId: roundAct.roundId, personId: sql<string>`${roundAct.act}->>'personId'` })
    .from(roundAct)
    .innerJoin(round, eq(round.id, roundAct.roundId))
    .where(
      and(
        eq(round.cohortId, cohortId),
        sql`${roundAct.act}->>'type' = 'tellAbsence'`,
        sql`not exists (select from ${roundAct} later where later.round_id = ${roundAct.roundId}
          and later.undid = ${roundAct.version})`,
      ),
    )
  const absences = new Map<string, string[]>()
  for (const { roundId, personId } of rows) {
    absences.set(roundId, [...(absences.get(roundId) ?? []), personId])
  }
  return absences
}

function expectedIn({ id, title, learnerIds, slots }: PublishedRound, absent: readonly string[]): YearRound {
  const times = slots.map(({ startsAt }) => startsAt)
  const expected = new Set([...learnerIds, ...absent])
  return { id, title, from: Math.min(...times), until: Math.max(...times), expected }
}
