import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { availabilityPerson, membership } from '@/db/schema'
import { takesAnswers } from '@/domain/availability/availability'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import { takeRequest } from './take-request'

/**
 * Reminds by letter who has not answered, each person once. Gives how many letters were written: personas get none.
 * @throws DomainError roleMayNot, notFound, hourPassed once no one can answer any more
 */
export async function remindAsked(
  shell: Shell,
  member: Membership,
  requestId: string,
): Promise<{ sent: number }> {
  return shell.database.db.transaction(async (tx) => {
    const request = await takeRequest(tx, member, requestId)
    const standing = { ...request, lastSlotAt: request.lastSlotAt.getTime() }
    if (!takesAnswers(standing, Date.now())) throw new DomainError('hourPassed')
    const { cohortId } = member
    const lastAsked = Math.max(...request.slots.map(({ askedAt = 0 }) => askedAt))
    const members = tx
      .select({ id: membership.userId })
      .from(membership)
      .where(eq(membership.cohortId, cohortId))
    const { userId, remindedAt, answeredAt } = availabilityPerson
    const reminded = await tx
      .update(availabilityPerson)
      .set({ remindedAt: new Date() })
      .where(
        and(
          eq(availabilityPerson.requestId, request.id),
          or(isNull(answeredAt), lt(answeredAt, new Date(lastAsked))),
          isNull(remindedAt),
          inArray(userId, members),
        ),
      )
      .returning({ userId })
    let sent = 0
    for (const each of reminded) {
      const about = { kind: 'availabilityReminder' as const, requestId: request.id }
      const key = `availability reminder ${request.id} ${each.userId}`
      if (await post(tx, { key, to: { userId: each.userId }, about, cohortId })) sent += 1
    }
    return { sent }
  })
}
