import { eq } from 'drizzle-orm'
import { round } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeDraft } from './take-round'

/** Throws a draft away. @throws DomainError roleMayNot, notFound, roundPublished */
export async function discardRound(shell: Shell, member: Membership, roundId: string): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { id } = await takeDraft(tx, member, roundId)
    await tx.delete(round).where(eq(round.id, id))
  })
}
