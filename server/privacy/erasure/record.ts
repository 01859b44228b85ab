import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership } from '@/db/schema'
import { recordInstallationAct } from '@/server/people/administration/acts'
import { recordAct } from '@/server/training/cohort/acts'

export type ErasureAct = 'erasureAsked' | 'erasureWithdrawn' | 'erasureCarriedOut' | 'erasureFellDue'

/**
 * Writes an act into the journal of each cohort of the erased person, and into the installation's: ids alone, so that the lines need
 * no erasure. Called while they are members.
 */
export async function recordErasure(
  tx: Tx,
  line: { readonly act: ErasureAct; readonly actorId: string; readonly aboutId: string },
): Promise<void> {
  const rows = await tx
    .select({ cohortId: membership.cohortId })
    .from(membership)
    .where(eq(membership.userId, line.aboutId))
  for (const { cohortId } of rows) await recordAct(tx, { cohortId, ...line })
  await recordInstallationAct(tx, line)
}
