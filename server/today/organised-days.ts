import { type AnyColumn, and, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { cohort, liveSession, membership } from '@/db/schema'
import { lostSeats } from '@/domain/access/members'
import { may, type Role } from '@/domain/access/roles'
import { isHeld } from '@/domain/live-session/held'
import { type Readiness, readinessOf } from '@/domain/live-session/readiness'
import { isAhead, slotsOf, waitedForSince } from '@/domain/live-session/slots'
import { leadingFirst } from '@/domain/live-session/wall/slot'
import { dayOf } from '@/i18n/zoned-time'
import { type LiveSessionCard, liveSessionCards } from '@/server/live-session/live-session-cards'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { foldSome } from './fold-some'
import { type MailOfDay, readMailOfDays } from './mail-of-day'
import { type DraftRound, type FreePlace, type RoundOfDay, readRoundsOf } from './rounds-of-day'

/** A live session in a slot; `readiness` is null once it has begun; `room` is what its round called its room, where it says no other. */
export type SlotSession = LiveSessionCard & { readiness: Readiness | null; room: string | null }
/** `round`: the round of which the slot is part, if it is; `free`: its rooms that nobody has in this slot. */
export type DaySlot = {
  startsAt: number
  round: Pick<RoundOfDay, 'id' | 'title'> | null
  sessions: SlotSession[]
  free: FreePlace[]
}
/** What became of the latest day before that had interviews. */
export type DayBefore = {
  day: string
  held: number
  closed: number
  commitments: number
  missed: number
}

/** The day of one cohort as whoever plans it sees it. `day` (YYYY-MM-DD, on the cohort's clocks): today, or else the next with interviews; null when none is planned. */
export type OrganisedDay = {
  cohortId: string
  cohortName: string
  timeZone: string
  learners: number
  supervisors: number
  day: string | null
  /** Interviews of today that were not cancelled, those that are over too. */
  today: number
  /** Interviews planned after the day that is told. */
  later: number
  slots: DaySlot[]
  before: DayBefore | null
  draft: DraftRound | null
  mail: MailOfDay
}

const collator = new Intl.Collator('fr', { numeric: true })
const LAST = '\uffff'
const DAY_MS = 86_400_000

type Cohort = { cohortId: string; cohortName: string; timeZone: string; role: Role }

/** The days of the cohorts that this person plans, in a number of reads that does not depend on how many there are. `now` in epoch ms. */
export async function organisedDays(
  shell: Shell & Pick<Runtime, 'env'>,
  personId: string,
  cohorts: readonly Cohort[],
  now: number,
): Promise<OrganisedDay[]> {
  const mine = cohorts.filter(({ role }) => may(role, 'round.plan'))
  const ids = mine.map(({ cohortId }) => cohortId)
  if (ids.length === 0) return []
  const [spans, counts, mail] = await Promise.all([
    readSpans(shell, ids, now),
    countMembers(shell, ids),
    readMailOfDays(shell, ids, now),
  ])
  const days = mine.map((each) => ({ ...each, ...daysOf(spans.get(each.cohortId), each.timeZone, now) }))
  const cards = await liveSessionCards(shell, personId, isOnOneOf(days))
  const [told, rounds] = await Promise.all([
    withReadiness(shell, cards),
    readRoundsOf(shell, ids, cards, now),
  ])
  const commitments = await countCommitments(shell, cards)
  return days.map(({ cohortId, cohortName, timeZone, day, before, today, ahead }) => {
    const own = told.filter((card) => card.cohortId === cohortId)
    const on = (which: string | null) => own.filter((card) => dayOf(card.scheduledFor, timeZone) === which)
    const shown = on(day).filter(({ status }) => status !== 'cancelled')
    return {
      ...{ cohortId, cohortName, timeZone, day, today },
      learners: counts.get(`${cohortId} learner`) ?? 0,
      supervisors: counts.get(`${cohortId} supervisor`) ?? 0,
      later: Math.max(
        0,
        ahead - shown.filter((card) => card.status === 'scheduled' && isAhead(card, now)).length,
      ),
      slots: leadingFirst(
        slotsOf(shown).filter(({ sessions }) => sessions.some((each) => isAhead(each, now))),
        now,
      ).map(({ startsAt, sessions }) => ({
        startsAt,
        sessions: sessions.map((each) => ({ ...each, room: rounds.roomOf(each) })).sort(byRoom),
        ...rounds.ofSlot(sessions, startsAt),
      })),
      before: before === null ? null : toldBefore(before, on(before), commitments),
      draft: rounds.draftOf(cohortId),
      mail: mail(cohortId),
    }
  })
}

/** By the names of their rooms, as on a wall; those without one last. */
function byRoom(one: SlotSession, other: SlotSession): number {
  return collator.compare(nameOf(one), nameOf(other)) || one.id.localeCompare(other.id)
}

function nameOf({ room, where }: SlotSession): string {
  return room ?? (where?.kind === 'room' ? where.name : LAST)
}

type Span = {
  next: number | null
  before: number | null
  latestToday: number | null
  today: number
  ahead: number
}

/** For each cohort: the next live session that is waited for, and the latest before. */
async function readSpans({ database: { db } }: Shell, ids: string[], now: number) {
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
function daysOf(span: Span | undefined, zone: string, now: number) {
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

function isOnOneOf(days: readonly { cohortId: string; day: string | null; before: string | null }[]): SQL {
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

async function countMembers(
  { database: { db } }: Shell,
  ids: string[],
): Promise<ReadonlyMap<string, number>> {
  const { cohortId, role } = membership
  const rows = await db
    .select({ cohortId, role, count: sql<number>`count(*)::int` })
    .from(membership)
    .where(inArray(cohortId, ids))
    .groupBy(cohortId, role)
  return new Map(rows.map((row) => [`${row.cohortId} ${row.role}`, row.count]))
}

/** Each with how far it is from its beginning. */
async function withReadiness(shell: Shell, cards: readonly LiveSessionCard[]) {
  const opened = cards.filter(({ status }) => status === 'briefing').map(({ id }) => id)
  const [states, roles] = await Promise.all([
    foldSome(shell, opened, [
      ...(['scheduled', 'briefingOpened', 'briefingSetBack'] as const),
      ...(['readinessDeclared', 'moved', 'seatsChanged', 'planChanged', 'scenarioChanged'] as const),
    ]),
    rolesOf(shell, cards),
  ])
  return cards.map((card) => {
    const lost = lostSeats(card.people, (id) => roles.get(`${card.cohortId} ${id}`))
    const gone = new Set([
      ...lost.map(({ person }) => person.personId),
      ...card.absent.map(({ personId }) => personId),
    ])
    return { ...card, readiness: readinessOf(card, gone, states.get(card.id)?.ready ?? new Set()) }
  })
}

async function rolesOf({ database: { db } }: Shell, cards: readonly LiveSessionCard[]) {
  const people = new Set(cards.flatMap((card) => card.people.map(({ personId }) => personId)))
  if (people.size === 0) return new Map<string, Role>()
  const { cohortId, userId, role } = membership
  const rows = await db
    .select({ cohortId, userId, role })
    .from(membership)
    .where(
      and(inArray(cohortId, [...new Set(cards.map((card) => card.cohortId))]), inArray(userId, [...people])),
    )
  return new Map(rows.map((row) => [`${row.cohortId} ${row.userId}`, row.role]))
}

/** How many commitments stand in each. */
async function countCommitments(shell: Shell, cards: readonly LiveSessionCard[]) {
  const debriefed = cards.filter(({ status }) => status === 'debrief' || status === 'closed')
  const ids = debriefed.map(({ id }) => id)
  const states = await foldSome(shell, ids, ['commitmentMade', 'commitmentWithdrawn'])
  return new Map([...states].map(([id, { commitments }]) => [id, commitments.length]))
}

function toldBefore(
  day: string,
  cards: readonly LiveSessionCard[],
  commitments: ReadonlyMap<string, number>,
): DayBefore {
  const count = (which: (card: LiveSessionCard) => boolean) => cards.filter(which).length
  return {
    day,
    held: count(({ status }) => isHeld(status)),
    closed: count(({ status }) => status === 'closed'),
    commitments: cards.reduce((sum, { id }) => sum + (commitments.get(id) ?? 0), 0),
    missed: count(({ status }) => status === 'scheduled' || status === 'cancelled'),
  }
}
