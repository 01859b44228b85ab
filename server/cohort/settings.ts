import { and, eq, type SQL, sql } from 'drizzle-orm'
import { cohort, observationGrid } from '@/db/schema'
import type { CohortSettings } from '@/domain/cohort/cohort-settings'
import { DomainError } from '@/domain/domain-error'
import { liveSettingsSchema } from '@/domain/live-session/settings-schema'
import type { Localized } from '@/domain/localized'
import type { Family } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import { retentionSchema } from '@/domain/retention/retention-schema'
import type { Shell } from '@/server/shell'
import { type Membership, requirePermission } from './take-membership'

export type ReadCohortSettings = CohortSettings & {
  /** The version of these settings. A save that names another version is refused. */
  version: string
  phases: { key: string; label: Localized }[]
  families: Pick<Family, 'key' | 'label' | 'shownHint'>[]
}

/** SQL for the version of a cohort's settings: a digest of their whole content. */
export const settingsVersion: SQL<string> = sql<string>`md5(${cohort.name} || '·' || ${cohort.timeZone} || '·' || ${cohort.plan}::text || ${cohort.settings}::text || ${cohort.retention}::text)`

/** The settings of a cohort, for members who may change them. @throws DomainError roleMayNot */
export async function cohortSettings(shell: Shell, member: Membership): Promise<ReadCohortSettings> {
  requirePermission(member, 'cohort.configure')
  const [found] = await shell.database.db
    .select({
      name: cohort.name,
      timeZone: cohort.timeZone,
      plan: cohort.plan,
      settings: cohort.settings,
      version: settingsVersion,
      retention: cohort.retention,
      grid: observationGrid.content,
    })
    .from(cohort)
    .innerJoin(
      observationGrid,
      and(eq(observationGrid.key, cohort.gridKey), eq(observationGrid.version, cohort.gridVersion)),
    )
    .where(eq(cohort.id, member.cohortId))
  if (!found) throw new DomainError('notFound')
  const { grid: stored, ...read } = found
  const grid = readGrid(stored)
  return {
    ...read,
    settings: liveSettingsSchema.parse(read.settings),
    retention: retentionSchema.parse(read.retention),
    phases: grid.phases.map(({ key, label }) => ({ key, label })),
    families: grid.families.map(({ key, label, shownHint }) => ({ key, label, shownHint })),
  }
}
