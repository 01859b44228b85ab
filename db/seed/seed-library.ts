import type { Db } from '@/db/client'
import { observationGrid, scenario } from '@/db/schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { builtInScenarios } from './built-in-scenarios'

/** Inserts the built-in grid and scenarios. A version that exists is never changed: live sessions pin it. */
export async function seedLibrary(db: Db): Promise<void> {
  await db
    .insert(observationGrid)
    .values({ key: cepEntretienV1.key, version: cepEntretienV1.version, content: cepEntretienV1 })
    .onConflictDoNothing()
  await db
    .insert(scenario)
    .values(builtInScenarios.map((content) => ({ key: content.key, version: content.version, content })))
    .onConflictDoNothing()
}
