import { installation } from '@/db/schema'
import { defaultCohortCreation } from '@/domain/access/installation'
import type { Delays } from '@/domain/erasure/delays'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Shell } from '@/server/interview/shell'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import { readDelays } from './erased-people'

/** The delays of the organisation, for its administrators. */
export function erasureDelays({ database }: Shell, _: Administration): Promise<Delays> {
  return readDelays(database.pool)
}

/** Chooses the delays. What is asked for already keeps its day. Choosing what holds already is no act. */
export async function saveErasureDelays(
  { database }: Shell,
  { personId: actorId }: Administration,
  { erasureDays, attendanceYears }: Delays,
): Promise<void> {
  await inTransaction(database.pool, async ({ tx, connection }) => {
    const before = await readDelays(connection)
    if (before.erasureDays === erasureDays && before.attendanceYears === attendanceYears) return
    await tx
      .insert(installation)
      .values({ cohortCreation: defaultCohortCreation, erasureDays, attendanceYears })
      .onConflictDoUpdate({ target: installation.only, set: { erasureDays, attendanceYears } })
    await recordInstallationAct(tx, { actorId, act: 'delaysSet' })
  })
}
