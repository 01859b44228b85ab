import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitation, user } from '@/db/schema'
import { provesAddress, readJoinToken } from '@/server/people/membership/join-token'

/**
 * Confirms the address of an account where this token came by the invitation letter to that same address. The link that a coordinator
 * copies has no such proof, and another address is never confirmed by it.
 */
export async function proveInvited(
  tx: Tx,
  secret: string,
  { personId, token }: { personId: string; token: string },
): Promise<void> {
  const linkId = readJoinToken(secret, token)
  if (linkId === null) return
  const [found] = await tx
    .select({ address: invitation.address })
    .from(invitation)
    .innerJoin(user, and(eq(user.id, personId), eq(user.email, invitation.address)))
    .where(eq(invitation.linkId, linkId))
  if (!found || !provesAddress(secret, token, found.address)) return
  await tx
    .update(user)
    .set({ emailVerified: true, updatedAt: new Date() })
    .where(and(eq(user.id, personId), eq(user.emailVerified, false)))
}
