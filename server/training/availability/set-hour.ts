import { and, eq } from 'drizzle-orm'
import { availabilityPerson, availabilitySlot } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeRequest } from './take-request'

/** Says for a member, who told the coordinator, whether they can at one hour. @throws DomainError roleMayNot, notFound */
export async function setHour(
  { database: { db } }: Shell,
  member: Membership,
  wish: { requestId: string; personId: string; slotId: string; isAway: boolean },
): Promise<void> {
  const { requestId, personId: userId, slotId, isAway } = wish
  const { slots } = await takeRequest(db, member, requestId)
  const slot = slots.find(({ id }) => id === slotId)
  const asked = await db
    .select({ userId: availabilityPerson.userId })
    .from(availabilityPerson)
    .where(and(eq(availabilityPerson.requestId, requestId), eq(availabilityPerson.userId, userId)))
  if (!slot || asked.length === 0) throw new DomainError('notFound')
  const said = { isAway, saidBy: member.personId }
  await db
    .insert(availabilitySlot)
    .values({ requestId, userId, slotId, startsAt: new Date(slot.startsAt), ...said })
    .onConflictDoUpdate({
      target: [availabilitySlot.requestId, availabilitySlot.userId, availabilitySlot.slotId],
      set: said,
    })
}
