import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { liveSession, liveSessionEvent } from '@/db/schema'
import { may } from '@/domain/access/roles'
import { isAhead } from '@/domain/live-session/core/slots'
import { isEarly } from '@/domain/live-session/course/early'
import { listOpen } from '@/server/interview/live-session/list-mine'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { type MyMembership, openMembershipsOf } from '@/server/training/cohort/me'
import { type OrganisedDay, organisedDays } from './organised-days'
import { readOwed } from './owed'
import type { Owed } from './owed-line'

/** A live session that goes on. `openedAt`: since when its room is open; null while it waits. */
export type CurrentSession = LiveSessionCard & { openedAt: number | null }
/** How many rooms of a cohort run together, where the viewer may see all of them. */
export type TogetherAt = { cohortId: string; startsAt: number; rooms: number }

export type Today = {
  now: CurrentSession[]
  next: LiveSessionCard[]
  owed: Owed[]
  recent: LiveSessionCard[]
  /** Slots of two rooms or more, among those of `now` and of the first of `next`. */
  together: TogetherAt[]
  organised: OrganisedDay[]
}

const MAX_RECENT = 4

/**
 * A person's day, without archived cohorts: live sessions now, next and recent, what they owe, and the day of cohorts
 * they plan. A constant number of reads. `now` in epoch ms.
 */
export async function todayOverview(
  shell: Shell & Pick<Runtime, 'env'>,
  personId: string,
  now: number,
): Promise<Today> {
  const [cards, memberships] = await Promise.all([
    listOpen(shell, personId),
    openMembershipsOf(shell.database.db, personId),
  ])
  const isUpcoming = (card: LiveSessionCard) => card.status === 'scheduled' && card.scheduledFor > now
  const current = cards.filter((card) => isNow(card, now)).sort(byDistanceTo(now))
  const next = cards.filter((card) => isUpcoming(card) && !isNow(card, now)).reverse()
  const [opened, together, owed, organised] = await Promise.all([
    openedAt(shell, current),
    togetherAt(shell, [...current, ...next.slice(0, 1)], memberships),
    readOwed(shell, personId, cards, now),
    organisedDays(shell, personId, memberships, now),
  ])
  return {
    next,
    owed,
    together,
    organised,
    now: current.map((card) => ({ ...card, openedAt: opened.get(card.id) ?? null })),
    recent: cards.filter((card) => card.status === 'closed').slice(0, MAX_RECENT),
  }
}

/** Orders by distance to `now`, so that a live session left open last week comes last. */
export function byDistanceTo(now: number) {
  return (a: LiveSessionCard, b: LiveSessionCard) =>
    Math.abs(a.scheduledFor - now) - Math.abs(b.scheduledFor - now)
}

/** Whether a live session goes on, or its hour has come and a person still waits for it. */
export function isNow(card: LiveSessionCard, now: number): boolean {
  return isAhead(card, now) && !(card.status === 'scheduled' && isEarly(card.scheduledFor, now))
}

async function openedAt({ database: { db } }: Shell, cards: readonly LiveSessionCard[]) {
  const ids = cards.filter(({ status }) => status === 'briefing').map(({ id }) => id)
  if (ids.length === 0) return new Map<string, number>()
  const { liveSessionId, type, at } = liveSessionEvent
  const rows = await db
    .select({ id: liveSessionId, at: sql<number>`(extract(epoch from max(${at})) * 1000)::float8` })
    .from(liveSessionEvent)
    .where(and(inArray(liveSessionId, ids), eq(type, 'briefingOpened')))
    .groupBy(liveSessionId)
  return new Map(rows.map((row) => [row.id, row.at]))
}

async function togetherAt(
  { database: { db } }: Shell,
  cards: readonly LiveSessionCard[],
  memberships: readonly MyMembership[],
): Promise<TogetherAt[]> {
  const seeing = memberships.filter(({ role }) => may(role, 'liveSession.seeAll'))
  const seen = new Set(seeing.map(({ cohortId }) => cohortId))
  const near = cards.filter(({ cohortId }) => seen.has(cohortId))
  if (near.length === 0) return []
  const { cohortId, scheduledFor, status } = liveSession
  const rows = await db
    .select({ cohortId, scheduledFor, rooms: sql<number>`count(*)::int` })
    .from(liveSession)
    .where(
      and(
        inArray(cohortId, [...seen]),
        inArray(
          scheduledFor,
          near.map((card) => new Date(card.scheduledFor)),
        ),
        notInArray(status, ['cancelled', 'closed']),
      ),
    )
    .groupBy(cohortId, scheduledFor)
    .having(sql`count(*) > 1`)
  return rows.map((row) => ({
    cohortId: row.cohortId,
    startsAt: row.scheduledFor.getTime(),
    rooms: row.rooms,
  }))
}
