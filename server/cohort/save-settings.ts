import { and, eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { CohortSettings } from '@/domain/cohort/cohort-settings'
import { DomainError } from '@/domain/domain-error'
import { setLengths } from '@/domain/retention/terms'
import { readTerms } from '@/server/retention/terms-of-cohort'
import type { Shell } from '@/server/shell'
import { recordAct } from './acts'
import { cohortSettings, settingsVersion } from './settings'
import type { Membership } from './take-membership'

/**
 * Replaces the settings of a cohort. Live sessions already scheduled keep the settings they pinned, but for how long things are kept.
 * @throws DomainError roleMayNot, unknownPhase when the plan's phases are not the grid's, unknownFamily when players would see
 * a family that the grid has not, changedMeanwhile when the stored settings are not those of `version`
 */
export async function saveCohortSettings(
  shell: Shell,
  member: Membership,
  { version, name, timeZone, plan, settings, retention }: CohortSettings & { version: string },
  now = Date.now(),
): Promise<{ version: string }> {
  const { phases, families } = await cohortSettings(shell, member)
  const planned = plan.phases.map((phase) => phase.key)
  if (planned.join() !== phases.map((phase) => phase.key).join()) throw new DomainError('unknownPhase')
  const known = ['phases', ...families.map(({ key }) => key)]
  if (!settings.shownLive.every((each) => known.includes(each))) throw new DomainError('unknownFamily')
  const { cohortId, personId: actorId } = member
  return shell.database.db.transaction(async (tx) => {
    const terms = await readTerms(tx, cohortId)
    if (!terms) throw new DomainError('notFound')
    const { since, before: retentionBefore } = setLengths(terms, retention, now)
    const [saved] = await tx
      .update(cohort)
      .set({ name, timeZone, plan, settings, retention, retentionBefore, retentionSince: new Date(since) })
      .where(and(eq(cohort.id, cohortId), eq(settingsVersion, version)))
      .returning({ version: settingsVersion })
    if (!saved) throw new DomainError('changedMeanwhile')
    await recordAct(tx, { cohortId, actorId, act: 'settingsSaved' })
    return saved
  })
}
