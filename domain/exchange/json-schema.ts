import * as z from 'zod/mini'
import type { LibraryKind } from '@/domain/library/item'
import { gridTextSchema } from '@/domain/observation/grid-text-schema'
import { scenarioTextSchema } from '@/domain/scenario/scenario'
import { contentFileSchemas, itemSchemas } from './content-file'

const names = z.registry<{ id: string }>()
names.add(scenarioTextSchema, { id: 'text' })
names.add(gridTextSchema, { id: 'gridText' })
names.add(itemSchemas.scenario, { id: 'situation' })
names.add(itemSchemas.grid, { id: 'grid' })

const titles: Record<LibraryKind, string> = {
  scenario: 'Situations of Triade, version 1 of the format',
  grid: 'Observation grids of Triade, version 1 of the format',
}

const texts: readonly unknown[] = [scenarioTextSchema, gridTextSchema]

/** A text may be absent in one of the two languages. */
function inOneLanguage({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: unknown
  jsonSchema: z.core.JSONSchema.BaseSchema
}) {
  if (!texts.includes(zodSchema)) return
  jsonSchema.required = undefined
  jsonSchema.minProperties = 1
}

/**
 * The JSON Schema (2020-12) of a file, as it is published in `docs/schemas`. What parts of a situation or a grid may not contradict is no
 * matter of a schema: docs/exchange.md lists it.
 */
export function publishedSchema(kind: LibraryKind): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(contentFileSchemas[kind], {
    metadata: names,
    reused: 'ref',
    io: 'output',
    override: inOneLanguage,
  })
  return { $schema, title: titles[kind], ...rest }
}
