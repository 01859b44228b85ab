import * as z from 'zod/mini'
import { type ObservationGrid, ratedCodes } from './grid'
import {
  momentDirections,
  noOccasion,
  type SelfAssessment,
  selfAssessmentTextMaxLength,
} from './self-assessment'

const rating = z.int().check(z.gte(1), z.lte(5))
const text = z.string().check(z.maxLength(selfAssessmentTextMaxLength))
const trimmed = text.check(z.trim())

const codeRating = z.union([rating, z.literal(noOccasion)])

function ratingShape(grid: ObservationGrid): Record<string, typeof rating | typeof codeRating> {
  return Object.fromEntries([
    ...ratedCodes(grid).map(({ key }) => [key, codeRating] as const),
    ...grid.phases.map(({ key }) => [key, rating] as const),
  ])
}

const at = z.nullable(z.int().check(z.nonnegative()))
const direction = z.nullable(z.enum(momentDirections))

function codeKeySchema(grid: ObservationGrid) {
  return z.nullable(z.enum(grid.codes.map((code) => code.key)))
}

/**
 * What may be locked: every phase of this grid rated from 1 to 5, every rated code too or without occasion, nothing else; the words
 * are optional. A page of an earlier release sends a moment without a direction.
 */
export function selfAssessmentSchema(grid: ObservationGrid): z.ZodMiniType<SelfAssessment> {
  return z.object({
    ratings: z.strictObject(ratingShape(grid)),
    moment: z.object({
      codeKey: codeKeySchema(grid),
      text: trimmed,
      at: z._default(at, null),
      direction: z._default(direction, null),
    }),
    freeText: trimmed,
  })
}
