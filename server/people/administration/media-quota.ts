import { installation } from '@/db/schema'
import { defaultCohortCreation } from '@/domain/access/installation'
import type { Shell } from '@/server/platform/shell'
import { recordInstallationAct } from './acts'
import type { Administration } from './take-administration'

/** Sets the most that recordings of all cohorts may take, in bytes; null takes the bound away. What holds already is no act. */
export async function saveMediaQuota(
  { database }: Shell,
  { personId: actorId }: Administration,
  mediaQuota: number | null,
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const [row] = await tx.select({ before: installation.mediaQuota }).from(installation)
    if ((row?.before ?? null) === mediaQuota) return
    await tx
      .insert(installation)
      .values({ cohortCreation: defaultCohortCreation, mediaQuota })
      .onConflictDoUpdate({ target: installation.only, set: { mediaQuota } })
    await recordInstallationAct(tx, { actorId, act: 'mediaQuotaSet' })
  })
}
