import { and, eq, gt, inArray, isNull, lt, lte, notExists, sql } from 'drizzle-orm'
import { cohort, liveSession, liveSessionEvent, liveSessionSeat, membership } from '@/db/schema'
import type { Letter } from '@/domain/mail/letter'
import { eveningBefore, inTheMorning, isWithin, owedForDays } from '@/domain/mail/reminder-hours'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import { tellCancelled } from '@/server/interview/live-session/tell-seated'
import type { Runtime } from '@/server/letters/runtime'
import { post } from '@/server/platform/outbox/post'

const DAY_MS = 86_400_000

/**
 * Writes the reminders whose hour has come in open cohorts, each on the cohort's clock; a job that runs every quarter
 * of an hour. Each is written once, by its key; whether it still holds is checked when it leaves.
 */
export async function remind(runtime: Pick<Runtime, 'database'>, now: number): Promise<void> {
  const { db } = runtime.database
  const cohorts = await db
    .select({ id: cohort.id, timeZone: cohort.timeZone })
    .from(cohort)
    .where(isNull(cohort.archivedAt))
  const idsAt = (hours: typeof eveningBefore) =>
    cohorts.filter(({ timeZone }) => isWithin(hours, timeOf(now, timeZone)))
  const zones = new Map(cohorts.map(({ id, timeZone }) => [id, timeZone]))
  const [evening, morning] = [idsAt(eveningBefore), idsAt(inTheMorning)]
  const letters = [
    ...(await tomorrows(
      db,
      evening.map(({ id }) => id),
      zones,
      now,
    )),
    ...(await owedAnswers(
      db,
      morning.map(({ id }) => id),
      zones,
      now,
    )),
    ...(await dueCommitments(
      db,
      morning.map(({ id }) => id),
      zones,
      now,
    )),
  ]
  for (const letter of letters) await post(db, letter)
  await tellCancelled(db, { since: new Date(now - DAY_MS) })
}

type Db = Runtime['database']['db']
type Zones = ReadonlyMap<string, string>

const seated = {
  liveSessionId: liveSession.id,
  cohortId: liveSession.cohortId,
  scheduledFor: liveSession.scheduledFor,
  userId: liveSessionSeat.userId,
}

/** Everybody with a seat in live sessions of these cohorts, who still belongs to them. */
function seatsIn(cohortIds: readonly string[]) {
  const isMember = and(
    eq(membership.cohortId, liveSession.cohortId),
    eq(membership.userId, liveSessionSeat.userId),
  )
  const condition = and(inArray(liveSession.cohortId, [...cohortIds]), isNull(liveSessionSeat.endedAt))
  return { isMember, condition }
}

async function tomorrows(db: Db, cohortIds: readonly string[], zones: Zones, now: number): Promise<Letter[]> {
  if (cohortIds.length === 0) return []
  const { isMember, condition } = seatsIn(cohortIds)
  const rows = await db
    .select(seated)
    .from(liveSession)
    .innerJoin(liveSessionSeat, eq(liveSessionSeat.liveSessionId, liveSession.id))
    .innerJoin(membership, isMember)
    .where(
      and(
        condition,
        eq(liveSession.status, 'scheduled'),
        gt(liveSession.scheduledFor, new Date(now)),
        lt(liveSession.scheduledFor, new Date(now + 2 * DAY_MS)),
      ),
    )
  return rows
    .filter(({ cohortId, scheduledFor }) => {
      const zone = zones.get(cohortId)
      return dayOf(scheduledFor.getTime(), zone) === nextDay(dayOf(now, zone))
    })
    .map(({ liveSessionId, cohortId, userId, scheduledFor: at }) => {
      const scheduledFor = at.getTime()
      return {
        // A session that moves is announced again on the eve of its new day.
        key: `tomorrow:${liveSessionId}:${scheduledFor}:${userId}`,
        to: { userId },
        about: { kind: 'tomorrow', liveSessionId, scheduledFor },
        cohortId,
      }
    })
}

/** The day after the interview: players who have not locked what they write. */
async function owedAnswers(
  db: Db,
  cohortIds: readonly string[],
  zones: Zones,
  now: number,
): Promise<Letter[]> {
  if (cohortIds.length === 0) return []
  const { isMember, condition } = seatsIn(cohortIds)
  const locked = db
    .select({ id: liveSessionEvent.id })
    .from(liveSessionEvent)
    .where(
      and(
        eq(liveSessionEvent.liveSessionId, liveSession.id),
        eq(liveSessionEvent.type, 'seatLocked'),
        eq(liveSessionEvent.actorId, liveSessionSeat.userId),
      ),
    )
  const rows = await db
    .select(seated)
    .from(liveSession)
    .innerJoin(liveSessionSeat, eq(liveSessionSeat.liveSessionId, liveSession.id))
    .innerJoin(membership, isMember)
    .where(
      and(
        condition,
        eq(liveSession.status, 'selfAssessment'),
        inArray(liveSessionSeat.seat, ['advisor', 'beneficiary']),
        gt(liveSession.scheduledFor, new Date(now - owedForDays * DAY_MS)),
        lte(liveSession.scheduledFor, new Date(now)),
        notExists(locked),
      ),
    )
  return rows
    .filter(({ cohortId, scheduledFor }) => {
      const zone = zones.get(cohortId)
      return dayOf(scheduledFor.getTime(), zone) < dayOf(now, zone)
    })
    .map(({ liveSessionId, cohortId, userId }) => ({
      key: `selfAssessmentOwed:${liveSessionId}:${userId}`,
      to: { userId },
      about: { kind: 'selfAssessmentOwed', liveSessionId },
      cohortId,
    }))
}

/** On the day itself, to the advisor who made it. */
async function dueCommitments(
  db: Db,
  cohortIds: readonly string[],
  zones: Zones,
  now: number,
): Promise<Letter[]> {
  if (cohortIds.length === 0) return []
  const due = sql<string>`${liveSessionEvent.payload}->>'due'`
  const days = [...new Set(cohortIds.map((id) => dayOf(now, zones.get(id))))]
  const { isMember, condition } = seatsIn(cohortIds)
  const rows = await db
    .select({ ...seated, commitmentId: liveSessionEvent.id, due })
    .from(liveSessionEvent)
    .innerJoin(liveSession, eq(liveSession.id, liveSessionEvent.liveSessionId))
    .innerJoin(
      liveSessionSeat,
      and(eq(liveSessionSeat.liveSessionId, liveSession.id), eq(liveSessionSeat.seat, 'advisor')),
    )
    .innerJoin(membership, isMember)
    .where(and(condition, eq(liveSessionEvent.type, 'commitmentMade'), inArray(due, days)))
  return rows
    .filter(({ cohortId, due: day }) => day === dayOf(now, zones.get(cohortId)))
    .map(({ liveSessionId, cohortId, userId, commitmentId, due: day }) => ({
      key: `commitmentDue:${commitmentId}:${userId}`,
      to: { userId },
      about: { kind: 'commitmentDue', liveSessionId, commitmentId, due: day },
      cohortId,
    }))
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
