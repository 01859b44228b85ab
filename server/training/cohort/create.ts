import { randomUUID } from 'node:crypto'
import { cohort, membership } from '@/db/schema'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import { DomainError } from '@/domain/domain-error'
import { defaultPlan, planFor } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import type { Shell } from '@/server/interview/shell'
import { choiceOf, type GridChoice, gridIn, usableGrids } from '@/server/library/grid/usable-grids'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { requireCohortCreation } from '@/server/people/administration/settings'
import { endTheirSockets, showPersonasOut } from '@/server/people/demonstration/admission'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { Runtime } from '@/server/platform/runtime'
import { recordAct } from './acts'
import { firstTerms } from './terms-of-cohort'

/** The grids with which a cohort of this person may begin, the default one first. */
export async function startingGrids(shell: Shell, { demo: isDemo }: Person): Promise<GridChoice[]> {
  const grids = await usableGrids(shell.database.db, { cohortId: null, isDemo })
  const isDefault = ({ key }: GridRef) => key === defaultGrid.key
  return [...grids].sort((one, other) => Number(isDefault(other)) - Number(isDefault(one))).map(choiceOf)
}

/**
 * Creates a cohort with this or the default grid; its author coordinates it. A persona's is the demonstration's. The
 * organisation's first closes the demonstration, unless it is kept.
 * @throws DomainError mayNotCreateCohorts, notFound for a grid one may not begin with
 */
export async function createCohort(
  shell: Shell & SocketHolders & Pick<Runtime, 'env'>,
  { id: personId, demo: isDemo }: Pick<Person, 'id' | 'demo'>,
  { name, grid: wanted = defaultGrid }: { name: string; grid?: GridRef | undefined },
): Promise<{ cohortId: string }> {
  const cohortId = randomUUID()
  const ended = await shell.database.db.transaction(async (tx) => {
    await requireCohortCreation(tx, personId)
    const grid = gridIn(await usableGrids(tx, { cohortId: null, isDemo }), wanted)
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
      isDemo,
    })
    await tx.insert(membership).values({ cohortId, userId: personId, role: 'coordinator' })
    await recordAct(tx, { cohortId, actorId: personId, act: 'cohortCreated', role: 'coordinator' })
    return isDemo ? [] : showPersonasOut(tx, shell.env.isDemoOn)
  })
  endTheirSockets(shell, ended)
  return { cohortId }
}
