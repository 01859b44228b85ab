import * as z from 'zod/mini'
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

const rating = z.int().check(z.gte(1), z.lte(5))
const text = z.string().check(z.maxLength(selfAssessmentTextMaxLength))
const trimmed = text.check(z.trim())

/** What the advisor rates, in the order of the grid: its postures, then its phases. */
export function ratedKeys(grid: ObservationGrid): string[] {
  const postures = grid.codes.filter((code) => code.family === 'posture')
  return [...postures, ...grid.phases].map((item) => item.key)
}

function ratingShape(grid: ObservationGrid): Record<string, typeof rating> {
  return Object.fromEntries(ratedKeys(grid).map((key) => [key, rating]))
}

const at = z.nullable(z.int().check(z.nonnegative()))

function codeKeySchema(grid: ObservationGrid) {
  return z.nullable(z.enum(grid.codes.map((code) => code.key)))
}

/** What may be locked: every posture and phase of this grid rated from 1 to 5, no other; the words are optional. */
export function selfAssessmentSchema(grid: ObservationGrid): z.ZodMiniType<SelfAssessment> {
  return z.object({
    ratings: z.strictObject(ratingShape(grid)),
    moment: z.object({ codeKey: codeKeySchema(grid), text: trimmed, at: z._default(at, null) }),
    freeText: trimmed,
  })
}

/** What may be kept on the way: anything missing is empty, what the grid does not know is dropped, texts untouched. */
export function selfAssessmentDraftSchema(grid: ObservationGrid): z.ZodMiniType<SelfAssessment> {
  return z.object({
    ratings: z.prefault(z.pipe(z.partial(z.object(ratingShape(grid))), z.transform(onlyGiven)), {}),
    moment: z.prefault(
      z.object({
        codeKey: z.catch(codeKeySchema(grid), null),
        text: z._default(text, ''),
        at: z._default(z.catch(at, null), null),
      }),
      { codeKey: null },
    ),
    freeText: z._default(text, ''),
  })
}

function onlyGiven(ratings: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ratings).filter((entry): entry is [string, number] => entry[1] !== undefined),
  )
}
