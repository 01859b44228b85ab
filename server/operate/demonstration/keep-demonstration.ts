import { eq } from 'drizzle-orm'
import { installation, user } from '@/db/schema'
import { mayKeepDemonstration } from '@/domain/access/demonstration'
import { defaultCohortCreation } from '@/domain/access/installation'
import { DomainError } from '@/domain/domain-error'
import type { Runtime } from '@/server/operate/runtime'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import { endTheirSockets, readAdmission, showPersonasOut } from '@/server/people/demonstration/admission'

/**
 * Keeps the demonstration open beside the organisation's cohorts, or no longer: then visitors inside as a persona are out at once.
 * Choosing what holds already is no act.
 * @throws DomainError demonstrationApart to a persona who administers: anyone may be one
 */
export async function keepDemonstration(
  runtime: Runtime,
  { personId: actorId }: Administration,
  isKept: boolean,
): Promise<void> {
  const ended = await runtime.database.db.transaction(async (tx) => {
    const [actor] = await tx.select({ demo: user.demo }).from(user).where(eq(user.id, actorId))
    if (!actor || !mayKeepDemonstration(actor)) throw new DomainError('demonstrationApart')
    if ((await readAdmission(tx)).isKept === isKept) return []
    await tx
      .insert(installation)
      .values({ cohortCreation: defaultCohortCreation, demonstrationKept: isKept })
      .onConflictDoUpdate({ target: installation.only, set: { demonstrationKept: isKept } })
    await recordInstallationAct(tx, { actorId, act: isKept ? 'demonstrationKept' : 'demonstrationNotKept' })
    return showPersonasOut(tx, runtime.env.isDemoOn)
  })
  endTheirSockets(runtime, ended)
}
