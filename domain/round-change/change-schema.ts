import * as z from 'zod/mini'
import { reasonMaxLength } from '@/domain/live-session/core/command-limits'
import { keepingSchema } from '@/domain/occupancy/keeping-schema'

const moment = z.int().check(z.gte(0), z.lte(Date.UTC(2101, 0, 1)))
const keeping = z.optional(z.nullable(keepingSchema))

/**
 * What a coordinator asks of a whole round. `publish`: `base` is the version of the board on the screen. `move`: the interview that begins
 * at `from` begins at `to`, and every other one as much later or earlier by the cohort's clock. `toDraft`: the round is prepared again.
 */
export const roundChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), base: z.int().check(z.gte(0)), keeping }),
  z.object({ kind: z.literal('move'), from: moment, to: moment, keeping }),
  z.object({
    kind: z.literal('cancel'),
    reason: z.nullable(z.string().check(z.trim(), z.maxLength(reasonMaxLength))),
  }),
  z.object({ kind: z.literal('toDraft') }),
])
