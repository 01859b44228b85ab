import { sql } from 'drizzle-orm'
import { liveSession, liveSessionAccess, liveSessionSeat, membership, scenario, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { Seat } from '@/domain/live-session/core/seat'
import type { OpenedWhat } from '@/domain/personal-data/shown-by'
import type { Opened } from '@/server/interview/live-session/record-access'
import type { Shell } from '@/server/interview/shell'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Reader } from './cohorts-of'

/**
 * One reading by another of an interview in which a person has or had a seat. `seat` and `role`: in which capacity; null where
 * they have none any more. `at`: epoch ms.
 */
export type Opening = Reader & {
  id: string
  at: number
  what: Opened
  liveSessionId: string
  shortName: string
  seat: Seat | null
  role: Role | null
  /** Whether it can still be opened by the person whose page this is. */
  isHeld: boolean
}

/** A page of readings, latest first. `next`: the cursor of the following page; null on the last page. */
export type OpeningsPage = { lines: Opening[]; next: string | null }

const LINES_A_PAGE = 6

/**
 * Who opened what in the interviews of a person in one cohort: the lines before the line `before`, or the latest lines. A person who left the cohort is
 * given no names.
 */
export async function readOpenings(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
  {
    cohortId,
    before,
    of = 'shown',
    most = LINES_A_PAGE,
  }: { cohortId: string; before: string | null; of?: OpeningsOf | 'all'; most?: number },
): Promise<OpeningsPage> {
  const { rows } = await db.execute<Opening>(sql`
    select opening.id, opening.what, date_part('epoch', opening.at) * 1000 as at,
      opening.live_session_id as "liveSessionId", situation.content -> 'persona' ->> 'shortName' as "shortName",
      ${user.id} as "personId", ${user.name}, ${user.form}, theirs.seat, member.role,
      mine.ended_at is null as "isHeld"
    from ${liveSessionSeat} mine
    join ${liveSession} live on live.id = mine.live_session_id
    join ${liveSessionAccess} opening on opening.live_session_id = live.id and opening.user_id <> mine.user_id
    join ${user} on ${user.id} = opening.user_id
    join ${scenario} situation on situation.key = live.scenario_key and situation.version = live.scenario_version
    left join ${liveSessionSeat} theirs
      on theirs.live_session_id = live.id and theirs.user_id = opening.user_id
    left join ${membership} member on member.cohort_id = live.cohort_id and member.user_id = opening.user_id
    join ${membership} own on own.cohort_id = live.cohort_id and own.user_id = mine.user_id
    where mine.user_id = ${personId} and live.cohort_id::text = ${cohortId}
      and ${ofKind[of]} and ${before === null ? sql`true` : isBefore(before)}
    order by opening.at desc, opening.id desc limit ${most + 1}`)
  if (rows.length === 0) return { lines: [], next: null }
  const called = await namesInCohorts(db, [cohortId])
  const lines = rows.slice(0, most).map((line) => ({ ...line, name: called(cohortId, line) }))
  return { lines, next: rows.length > most ? (lines.at(-1)?.id ?? null) : null }
}

/** `shown`: what was shown of the person; `exports`: files without names, which are listed apart. */
export const openingsOf = ['shown', 'exports'] as const
export type OpeningsOf = (typeof openingsOf)[number]

const ofKind = {
  shown: sql`opening.what <> 'export'`,
  exports: sql`opening.what = 'export'`,
  all: sql`true`,
}

function isBefore(lineId: string) {
  return sql`(opening.at, opening.id) < (select at, id from ${liveSessionAccess} last where last.id::text = ${lineId})`
}

/** How often others opened the interviews of a person in which they sit in one seat, in one way. Times in epoch ms. */
export type Opener = Reader & {
  cohortId: string
  /** The seat of the person whose page this is. */
  mySeat: Seat
  what: OpenedWhat
  count: number
  first: number
  last: number
}

/** Everybody else who ever opened an interview of this person, by cohort and by the person's own seat in it; who came last first. */
export async function openersOf(
  { database: { db } }: Pick<Shell, 'database'>,
  personId: string,
): Promise<Opener[]> {
  const { rows } = await db.execute<Opener>(sql`
    select live.cohort_id as "cohortId", mine.seat as "mySeat", opening.what, ${user.id} as "personId", ${user.name}, ${user.form},
      count(*)::int as count, date_part('epoch', min(opening.at)) * 1000 as first,
      date_part('epoch', max(opening.at)) * 1000 as last
    from ${liveSessionSeat} mine
    join ${liveSession} live on live.id = mine.live_session_id
    join ${liveSessionAccess} opening on opening.live_session_id = live.id and opening.user_id <> mine.user_id
    join ${user} on ${user.id} = opening.user_id
    where mine.user_id = ${personId}
    group by live.cohort_id, mine.seat, opening.what, ${user.id}
    order by last desc, ${user.id}`)
  return rows
}
