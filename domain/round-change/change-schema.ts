import * as z from 'zod/mini'
import { reasonMaxLength } from '@/domain/live-session/core/command-limits'
import { placeSchema, whereSchema } from '@/domain/live-session/core/plan-schema'
import { seats } from '@/domain/live-session/core/seat'
import { keepingSchema } from '@/domain/occupancy/keeping-schema'

const moment = z.int().check(z.gte(0), z.lte(Date.UTC(2101, 0, 1)))
const id = z.string().check(z.minLength(1), z.maxLength(64))
/** What is agreed for an interview. */
const terms = z.object({
  scheduledFor: moment,
  place: placeSchema,
  where: whereSchema,
  seats: z.array(z.object({ personId: id, seat: z.enum(seats) })).check(z.maxLength(40)),
})
const keeping = z.optional(z.nullable(keepingSchema))

/**
 * What a coordinator asks of a whole round. `publish`: `base` is the board's version on screen. `move`: the interview
 * at `from` moves to `to`, the others as far on the cohort's clock. `toDraft`: prepare again. `absence`: a person is
 * away from `from` until `until`.
 */
export const roundChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), base: z.int().check(z.gte(0)), keeping }),
  z.object({ kind: z.literal('move'), from: moment, to: moment, keeping }),
  z.object({
    kind: z.literal('cancel'),
    reason: z.nullable(z.string().check(z.trim(), z.maxLength(reasonMaxLength))),
  }),
  z.object({ kind: z.literal('toDraft') }),
  z.object({
    kind: z.literal('absence'),
    personId: id,
    from: moment,
    until: moment,
    edits: z.array(z.object({ liveSessionId: id, before: terms, after: terms })).check(z.maxLength(200)),
    /** Interviews that miss the person and for which no one is found: they wait under « À décider ». */
    openIds: z.array(id).check(z.maxLength(200)),
    keeping,
  }),
])
