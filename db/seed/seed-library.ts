import type { Db } from '@/db/client'
import { observationGrid, scenario } from '@/db/schema'
import { builtInVersions } from '@/domain/observation/built-in-grids'
import { builtInScenarios } from './built-in-scenarios'

/** Inserts the built-in grids and scenarios. A version that exists is never changed: live sessions pin it. */
export async function seedLibrary(db: Db): Promise<void> {
  await db
    .insert(observationGrid)
    .values(builtInVersions.map((content) => ({ key: content.key, version: content.version, content })))
    .onConflictDoNothing()
  await db
    .insert(scenario)
    .values(builtInScenarios.map((content) => ({ key: content.key, version: content.version, content })))
    .onConflictDoNothing()
}
