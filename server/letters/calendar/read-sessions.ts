import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionEvent, liveSessionSeat, user } from '@/db/schema'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { planSchema } from '@/domain/live-session/core/plan-schema'
import { defaultPersonForm } from '@/domain/person/person-form'
import type { CalendarSession } from '@/reading/calendar/calendar-session'
import { bySeat } from '@/server/interview/live-session/by-seat'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'

type Db = Shell['database']['db']

/** Facts after which a calendar must be brought up to date. */
const changing = ['moved', 'seatsChanged', 'planChanged', 'cancelled', 'cancellationUndone']
const MOST = 500

/** The live sessions that meet a condition, as a calendar or a letter tells this person of them, in their order. */
export async function readCalendarSessions(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
  condition: SQL | undefined,
): Promise<CalendarSession[]> {
  const rows = await db
    .select({
      id: liveSession.id,
      cohortId: liveSession.cohortId,
      cohortName: cohort.name,
      timeZone: cohort.timeZone,
      status: liveSession.status,
      scheduledFor: liveSession.scheduledFor,
      place: liveSession.place,
      where: liveSession.location,
      createdAt: liveSession.createdAt,
      archivedAt: cohort.archivedAt,
    })
    .from(liveSession)
    .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
    .where(condition)
    .orderBy(liveSession.scheduledFor, liveSession.id)
    .limit(MOST)
  const ids = rows.map(({ id }) => id)
  const [people, facts] = await Promise.all([peopleOf(db, rows), factsOf(db, ids)])
  return rows.map(({ id, cohortId: _, status, scheduledFor, createdAt, archivedAt, ...row }) => {
    const seated = people.get(id) ?? []
    const own = seated.find((each) => each.personId === personId)
    const of = facts.get(id)
    return {
      id,
      ...row,
      scheduledFor: scheduledFor.getTime(),
      minutes: of?.minutes ?? 60,
      seat: own?.seat ?? null,
      form: own?.form ?? defaultPersonForm,
      people: seated,
      // What is planned in an archived cohort does not take place while it is.
      isCancelled: status === 'cancelled' || (archivedAt !== null && status === 'scheduled'),
      changes: of?.changes ?? 0,
      changedAt: of?.changedAt ?? createdAt.getTime(),
    }
  })
}

async function peopleOf(db: Db, sessions: readonly { id: string; cohortId: string }[]) {
  const people = new Map<string, CalendarSession['people'][number][]>(sessions.map(({ id }) => [id, []]))
  if (sessions.length === 0) return people
  const cohorts = new Map(sessions.map(({ id, cohortId }) => [id, cohortId]))
  const rows = await db
    .select({
      id: liveSessionSeat.liveSessionId,
      personId: user.id,
      name: user.name,
      form: user.form,
      seat: liveSessionSeat.seat,
    })
    .from(liveSessionSeat)
    .innerJoin(user, eq(user.id, liveSessionSeat.userId))
    .where(and(inArray(liveSessionSeat.liveSessionId, [...cohorts.keys()]), isNull(liveSessionSeat.endedAt)))
  const called = await namesInCohorts(db, [...cohorts.values()])
  for (const { id, ...person } of rows) {
    people.get(id)?.push({ ...person, name: called(cohorts.get(id) ?? '', person) })
  }
  for (const seated of people.values()) seated.sort(bySeat)
  return people
}

/** The planned length of each, and what has changed since it was planned. */
async function factsOf(db: Db, ids: readonly string[]) {
  const found = new Map<string, { minutes: number; changes: number; changedAt: number }>()
  if (ids.length === 0) return found
  const { seq, type, recordedAt, payload } = liveSessionEvent
  const isChange = sql`${type} in ${changing}`
  const rows = await db
    .select({
      id: liveSessionEvent.liveSessionId,
      plan: sql<unknown>`(array_agg(${payload}->'plan' order by ${seq} desc)
        filter (where ${type} in ('scheduled', 'planChanged')))[1]`,
      changes: sql<number>`(count(*) filter (where ${isChange}))::int`,
      changedAt: sql<number>`(extract(epoch from max(${recordedAt})) * 1000)::float8`,
    })
    .from(liveSessionEvent)
    .where(
      and(inArray(liveSessionEvent.liveSessionId, [...ids]), sql`(${type} = 'scheduled' or ${isChange})`),
    )
    .groupBy(liveSessionEvent.liveSessionId)
  for (const { id, plan, changes, changedAt } of rows) {
    const read = planSchema.safeParse(plan)
    found.set(id, { minutes: read.success ? totalMinutes(read.data) : 60, changes, changedAt })
  }
  return found
}
