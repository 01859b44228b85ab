import { and, eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { CohortSettings } from '@/domain/cohort/cohort-settings'
import { changesBetween } from '@/domain/cohort/records/settings-changes'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/shell'
import { recordAct } from './acts'
import { cohortSettings, settingsVersion } from './settings'
import type { Membership } from './take-membership'

/**
 * Replaces the settings of a cohort. Live sessions already scheduled keep the settings they pinned.
 * @throws DomainError roleMayNot, unknownPhase when the plan's phases are not the grid's, unknownFamily when players would see
 * a family that the grid has not, changedMeanwhile when the stored settings are not those of `version`
 */
export async function saveCohortSettings(
  shell: Shell,
  member: Membership,
  { version, name, timeZone, plan, settings }: CohortSettings & { version: string },
): Promise<{ version: string }> {
  const { phases, families, ...before } = await cohortSettings(shell, member)
  const planned = plan.phases.map((phase) => phase.key)
  if (planned.join() !== phases.map((phase) => phase.key).join()) throw new DomainError('unknownPhase')
  const known = ['phases', ...families.map(({ key }) => key)]
  if (!settings.shownLive.every((each) => known.includes(each))) throw new DomainError('unknownFamily')
  const { cohortId, personId: actorId } = member
  return shell.database.db.transaction(async (tx) => {
    const [saved] = await tx
      .update(cohort)
      .set({ name, timeZone, plan, settings })
      .where(and(eq(cohort.id, cohortId), eq(settingsVersion, version)))
      .returning({ version: settingsVersion })
    if (!saved) throw new DomainError('changedMeanwhile')
    // A save that found `version` found what was read here, unless it differs from it: then the update found nothing.
    const { version: _, ...was } = before
    const changes = changesBetween(was, { name, timeZone, plan, settings })
    if (changes.length > 0)
      await recordAct(tx, { cohortId, actorId, act: 'settingsSaved', detail: { kind: 'changes', changes } })
    return saved
  })
}
