import { randomUUID } from 'node:crypto'
import { cohort, membership } from '@/db/schema'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import { DomainError } from '@/domain/domain-error'
import { defaultPlan, planFor } from '@/domain/live-session/plan'
import { defaultLiveSettings } from '@/domain/live-session/settings'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { Shell } from '@/server/interview/shell'
import { choiceOf, type GridChoice, gridIn, usableGrids } from '@/server/library/grid/usable-grids'
import { requireCohortCreation } from '@/server/people/administration/settings'
import { recordAct } from './acts'
import { firstTerms } from './terms-of-cohort'

/** The grids a cohort may begin with, the default one first. */
export async function startingGrids(shell: Shell): Promise<GridChoice[]> {
  const grids = await usableGrids(shell.database.db, null)
  const isDefault = ({ key }: GridRef) => key === cepEntretienV1.key
  return [...grids].sort((one, other) => Number(isDefault(other)) - Number(isDefault(one))).map(choiceOf)
}

/**
 * Creates a cohort with this grid, or the default one, and the usual plan and settings. Its author becomes its coordinator.
 * @throws DomainError mayNotCreateCohorts, notFound for a grid one may not begin with
 */
export async function createCohort(
  shell: Shell,
  personId: string,
  { name, grid: wanted = cepEntretienV1 }: { name: string; grid?: GridRef | undefined },
): Promise<{ cohortId: string }> {
  const cohortId = randomUUID()
  await shell.database.db.transaction(async (tx) => {
    await requireCohortCreation(tx, personId)
    const grid = gridIn(await usableGrids(tx, null), wanted)
    if (!grid) throw new DomainError('notFound')
    await tx.insert(cohort).values({
      id: cohortId,
      name,
      gridKey: grid.key,
      gridVersion: grid.version,
      plan: planFor(grid, defaultPlan),
      settings: defaultLiveSettings,
      ...firstTerms,
      createdBy: personId,
    })
    await tx.insert(membership).values({ cohortId, userId: personId, role: 'coordinator' })
    await recordAct(tx, { cohortId, actorId: personId, act: 'cohortCreated', role: 'coordinator' })
  })
  return { cohortId }
}
