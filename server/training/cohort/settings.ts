import { eq, type SQL, sql } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { CohortSettings } from '@/domain/cohort/cohort-settings'
import { DomainError } from '@/domain/domain-error'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'
import { recordingSettingsSchema } from '@/domain/live-session/recording/settings-schema'
import type { RecordingText } from '@/domain/live-session/recording/terms'
import { readRetention } from '@/domain/retention/retention-schema'
import type { Shell } from '@/server/interview/shell'
import { choiceOf, type GridChoice, usableGrids } from '@/server/library/grid/usable-grids'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'

export type ReadCohortSettings = CohortSettings & {
  /** The version of these settings. A save that names another version is refused. */
  version: string
  /** The text that people of interviews scheduled now agree to; null as long as recording was never on. */
  recordingText: RecordingText | null
  /** The grids that may be chosen; the one in use is among them. */
  grids: GridChoice[]
}

/** SQL for the version of a cohort's settings: a digest of their whole content. */
export const settingsVersion: SQL<string> = sql<string>`md5(${cohort.name} || '·' || ${cohort.timeZone} || '·' || ${cohort.gridKey} || '·' || ${cohort.gridVersion} || '·' || ${cohort.plan}::text || ${cohort.settings}::text || ${cohort.retention}::text || ${cohort.recording}::text)`

/** The settings of a cohort, for members who may change them. @throws DomainError roleMayNot */
export async function cohortSettings(shell: Shell, member: Membership): Promise<ReadCohortSettings> {
  requirePermission(member, 'cohort.configure')
  const [found] = await shell.database.db
    .select({
      name: cohort.name,
      timeZone: cohort.timeZone,
      grid: { key: cohort.gridKey, version: cohort.gridVersion },
      plan: cohort.plan,
      settings: cohort.settings,
      version: settingsVersion,
      retention: cohort.retention,
      recording: cohort.recording,
    })
    .from(cohort)
    .where(eq(cohort.id, member.cohortId))
  if (!found) throw new DomainError('notFound')
  const grids = await usableGrids(shell.database.db, { cohortId: member.cohortId, current: found.grid })
  return {
    ...found,
    recording: recordingSettingsSchema.parse(found.recording),
    recordingText: found.recording.text ?? null,
    settings: liveSettingsSchema.parse(found.settings),
    retention: readRetention(found.retention),
    grids: grids.map(choiceOf),
  }
}
