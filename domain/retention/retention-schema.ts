import * as z from 'zod/mini'
import { bounds, mapKinds, type Retention, type SettableKind } from './retention'

function lengthSchema(kind: SettableKind) {
  const { least, usual, most } = bounds[kind]
  return z._default(z.int().check(z.gte(least), z.lte(most)), usual)
}

/** The lengths of a cohort, as they are chosen. One that is absent is the usual one. */
export const retentionSchema = z.object(mapKinds(lengthSchema)) satisfies z.ZodMiniType<Retention>

const recordSchema = z.object(mapKinds(() => z.optional(z.int())))

/** The lengths of a cohort from its record. An earlier release allowed shorter ones: they read as the shortest there is now. */
export function readRetention(record: unknown): Retention {
  const kept = recordSchema.parse(record)
  return mapKinds((kind) => Math.max(bounds[kind].least, kept[kind] ?? bounds[kind].usual))
}
