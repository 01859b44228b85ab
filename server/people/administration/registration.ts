import type { Db, Tx } from '@/db/client'
import { installation } from '@/db/schema'
import {
  defaultCohortCreation,
  defaultRegistration,
  type Registration,
  registrationSchema,
} from '@/domain/access/installation'
import type { Shell } from '@/server/platform/shell'
import { recordInstallationAct } from './acts'
import type { Administration } from './take-administration'

/** How accounts come to be on this installation. */
export async function readRegistration(db: Db | Tx): Promise<Registration> {
  const [row] = await db.select({ stored: installation.registration }).from(installation)
  const known = registrationSchema.safeParse(row?.stored)
  return known.success ? known.data : defaultRegistration
}

/** Opens registration by join links, or closes it. Choosing what holds already is no act. */
export async function saveRegistration(
  { database }: Shell,
  { personId: actorId }: Administration,
  registration: Registration,
): Promise<void> {
  await database.db.transaction(async (tx) => {
    if ((await readRegistration(tx)) === registration) return
    await tx
      .insert(installation)
      .values({ cohortCreation: defaultCohortCreation, registration })
      .onConflictDoUpdate({ target: installation.only, set: { registration } })
    await recordInstallationAct(tx, { actorId, act: 'registrationSet', registration })
  })
}
