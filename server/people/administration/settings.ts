import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { installation, user } from '@/db/schema'
import {
  type CohortCreation,
  cohortCreationSchema,
  defaultCohortCreation,
  mayCreateCohorts,
  type Registration,
  type Standing,
} from '@/domain/access/installation'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/platform/shell'
import { recordInstallationAct } from './acts'
import { readRegistration } from './registration'
import type { Administration } from './take-administration'

/** Who may create cohorts on this installation. */
async function readCohortCreation(db: Db | Tx): Promise<CohortCreation> {
  const [row] = await db.select({ stored: installation.cohortCreation }).from(installation)
  const known = cohortCreationSchema.safeParse(row?.stored)
  return known.success ? known.data : defaultCohortCreation
}

/** The settings of the installation, for its administrators. */
export async function installationSettings(
  { database }: Shell,
  _: Administration,
): Promise<{ cohortCreation: CohortCreation; registration: Registration }> {
  const [cohortCreation, registration] = await Promise.all([
    readCohortCreation(database.db),
    readRegistration(database.db),
  ])
  return { cohortCreation, registration }
}

/** Chooses who may create cohorts. Choosing what holds already is no act. */
export async function saveCohortCreation(
  { database }: Shell,
  { personId: actorId }: Administration,
  cohortCreation: CohortCreation,
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const before = await readCohortCreation(tx)
    if (before === cohortCreation) return
    await tx
      .insert(installation)
      .values({ cohortCreation })
      .onConflictDoUpdate({ target: installation.only, set: { cohortCreation } })
    await recordInstallationAct(tx, { actorId, act: 'creationSet', cohortCreation })
  })
}

/** What this account may do on the installation; nothing for an unknown one. */
export async function readStanding(
  db: Db | Tx,
  personId: string,
): Promise<Standing & { mayCreateCohorts: boolean }> {
  const [row] = await db
    .select({ isAdministrator: user.administrator, isAllowed: user.mayCreateCohorts })
    .from(user)
    .where(eq(user.id, personId))
  const standing = row ?? { isAdministrator: false, isAllowed: false }
  const may = row !== undefined && mayCreateCohorts(await readCohortCreation(db), standing)
  return { ...standing, mayCreateCohorts: may }
}

/** Checks that this account may create cohorts. @throws DomainError mayNotCreateCohorts */
export async function requireCohortCreation(db: Db | Tx, personId: string): Promise<void> {
  const standing = await readStanding(db, personId)
  if (!standing.mayCreateCohorts) throw new DomainError('mayNotCreateCohorts')
}
