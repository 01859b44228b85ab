import { z } from 'zod'
import type { Localized } from '@/domain/localized'
import type { ObservationGrid } from './grid'

/** Longest free text of a self-assessment, in characters. */
export const selfAssessmentTextMaxLength = 2_000

/** The five-point scale: how far the advisor holds that a posture or a phase was there. */
export const ratingScale: readonly { readonly value: number; readonly label: Localized }[] = [
  { value: 1, label: { fr: 'Pas du tout', en: 'Not at all' } },
  { value: 2, label: { fr: 'Un peu', en: 'A little' } },
  { value: 3, label: { fr: 'En partie', en: 'Partly' } },
  { value: 4, label: { fr: 'Largement', en: 'Largely' } },
  { value: 5, label: { fr: 'Pleinement', en: 'Fully' } },
]

/**
 * The advisor's own reading of the interview: ratings by posture or phase key, one moment recalled, free words. `at` is where
 * the moment was, in milliseconds of interview time; null when the advisor could not say.
 */
export type SelfAssessment = {
  ratings: Record<string, number>
  moment: { codeKey: string | null; text: string; at: number | null }
  freeText: string
}

const rating = z.int().min(1).max(5)
const text = z.string().max(selfAssessmentTextMaxLength)

/** What the advisor rates, in the order of the grid: its postures, then its phases. */
export function ratedKeys(grid: ObservationGrid): string[] {
  const postures = grid.codes.filter((code) => code.family === 'posture')
  return [...postures, ...grid.phases].map((item) => item.key)
}

function ratingShape(grid: ObservationGrid): Record<string, typeof rating> {
  return Object.fromEntries(ratedKeys(grid).map((key) => [key, rating]))
}

const at = z.int().nonnegative().nullable()

function codeKeySchema(grid: ObservationGrid) {
  return z.enum(grid.codes.map((code) => code.key)).nullable()
}

/** What may be locked: every posture and phase of this grid rated from 1 to 5, no other; the words are optional. */
export function selfAssessmentSchema(grid: ObservationGrid): z.ZodType<SelfAssessment> {
  return z.object({
    ratings: z.strictObject(ratingShape(grid)),
    moment: z.object({ codeKey: codeKeySchema(grid), text: text.trim(), at: at.default(null) }),
    freeText: text.trim(),
  })
}

/** What may be kept on the way: anything missing is empty, what the grid does not know is dropped, texts untouched. */
export function selfAssessmentDraftSchema(grid: ObservationGrid): z.ZodType<SelfAssessment> {
  return z.object({
    ratings: z.object(ratingShape(grid)).partial().transform(onlyGiven).prefault({}),
    moment: z
      .object({
        codeKey: codeKeySchema(grid).catch(null),
        text: text.default(''),
        at: at.catch(null).default(null),
      })
      .prefault({ codeKey: null }),
    freeText: text.default(''),
  })
}

function onlyGiven(ratings: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ratings).filter((entry): entry is [string, number] => entry[1] !== undefined),
  )
}
