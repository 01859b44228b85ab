import { and, eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { CohortSettings } from '@/domain/cohort/cohort-settings'
import { shownIn } from '@/domain/cohort/follow-grid'
import { changesBetween } from '@/domain/cohort/records/settings-changes'
import { DomainError } from '@/domain/domain-error'
import { type RecordingText, textAfter } from '@/domain/live-session/recording/terms'
import { setLengths } from '@/domain/retention/terms'
import type { Shell } from '@/server/interview/shell'
import { gridIn } from '@/server/library/grid/usable-grids'
import type { Membership } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { cohortSettings, settingsVersion } from './settings'
import { readTerms } from './terms-of-cohort'

/**
 * Replaces a cohort's settings. Scheduled live sessions keep their pinned grid and settings, except retention.
 * @throws DomainError roleMayNot, notFound for a grid that the cohort may not use, unknownPhase when the plan's phases
 * are not the grid's, unknownFamily when players would see a family that the grid has not, changedMeanwhile when the
 * stored settings are not those of `version`
 */
export async function saveCohortSettings(
  shell: Shell,
  member: Membership,
  { version, ...wanted }: CohortSettings & { version: string },
  now = Date.now(),
): Promise<{ version: string; recordingText: RecordingText | null }> {
  const { name, timeZone, grid, plan, settings, recording, retention } = wanted
  const { grids, recordingText, version: _, ...before } = await cohortSettings(shell, member)
  const chosen = gridIn(grids, grid)
  if (!chosen) throw new DomainError('notFound')
  const planned = plan.phases.map((phase) => phase.key)
  if (planned.join() !== chosen.phases.map((phase) => phase.key).join()) throw new DomainError('unknownPhase')
  if (shownIn(chosen, settings.shownLive).length < settings.shownLive.length)
    throw new DomainError('unknownFamily')
  const { cohortId, personId: actorId } = member
  return shell.database.db.transaction(async (tx) => {
    const terms = await readTerms(tx, cohortId)
    if (!terms) throw new DomainError('notFound')
    const { since, before: retentionBefore } = setLengths(terms, retention, now)
    const text = textAfter(saidIn(before), saidIn(wanted), recordingText, now)
    const isSameRecording = text === recordingText && changesBetween(before.recording, recording).length === 0
    const [saved] = await tx
      .update(cohort)
      .set({
        name,
        timeZone,
        gridKey: grid.key,
        gridVersion: grid.version,
        plan,
        settings,
        ...(isSameRecording ? {} : { recording: { ...recording, text } }),
        retention,
        retentionBefore,
        retentionSince: new Date(since),
      })
      .where(and(eq(cohort.id, cohortId), eq(settingsVersion, version)))
      .returning({ version: settingsVersion })
    if (!saved) throw new DomainError('changedMeanwhile')
    // A save that found `version` found what was read here, unless it differs from it: then the update found nothing.
    const changes = changesBetween(before, { name, timeZone, grid, plan, settings, recording, retention })
    if (changes.length > 0)
      await recordAct(tx, { cohortId, actorId, act: 'settingsSaved', detail: { kind: 'changes', changes } })
    return { ...saved, recordingText: text }
  })
}

/** What settings have the text of the agreement to record say. */
function saidIn({ recording, retention }: Pick<CohortSettings, 'recording' | 'retention'>) {
  return { ...recording, days: retention.media }
}
