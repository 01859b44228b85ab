import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitation, joinLink, user } from '@/db/schema'

/**
 * Marks as accepted the invitation by whose link somebody has just joined, and those to their own address, whichever way they came:
 * the links of these then let nobody else in.
 */
export async function acceptInvitations(
  tx: Tx,
  { cohortId, personId, linkId }: { cohortId: string; personId: string; linkId: string },
): Promise<void> {
  const own = tx.select({ address: user.email }).from(user).where(eq(user.id, personId))
  const accepted = await tx
    .update(invitation)
    .set({ acceptedBy: personId })
    .where(
      and(
        eq(invitation.cohortId, cohortId),
        isNull(invitation.acceptedBy),
        or(eq(invitation.linkId, linkId), inArray(invitation.address, own)),
      ),
    )
    .returning({ linkId: invitation.linkId })
  const others = accepted.map((each) => each.linkId).filter((id) => id !== linkId)
  if (others.length === 0) return
  await tx.update(joinLink).set({ revokedAt: new Date() }).where(inArray(joinLink.id, others))
}
