import * as z from 'zod/mini'
import type { ObservationGrid } from './grid'
import { ratedKeys, type SelfAssessment, selfAssessmentTextMaxLength } from './self-assessment'

const rating = z.int().check(z.gte(1), z.lte(5))
const text = z.string().check(z.maxLength(selfAssessmentTextMaxLength))
const trimmed = text.check(z.trim())

function ratingShape(grid: ObservationGrid): Record<string, typeof rating> {
  return Object.fromEntries(ratedKeys(grid).map((key) => [key, rating]))
}

const at = z.nullable(z.int().check(z.nonnegative()))

function codeKeySchema(grid: ObservationGrid) {
  return z.nullable(z.enum(grid.codes.map((code) => code.key)))
}

/** What may be locked: every rated code and phase of this grid rated from 1 to 5, no other; the words are optional. */
export function selfAssessmentSchema(grid: ObservationGrid): z.ZodMiniType<SelfAssessment> {
  return z.object({
    ratings: z.strictObject(ratingShape(grid)),
    moment: z.object({ codeKey: codeKeySchema(grid), text: trimmed, at: z._default(at, null) }),
    freeText: trimmed,
  })
}
