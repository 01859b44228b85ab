import { type AnyColumn, and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession } from '@/db/schema'
import { waitedForSince } from '@/domain/live-session/core/slots'
import { dayOf } from '@/i18n/zoned-time'
import type { Shell } from '@/server/interview/shell'

const DAY_MS = 86_400_000

type Span = {
  next: number | null
  before: number | null
  latestToday: number | null
  today: number
  ahead: number
}

/** For each cohort: the next live session that is waited for, and the latest before. */
export async function readSpans({ database: { db } }: Shell, ids: string[], now: number) {
  const at = sql`${new Date(now).toISOString()}::timestamptz`
  const midnight = sql`date_trunc('day', ${at} at time zone ${cohort.timeZone})`
  const clocks = db
    .select({
      id: cohort.id,
      today: sql`${midnight} at time zone ${cohort.timeZone}`.as('today'),
      tomorrow: sql`(${midnight} + interval '1 day') at time zone ${cohort.timeZone}`.as('tomorrow'),
    })
    .from(cohort)
    .where(inArray(cohort.id, ids))
    .as('clocks')
  const { scheduledFor, status } = liveSession
  const isToday = sql`(${scheduledFor} >= ${clocks.today} and ${scheduledFor} < ${clocks.tomorrow})`
  const waited = sql`(${status} = 'scheduled' and ${scheduledFor} >= ${new Date(waitedForSince(now)).toISOString()}::timestamptz)`
  const runs = sql`(${status} in ('briefing', 'interview', 'selfAssessment', 'debrief') and ${scheduledFor} >= ${clocks.today})`
  const ms = (what: SQL, when: SQL) =>
    sql<number | null>`(extract(epoch from ${what} filter (where ${when})) * 1000)::float8`
  const held = sql`${status} <> 'cancelled'`
  const rows = await db
    .select({
      cohortId: liveSession.cohortId,
      next: ms(sql`min(${scheduledFor})`, sql`${waited} or ${runs}`),
      before: ms(sql`max(${scheduledFor})`, sql`${held} and ${scheduledFor} < ${clocks.today}`),
      latestToday: ms(sql`max(${scheduledFor})`, sql`${held} and ${isToday}`),
      today: sql<number>`(count(*) filter (where ${held} and ${isToday}))::int`,
      ahead: sql<number>`(count(*) filter (where ${waited}))::int`,
    })
    .from(liveSession)
    .innerJoin(clocks, eq(clocks.id, liveSession.cohortId))
    .where(inArray(liveSession.cohortId, ids))
    .groupBy(liveSession.cohortId)
  return new Map(rows.map((row) => [row.cohortId, row]))
}

/** Which day is told, and which day before it. Once today's interviews are over, the next day is told and today is the day before. */
export function daysOf(span: Span | undefined, zone: string, now: number) {
  if (!span) return { day: null, before: null, today: 0, ahead: 0 }
  const { next, before, latestToday, today, ahead } = span
  const day = next === null ? null : dayOf(next, zone)
  const last = day === dayOf(now, zone) ? before : (latestToday ?? before)
  const lastDay = last === null ? null : dayOf(last, zone)
  // Past midnight, an interview of last evening may still be waited for: its day is the one that is told.
  return { day, before: lastDay !== null && (day === null || lastDay < day) ? lastDay : null, today, ahead }
}

function onDay(moment: SQL | AnyColumn): SQL {
  return sql`to_char(${moment} at time zone ${cohort.timeZone}, 'YYYY-MM-DD')`
}

/** Interviews on the days that are told, or on the days before them. */
export function isOnOneOf(
  days: readonly { cohortId: string; day: string | null; before: string | null }[],
): SQL {
  const { scheduledFor } = liveSession
  const each = days.flatMap(({ cohortId, day, before }) =>
    [day, before]
      .filter((one) => one !== null)
      .map((one) => and(eq(liveSession.cohortId, cohortId), isAround(one), eq(onDay(scheduledFor), one))),
  )
  return or(...each) ?? sql`false`
}

/** Within a day of that day, whatever the clocks: of all interviews of a cohort, the index gives these. */
function isAround(day: string): SQL | undefined {
  const start = Date.parse(day)
  return and(
    gte(liveSession.scheduledFor, new Date(start - DAY_MS)),
    lt(liveSession.scheduledFor, new Date(start + 2 * DAY_MS)),
  )
}
