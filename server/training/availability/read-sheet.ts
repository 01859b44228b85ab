import { and, eq, gt, inArray, isNull, not } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  availabilityNever,
  availabilityPerson,
  availabilitySlot,
  cohort,
  liveSession,
  liveSessionSeat,
  membership,
  user,
} from '@/db/schema'
import { hasAnswered, takesAnswers } from '@/domain/availability/availability'
import { endOfYear, isNever } from '@/domain/availability/never'
import { proposedUntil } from '@/domain/availability/proposed'
import { overlap } from '@/domain/occupancy/stay'
import { dayOf } from '@/i18n/zoned-time'
import { firstName } from '@/reading/names/first-name'
import { isSuspended } from '@/server/platform/is-suspended'
import { onClock } from './on-clock'
import { staysDuring } from './read-asked'
import { readRequest, type StoredRequest } from './take-request'

/** An interview of the person's own, elsewhere or here, that takes one of the hours. `supervises`: they look after it. */
export type OwnTaken = { startsAt: number; cohortName: string; supervises: boolean }
export type SheetHour = { slotId: string; startsAt: number; isAway: boolean; taken: OwnTaken | null }

/** What one person is asked, and what they said: theirs alone. Moments in epoch ms. */
export type HoursSheet = {
  requestId: string
  title: string
  cohortName: string
  timeZone: string
  /** What the person is called, and the coordinator who asks, by given name. */
  name: string
  askedBy: string
  answerBy: number
  isAnswered: boolean
  /** Hours that they propose besides, and the last moment at which one may begin. */
  proposed: number[]
  proposedUntil: number
  /** Whether a round is being prepared from the answers by now. */
  isLate: boolean
  hours: SheetHour[]
  /** Whether they never can at the hours they are away, and until when that holds (YYYY-MM-DD). */
  isNever: boolean
  neverUntil: string
  /** Their next interview; null where none is planned. */
  next: { scheduledFor: number; cohortName: string } | null
}

/** The sheet of a person who was asked, is a member and may still answer; null for all others. */
export async function readSheet(
  db: Db | Tx,
  { requestId, personId }: { requestId: string; personId: string },
  now: number,
): Promise<HoursSheet | null> {
  const request = await readRequest(db, requestId)
  if (!request || !isOpen(request, now)) return null
  const [person] = await readPerson(db, request, personId)
  if (!person) return null
  const { timeZone, slots, title, cohortName, answerBy, roundId } = request
  const [said, nevers, taken, [asker], next] = await Promise.all([
    readSaid(db, requestId, personId),
    db
      .select()
      .from(availabilityNever)
      .where(and(eq(availabilityNever.cohortId, request.cohortId), eq(availabilityNever.userId, personId))),
    readTaken(db, request, personId, now),
    db.select({ name: user.name }).from(user).where(eq(user.id, request.createdBy)),
    readNext(db, personId, now),
  ])
  const away = new Set(said.filter((each) => each.isAway).map(({ slotId }) => slotId))
  const clocked = slots.filter(({ id }) => away.has(id)).map((slot) => onClock(slot.startsAt, timeZone))
  return {
    requestId,
    title,
    cohortName,
    timeZone,
    next,
    name: person.name,
    askedBy: firstName(asker?.name ?? ''),
    answerBy: answerBy.getTime(),
    isAnswered: hasAnswered(person.answeredAt?.getTime() ?? null, slots),
    proposed: person.proposed.filter((startsAt) => startsAt > now),
    proposedUntil: proposedUntil(slots),
    isLate: roundId !== null,
    hours: slots.map(({ id, startsAt }) => ({
      slotId: id,
      startsAt,
      isAway: away.has(id),
      taken: taken.get(id) ?? null,
    })),
    isNever: clocked.length > 0 && clocked.every((each) => isNever(each, nevers)),
    neverUntil: endOfYear(dayOf(request.lastSlotAt.getTime(), timeZone)),
  }
}

/** Whether a request still takes answers at `now`: also not in a cohort that is archived. */
export function isOpen(request: StoredRequest, now: number): boolean {
  return !request.isArchived && takesAnswers({ ...request, lastSlotAt: request.lastSlotAt.getTime() }, now)
}

/** The person who was asked, where they are a member of the cohort now and not suspended. */
export async function readPerson(
  db: Db | Tx,
  { id: requestId, cohortId }: Pick<StoredRequest, 'id' | 'cohortId'>,
  personId: string,
) {
  const { userId, answeredAt, proposed } = availabilityPerson
  return db
    .select({ name: user.name, answeredAt, proposed })
    .from(availabilityPerson)
    .innerJoin(user, eq(user.id, userId))
    .innerJoin(membership, and(eq(membership.userId, userId), eq(membership.cohortId, cohortId)))
    .where(and(eq(availabilityPerson.requestId, requestId), eq(userId, personId), not(isSuspended(user.id))))
}

function readSaid(db: Db | Tx, requestId: string, personId: string) {
  return db
    .select({ slotId: availabilitySlot.slotId, isAway: availabilitySlot.isAway })
    .from(availabilitySlot)
    .where(and(eq(availabilitySlot.requestId, requestId), eq(availabilitySlot.userId, personId)))
}

/** By hour, the person's own interview that takes it. */
async function readTaken(
  db: Db | Tx,
  request: StoredRequest,
  personId: string,
  now: number,
): Promise<ReadonlyMap<string, OwnTaken>> {
  const stays = await staysDuring(db, request, { personIds: [personId], now })
  const mine = stays.flatMap((stay) => {
    const own = stay.people.find((each) => each.personId === personId)
    return own ? [{ ...stay, supervises: own.supervises }] : []
  })
  const cohortIds = [...new Set(mine.map(({ cohortId }) => cohortId))]
  const names = new Map(
    cohortIds.length === 0
      ? []
      : (
          await db
            .select({ id: cohort.id, name: cohort.name })
            .from(cohort)
            .where(inArray(cohort.id, cohortIds))
        ).map(({ id, name }) => [id, name]),
  )
  const lengthMs = request.minutes * 60_000
  return new Map(
    request.slots.flatMap(({ id, startsAt }) => {
      const stay = mine.find((each) => overlap({ startsAt, lengthMs }, each))
      if (!stay) return []
      const { startsAt: from, cohortId, supervises } = stay
      return [[id, { startsAt: from, cohortName: names.get(cohortId) ?? '', supervises }] as const]
    }),
  )
}

async function readNext(db: Db | Tx, personId: string, now: number): Promise<HoursSheet['next']> {
  const [next] = await db
    .select({ scheduledFor: liveSession.scheduledFor, cohortName: cohort.name })
    .from(liveSession)
    .innerJoin(cohort, and(eq(cohort.id, liveSession.cohortId), isNull(cohort.archivedAt)))
    .innerJoin(
      liveSessionSeat,
      and(
        eq(liveSessionSeat.liveSessionId, liveSession.id),
        eq(liveSessionSeat.userId, personId),
        isNull(liveSessionSeat.endedAt),
      ),
    )
    .innerJoin(membership, and(eq(membership.cohortId, cohort.id), eq(membership.userId, personId)))
    .where(and(eq(liveSession.status, 'scheduled'), gt(liveSession.scheduledFor, new Date(now))))
    .orderBy(liveSession.scheduledFor)
    .limit(1)
  return next ? { ...next, scheduledFor: next.scheduledFor.getTime() } : null
}
