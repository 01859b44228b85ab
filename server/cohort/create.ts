import { randomUUID } from 'node:crypto'
import { cohort, membership } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/plan'
import { defaultLiveSettings } from '@/domain/live-session/settings'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { requireCohortCreation } from '@/server/installation/settings'
import { firstTerms } from '@/server/retention/terms-of-cohort'
import type { Shell } from '@/server/shell'
import { recordAct } from './acts'

/** Creates a cohort with the default grid, plan and settings. Its author becomes its coordinator. @throws DomainError mayNotCreateCohorts */
export async function createCohort(
  shell: Shell,
  personId: string,
  { name }: { name: string },
): Promise<{ cohortId: string }> {
  const cohortId = randomUUID()
  await shell.database.db.transaction(async (tx) => {
    await requireCohortCreation(tx, personId)
    await tx.insert(cohort).values({
      id: cohortId,
      name,
      gridKey: cepEntretienV1.key,
      gridVersion: cepEntretienV1.version,
      plan: defaultPlan,
      settings: defaultLiveSettings,
      ...firstTerms,
      createdBy: personId,
    })
    await tx.insert(membership).values({ cohortId, userId: personId, role: 'coordinator' })
    await recordAct(tx, { cohortId, actorId: personId, act: 'cohortCreated', role: 'coordinator' })
  })
  return { cohortId }
}
