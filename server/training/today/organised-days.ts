import { and, inArray, sql } from 'drizzle-orm'
import { membership } from '@/db/schema'
import { lostSeats } from '@/domain/access/members'
import { may, type Role, type RoleNow } from '@/domain/access/roles'
import { isHeld } from '@/domain/live-session/core/held'
import { isAhead, slotsOf } from '@/domain/live-session/core/slots'
import { type Readiness, readinessOf } from '@/domain/live-session/course/readiness'
import { leadingFirst } from '@/domain/live-session/wall/slot'
import { dayOf } from '@/i18n/zoned-time'
import { foldSome } from '@/server/interview/event-log/fold-some'
import { type LiveSessionCard, liveSessionCards } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { countInvitedIn } from '@/server/people/membership/count-invited'
import { isSuspended } from '@/server/platform/is-suspended'
import { type MailOfDay, readMailOfDays } from './mail-of-day'
import { type DraftRound, type FreePlace, type RoundOfDay, readRoundsOf } from './rounds-of-day'
import { daysOf, isOnOneOf, readSpans } from './told-days'

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
  /** How many people are invited as either and can still join. */
  invited: { learners: number; supervisors: number }
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
  const [spans, counts, mail, invited] = await Promise.all([
    readSpans(shell, ids, now),
    countMembers(shell, ids),
    readMailOfDays(shell, ids, now),
    countInvitedIn(shell.database.db, ids),
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
      cohortId,
      cohortName,
      timeZone,
      day,
      today,
      learners: counts.get(`${cohortId} learner`) ?? 0,
      supervisors: counts.get(`${cohortId} supervisor`) ?? 0,
      invited: { learners: invited(cohortId).learner, supervisors: invited(cohortId).supervisor },
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
  if (people.size === 0) return new Map<string, RoleNow>()
  const { cohortId, userId, role } = membership
  const rows = await db
    .select({ cohortId, userId, role, isKeptOut: isSuspended(userId) })
    .from(membership)
    .where(
      and(inArray(cohortId, [...new Set(cards.map((card) => card.cohortId))]), inArray(userId, [...people])),
    )
  return new Map(
    rows.map((row): [string, RoleNow] => [
      `${row.cohortId} ${row.userId}`,
      row.isKeptOut ? 'suspended' : row.role,
    ]),
  )
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
