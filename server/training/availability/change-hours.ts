import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { availabilityPerson, availabilityRequest, availabilitySlot, membership } from '@/db/schema'
import { takesAnswers } from '@/domain/availability/availability'
import type { ChangedHours } from '@/domain/availability/availability-schema'
import { changeSlots } from '@/domain/availability/change-slots'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import { post } from '@/server/platform/outbox/post'
import { fillNevers } from './fill-nevers'
import { takeRequest } from './take-request'

/**
 * Changes the hours people are asked about. Answers on hours that stay are kept, others deleted. Added hours mean a
 * letter to everybody asked, except this coordinator. Returns the number of letters.
 * @throws DomainError roleMayNot, notFound, hourPassed where an added hour or the new day has, or no one can answer any
 * more
 */
export async function changeHours(
  shell: Shell,
  member: Membership,
  { requestId, hours, answerBy }: ChangedHours & { requestId: string },
): Promise<{ sent: number }> {
  if (!isUuid(requestId)) throw new DomainError('notFound')
  const now = Date.now()
  const { cohortId, personId: by } = member
  return shell.database.db.transaction(async (tx) => {
    await tx
      .select({ id: availabilityRequest.id })
      .from(availabilityRequest)
      .where(eq(availabilityRequest.id, requestId))
      .for('update')
    const request = await takeRequest(tx, member, requestId)
    const standing = { ...request, lastSlotAt: request.lastSlotAt.getTime() }
    if (!takesAnswers(standing, now)) throw new DomainError('hourPassed')
    const { slots, added, removed } = changeSlots(request.slots, hours, { now, newId: randomUUID })
    const isPast = added.some(({ startsAt }) => startsAt <= now)
    if (isPast || (answerBy !== undefined && answerBy <= now)) throw new DomainError('hourPassed')
    await tx
      .update(availabilityRequest)
      .set({
        slots: [...slots],
        lastSlotAt: new Date(Math.max(...slots.map(({ startsAt }) => startsAt))),
        answerBy: answerBy === undefined ? request.answerBy : new Date(answerBy),
      })
      .where(eq(availabilityRequest.id, requestId))
    const gone = removed.map(({ id }) => id)
    if (gone.length > 0)
      await tx
        .delete(availabilitySlot)
        .where(and(eq(availabilitySlot.requestId, requestId), inArray(availabilitySlot.slotId, gone)))
    if (added.length === 0) return { sent: 0 }
    const asked = await tx
      .select({ userId: availabilityPerson.userId })
      .from(availabilityPerson)
      .innerJoin(
        membership,
        and(eq(membership.userId, availabilityPerson.userId), eq(membership.cohortId, cohortId)),
      )
      .where(eq(availabilityPerson.requestId, requestId))
    const { timeZone } = request
    await fillNevers(tx, { requestId, cohortId, timeZone, slots: added, asked })
    let sent = 0
    for (const { userId } of asked) {
      if (userId === by) continue
      const about = { kind: 'availabilityAsked' as const, requestId, isAgain: true }
      const key = `availability ${requestId} ${userId} hours ${now}`
      if (await post(tx, { key, to: { userId }, about, cohortId })) sent += 1
    }
    return { sent }
  })
}
