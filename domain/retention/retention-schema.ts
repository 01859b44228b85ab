import * as z from 'zod/mini'
import { bounds, mapKinds, type Retention, type SettableKind } from './retention'

function lengthSchema(kind: SettableKind) {
  const { least, usual, most } = bounds[kind]
  return z._default(z.int().check(z.gte(least), z.lte(most)), usual)
}

/** The lengths of a cohort. One absent from an older record is the usual one. */
export const retentionSchema = z.object(mapKinds(lengthSchema)) satisfies z.ZodMiniType<Retention>
