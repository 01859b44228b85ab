import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitation, joinLink, membership, user } from '@/db/schema'

/** Addresses, in small letters, of the members of a cohort and of its invitations that wait for an answer. */
export async function knownAddresses(
  tx: Tx,
  cohortId: string,
): Promise<{ members: Set<string>; invited: Set<string> }> {
  const members = await tx
    .select({ address: user.email })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.cohortId, cohortId))
  const invited = await tx
    .select({ address: invitation.address })
    .from(invitation)
    .innerJoin(joinLink, eq(joinLink.id, invitation.linkId))
    .where(
      and(
        eq(invitation.cohortId, cohortId),
        isNull(invitation.acceptedBy),
        isNull(joinLink.revokedAt),
        gt(joinLink.expiresAt, new Date()),
      ),
    )
  const addresses = (rows: { address: string }[]) => new Set(rows.map(({ address }) => address.toLowerCase()))
  return { members: addresses(members), invited: addresses(invited) }
}
