import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { observationGrid, scenario } from '@/db/schema'
import type { Content } from '@/domain/library/content-kind'
import type { ObservationGrid } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import type { Scenario } from '@/domain/scenario/scenario'
import type { ItemName } from './take-item'

export type Version = { version: number; at: Date; by: string | null; content: Content }

/** All versions of an item, the latest first. */
export async function versionsOf(db: Db | Tx, { kind, key }: ItemName): Promise<Version[]> {
  if (kind === 'scenario') {
    const rows = await db.select().from(scenario).where(eq(scenario.key, key)).orderBy(desc(scenario.version))
    return rows.map(({ version, createdAt: at, publishedBy: by, content }) => ({ version, at, by, content }))
  }
  const rows = await db
    .select()
    .from(observationGrid)
    .where(eq(observationGrid.key, key))
    .orderBy(desc(observationGrid.version))
  return rows.map(({ version, createdAt: at, publishedBy: by, content }) => {
    return { version, at, by, content: readGrid(content) }
  })
}

/** The latest version of an item, or the one named; null where there is none. */
export async function versionOf(db: Db | Tx, name: ItemName, version?: number): Promise<Version | null> {
  const all = await versionsOf(db, name)
  return (version === undefined ? all[0] : all.find((each) => each.version === version)) ?? null
}

/** Writes a version, which `checkDraft` has given: it is of its kind's schema. Nothing changes it from then on. */
export async function insertVersion(
  tx: Tx,
  { kind, key }: ItemName,
  { version, by, content }: { version: number; by: string; content: Content },
): Promise<void> {
  const row = { key, version, publishedBy: by }
  if (kind === 'scenario') await tx.insert(scenario).values({ ...row, content: content as Scenario })
  else await tx.insert(observationGrid).values({ ...row, content: content as ObservationGrid })
}
