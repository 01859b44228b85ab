import { and, asc, eq, gt, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSession, liveSessionEvent, liveSessionSeat, user } from '@/db/schema'
import type { Period } from '@/domain/cohort/records/export-wish'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { daySpan } from '@/i18n/day-span'
import { upcast } from '@/server/interview/event-log/upcast'

export type Asked = { readonly cohortId: string; readonly timeZone: string; readonly period: Period }

/** SQL condition: a live session of this cohort, in this period on the cohort's clocks and of this round. */
export function isIn({ cohortId, timeZone, period }: Asked): SQL | undefined {
  const { from, until } = daySpan(period, timeZone)
  return and(
    eq(liveSession.cohortId, cohortId),
    from === null ? undefined : gte(liveSession.scheduledFor, new Date(from)),
    until === null ? undefined : lt(liveSession.scheduledFor, new Date(until)),
    period.roundId ? eq(liveSession.roundId, period.roundId) : undefined,
  )
}

const PAGE = 40

export type PagedSession = { readonly id: string; readonly scheduledFor: Date; readonly status: Status }

/** The live sessions that meet a condition, in order of time, a page at a time, so that a year never stands in memory whole. */
export async function* pagesOf(db: Db, condition: SQL | undefined): AsyncGenerator<readonly PagedSession[]> {
  const { id, scheduledFor, status } = liveSession
  let last: PagedSession | undefined
  for (;;) {
    const after =
      last &&
      or(gt(scheduledFor, last.scheduledFor), and(eq(scheduledFor, last.scheduledFor), gt(id, last.id)))
    const page = await db
      .select({ id, scheduledFor, status })
      .from(liveSession)
      .where(and(condition, after))
      .orderBy(asc(scheduledFor), asc(id))
      .limit(PAGE)
    if (page.length > 0) yield page
    last = page.at(-1)
    if (page.length < PAGE) return
  }
}

export type Seated = { readonly personId: string; readonly name: string; readonly seat: Seat }

/** Who sits where in these live sessions. */
export async function seatedIn(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Seated[]>> {
  const { liveSessionId, userId, seat, endedAt } = liveSessionSeat
  const rows = await db
    .select({ id: liveSessionId, personId: userId, name: user.name, seat, endedAt })
    .from(liveSessionSeat)
    .innerJoin(user, eq(user.id, userId))
    .where(inArray(liveSessionId, [...ids]))
  const seated = new Map<string, Seated[]>(ids.map((id) => [id, []]))
  for (const { id, endedAt: ended, ...each } of rows) if (ended === null) seated.get(id)?.push(each)
  return seated
}

/** Agreement, attendance and clock: the course of a live session without words or marks. */
const courseFacts = [
  'scheduled',
  'moved',
  'seatsChanged',
  'planChanged',
  'scenarioChanged',
  'entered',
  'readinessDeclared',
  'interviewStarted',
  'interviewPaused',
  'interviewHalted',
  'interviewResumed',
  'interviewEnded',
  'interviewReopened',
  'cancelled',
] as const satisfies readonly EventType[]

export type Course = Pick<LiveSessionState, 'clock' | 'contract' | 'entered'>

/** The course of these live sessions, from those few facts of their logs. */
export async function coursesOf(db: Db, ids: readonly string[]): Promise<(liveSessionId: string) => Course> {
  const { liveSessionId, seq, id, type, at, actorId, seat, payload, recordedAt } = liveSessionEvent
  const rows = await db
    .select({ liveSessionId, seq, id, type, at, actorId, seat, payload, recordedAt })
    .from(liveSessionEvent)
    .where(and(inArray(liveSessionId, [...ids]), inArray(type, [...courseFacts])))
    .orderBy(liveSessionId, seq)
  const logs = new Map<string, LiveSessionEvent[]>(ids.map((each) => [each, []]))
  for (const { liveSessionId: of, at: moment, recordedAt: recorded, ...fact } of rows)
    logs.get(of)?.push(upcast({ ...fact, at: moment.getTime(), recordedAt: recorded.getTime() }))
  return (of) => fold(logs.get(of) ?? [], initialState)
}
