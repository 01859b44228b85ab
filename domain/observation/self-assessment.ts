import type { Localized } from '@/domain/localized'
import { type ObservationGrid, ratedCodes } from './grid'

/** Longest free text of a self-assessment, in characters. */
export const selfAssessmentTextMaxLength = 2_000

/** The five-point scale: how far the advisor holds that what a code names, or a phase, was there. */
export const ratingScale: readonly { readonly value: number; readonly label: Localized }[] = [
  { value: 1, label: { fr: 'Pas du tout', en: 'Not at all' } },
  { value: 2, label: { fr: 'Un peu', en: 'A little' } },
  { value: 3, label: { fr: 'En partie', en: 'Partly' } },
  { value: 4, label: { fr: 'Largement', en: 'Largely' } },
  { value: 5, label: { fr: 'Pleinement', en: 'Fully' } },
]

/**
 * The advisor's own reading of the interview: ratings by code or phase key, one moment recalled, free words. `at` is where
 * the moment was, in milliseconds of interview time; null when the advisor could not say.
 */
export type SelfAssessment = {
  ratings: Record<string, number>
  moment: { codeKey: string | null; text: string; at: number | null }
  freeText: string
}

/** What the advisor rates, in the order of the grid: the codes of rated families, then the phases. */
export function ratedKeys(grid: ObservationGrid): string[] {
  return [...ratedCodes(grid), ...grid.phases].map((item) => item.key)
}
