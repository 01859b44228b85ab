import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { availabilityNever, availabilityPerson, availabilitySlot } from '@/db/schema'
import type { HoursAnswer } from '@/domain/availability/availability-schema'
import { endOfYear, weekHoursOf } from '@/domain/availability/never'
import { checkProposed } from '@/domain/availability/proposed'
import { DomainError } from '@/domain/domain-error'
import { dayOf } from '@/i18n/zoned-time'
import { onClock } from './on-clock'
import { isOpen, readPerson } from './read-sheet'
import { readRequest, type StoredRequest } from './take-request'

/**
 * Stores a person's answer about hours, replacing earlier ones. `isNever`: also never at these hours of the week until
 * the end of the last hour's training year; false lifts that.
 * @throws DomainError notFound for who was not asked or is no member, hourPassed once no one can answer any more, or of
 * an hour that they propose
 */
export async function answerHours(
  db: Db,
  { requestId, personId }: { requestId: string; personId: string },
  { awaySlotIds, isNever, proposed = [] }: HoursAnswer,
): Promise<void> {
  const now = Date.now()
  await db.transaction(async (tx) => {
    const request = await readRequest(tx, requestId)
    if (!request || (await readPerson(tx, request, personId)).length === 0) throw new DomainError('notFound')
    if (!isOpen(request, now)) throw new DomainError('hourPassed')
    // Two answers of one person come one after the other.
    await tx
      .update(availabilityPerson)
      .set({ answeredAt: new Date(now), proposed: [...checkProposed(proposed, request.slots, now)] })
      .where(and(eq(availabilityPerson.requestId, requestId), eq(availabilityPerson.userId, personId)))
    await tx
      .delete(availabilitySlot)
      .where(and(eq(availabilitySlot.requestId, requestId), eq(availabilitySlot.userId, personId)))
    const away = request.slots.filter(({ id }) => awaySlotIds.includes(id))
    if (away.length > 0) {
      await tx.insert(availabilitySlot).values(
        away.map(({ id: slotId, startsAt }) => ({
          requestId,
          userId: personId,
          slotId,
          startsAt: new Date(startsAt),
          isAway: true,
        })),
      )
    }
    await keepNevers(tx, request, { personId, awaySlotIds: new Set(away.map(({ id }) => id)), isNever })
  })
}

type Nevers = { personId: string; awaySlotIds: ReadonlySet<string>; isNever: boolean }

async function keepNevers(
  tx: Tx,
  { cohortId, timeZone, slots, lastSlotAt }: StoredRequest,
  { personId: userId, awaySlotIds, isNever }: Nevers,
): Promise<void> {
  const hoursOf = (of: StoredRequest['slots']) =>
    weekHoursOf(of.map(({ startsAt }) => onClock(startsAt, timeZone)))
  const { weekday, time } = availabilityNever
  // Said anew for every hour of the week that was asked.
  for (const hour of hoursOf(slots)) {
    await tx
      .delete(availabilityNever)
      .where(
        and(
          eq(availabilityNever.cohortId, cohortId),
          eq(availabilityNever.userId, userId),
          eq(weekday, hour.weekday),
          eq(time, hour.time),
        ),
      )
  }
  const never = isNever ? hoursOf(slots.filter(({ id }) => awaySlotIds.has(id))) : []
  if (never.length === 0) return
  const until = endOfYear(dayOf(lastSlotAt.getTime(), timeZone))
  await tx.insert(availabilityNever).values(never.map((hour) => ({ cohortId, userId, ...hour, until })))
}
