import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitation, joinLink, user } from '@/db/schema'
import { placeJoined } from '@/server/training/round/invited/place-joined'

/**
 * Marks as accepted the invitation by whose link a person joined, and those to their address; their links let no one
 * else in. Places that rounds keep for these invitations become theirs. Gives the number of these rounds.
 */
export async function acceptInvitations(
  tx: Tx,
  { cohortId, personId, linkId }: { cohortId: string; personId: string; linkId: string },
): Promise<number> {
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
  const invitationIds = accepted.map((each) => each.linkId)
  const others = invitationIds.filter((id) => id !== linkId)
  if (others.length > 0)
    await tx.update(joinLink).set({ revokedAt: new Date() }).where(inArray(joinLink.id, others))
  return placeJoined(tx, { cohortId, personId, invitationIds })
}
