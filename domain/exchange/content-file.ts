import * as z from 'zod/mini'
import type { LibraryKind } from '@/domain/library/item'
import { languagesOf, locales } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { type Scenario, scenarioSchema } from '@/domain/scenario/scenario'

export type ContentOf = { scenario: Scenario; grid: ObservationGrid }

/** How a file calls what is in it. */
export const formats = { scenario: 'triade-situations', grid: 'triade-grids' } as const satisfies Record<
  LibraryKind,
  string
>
/** The version of both formats that this release writes; it reads this one and those before it. */
export const formatVersion = 1

/** Most bytes of a file that is read, and most items in one. */
export const mostBytes = 1_048_576
export const mostItems = 100

function fileSchema<Format extends string, Item extends z.ZodMiniType>(format: Format, item: Item) {
  return z.object({
    /** For editors that check a file while it is written. */
    $schema: z.optional(z.string()),
    format: z.literal(format),
    version: z.literal(formatVersion),
    /** The languages in which all of it is written; absent from files of earlier releases, which are written in both. */
    languages: z.optional(z.array(z.enum(locales))),
    items: z.array(item).check(z.minLength(1), z.maxLength(mostItems)),
  })
}

/** A file of situations, and a file of grids: the published schemas are made from these (docs/schemas). */
export const contentFileSchemas = {
  scenario: fileSchema(formats.scenario, scenarioSchema),
  grid: fileSchema(formats.grid, observationGridSchema),
}

/** The schema of one item of a file. */
export const itemSchemas = { scenario: scenarioSchema, grid: observationGridSchema } as const

/** A file with these items, as text that people can read and edit: fields stand in the order of the schema, however they were stored. */
export function writeContentFile<K extends LibraryKind>(kind: K, items: readonly ContentOf[K][]): string {
  const ordered = items.map((item) => itemSchemas[kind].safeParse(item).data ?? item)
  const head = { format: formats[kind], version: formatVersion, languages: languagesOf(ordered) }
  return `${JSON.stringify({ ...head, items: ordered }, null, 2)}\n`
}
